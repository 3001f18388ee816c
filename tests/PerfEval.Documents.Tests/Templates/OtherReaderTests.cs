using ExcelDataReader;
using PerfEval.Documents.Grids;
using PerfEval.Documents.Templates;

namespace PerfEval.Documents.Tests.Templates;

/// <summary>A reader that shares nothing with ours sees the same texts in the same cells.</summary>
public class OtherReaderTests
{
    // The library asks for code page 1252 before it knows that no file of ours needs it.
    static OtherReaderTests() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    [Theory]
    [MemberData(nameof(SeedForms.All), MemberType = typeof(SeedForms))]
    public void ExcelDataReader_reads_the_same_texts_from_a_template(string id)
    {
        byte[] bytes = TemplateWorkbook.Write(SeedForms.Load(id), new TemplateOptions { CampaignTitle = "年度绩效自评" });
        using XlsxFile file = XlsxFile.Open(bytes);
        int cells = 100_000;
        int merges = 10_000;
        Grid ours = file.ReadGrid(file.Sheets[0], ref cells, ref merges);
        using IExcelDataReader theirs = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes));

        int compared = 0;
        for (int row = 0; theirs.Read(); row++)
        {
            for (int column = 0; column < theirs.FieldCount; column++)
            {
                if (theirs.GetValue(column) is string { Length: > 0 } text)
                {
                    Assert.Equal(text, ours.TextAt(row, column));
                    compared++;
                }
            }
        }

        Assert.True(compared > 50, $"{compared} cells compared");
    }
}
