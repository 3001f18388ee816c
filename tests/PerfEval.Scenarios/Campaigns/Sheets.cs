using ExcelDataReader;

namespace PerfEval.Scenarios.Campaigns;

/// <summary>The first sheet of a workbook, as its readers see it.</summary>
internal static class Sheets
{
    static Sheets() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    public static IReadOnlyList<IReadOnlyList<string?>> Read(byte[] workbook)
    {
        using var stream = new MemoryStream(workbook);
        using IExcelDataReader reader = ExcelReaderFactory.CreateReader(stream);
        var rows = new List<IReadOnlyList<string?>>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))]);
        }

        return rows;
    }
}
