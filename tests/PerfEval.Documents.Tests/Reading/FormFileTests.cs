using System.IO.Compression;
using System.Text;
using PerfEval.Documents.Reading;
using PerfEval.Documents.Templates;

namespace PerfEval.Documents.Tests.Reading;

public class FormFileTests
{
    public static TheoryData<string, byte[], string> NotForms => new()
    {
        { "空.xlsx", [], "PD1001" },
        { "旧.xls", Compound("Workbook"), "PD1002" },
        { "旧.doc", Compound("WordDocument"), "PD1003" },
        { "密.xlsx", Compound("EncryptedPackage"), "PD1004" },
        { "宏.xlsx", Package("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "PD1005" },
        { "二进制.xlsb", Package("application/vnd.ms-excel.sheet.binary.macroEnabled.main"), "PD1006" },
        { "表.ods", OpenDocument(), "PD1007" },
        { "文本.xlsx", Encoding.UTF8.GetBytes("一级指标,二级指标\n产出,数量"), "PD1010" },
        { "网页.xls", Encoding.UTF8.GetBytes("<html><table><tr><td>1</td></tr></table></html>"), "PD1011" },
        { "表.xml", Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><Workbook/>"), "PD1012" },
        { "表.pdf", Encoding.ASCII.GetBytes("%PDF-1.7"), "PD1013" },
        { "表.xlsx", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "PD1014" },
        { "包.xlsx", Zip(("a.txt", "x")), "PD1015" },
        { "坏.xlsx", [.. "PK\u0003\u0004"u8, 1, 2, 3], "PD1016" },
        { "表.json", Encoding.UTF8.GetBytes("{\"id\":"), "PD1040" },
    };

    [Theory]
    [MemberData(nameof(NotForms))]
    public void What_is_not_a_form_is_named_and_what_is_accepted_is_said_in_both_languages(string name, byte[] bytes, string code)
    {
        WorkbookReadResult result = FormFile.Read(bytes, name);

        Assert.Empty(result.Forms);
        DocumentProblem problem = Assert.Single(result.Problems);
        Assert.Equal(code, problem.Code);
        Assert.Equal(ProblemSeverity.Error, problem.Severity);
        Assert.Contains(name, problem.Message.Chinese, StringComparison.Ordinal);
        Assert.Contains(name, problem.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_is_read_whatever_its_name_says()
    {
        byte[] bytes = TemplateWorkbook.Write(SeedForms.Load(SeedForms.Ids[1]), new TemplateOptions { CampaignTitle = "x" });

        Assert.Single(FormFile.Read(bytes, "form.txt").Forms);
    }

    [Fact]
    public void Interchange_json_is_a_form_too()
    {
        string id = SeedForms.Ids[2];

        ReadForm read = Assert.Single(FormFile.Read(SeedForms.Bytes(id), id + ".json").Forms);

        FormAssert.Same(SeedForms.Load(id), read.Form);
    }

    private static byte[] Compound(string stream)
    {
        byte[] bytes = new byte[2048];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(bytes);
        Encoding.Unicode.GetBytes(stream).CopyTo(bytes, 1024);
        return bytes;
    }

    private static byte[] Package(string mainType) => Zip(("[Content_Types].xml",
        $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"{mainType}\"/></Types>"));

    private static byte[] OpenDocument() => Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>"));

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string text) in entries)
            {
                using Stream stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return buffer.ToArray();
    }
}
