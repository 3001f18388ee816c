using System.Text;
using Microsoft.AspNetCore.Http;
using PerfEval.Documents;
using PerfEval.Documents.Lists;
using PerfEval.Functions.Http;
using PerfEval.Functions.Storage;
using PerfEval.Pages;

namespace PerfEval.Functions.Reminders;

/// <summary>The outstanding list as a file for a spreadsheet. The codes to scan stand on the printed page alone: each is made of its row's link.</summary>
internal static class OutstandingFile
{
    private static readonly (string Chinese, string English, double Width, Func<OutstandingUnit, string?> Text)[] Columns =
    [
        ("单位编码", "Unit code", 14, owing => owing.Unit.Code),
        ("单位名称", "Unit", 30, owing => owing.Unit.Name),
        ("联系人", "Contact", 14, owing => owing.Unit.ContactName),
        ("电话", "Telephone", 18, owing => owing.Unit.ContactPhone),
        ("邮箱", "Mail address", 28, owing => owing.Unit.ContactEmail),
        ("未报送", "Not filed", 48, owing => string.Join('；', owing.Forms.Select(f => f.Title))),
        ("报送截止日期", "Due", 14, owing => TableText.Of(owing.Forms.Min(f => f.Due()))),
        ("链接", "Link", 70, owing => owing.Link.AbsoluteUri),
    ];

    /// <summary>The list in a format: <c>xlsx</c>, otherwise CSV.</summary>
    public static Task<IResult> OfAsync(string? format, IReadOnlyList<OutstandingUnit> list, string campaign, Language language) => format == "xlsx"
        ? WorkbookResult.OfAsync($"outstanding-{campaign}.xlsx", language == Language.English ? "Not filed" : "未报送单位", Headings(language), book => FillAsync(book, list))
        : Task.FromResult(Results.File(Csv(list, language), "text/csv; charset=utf-8", $"outstanding-{campaign}.csv"));

    private static ListColumn[] Headings(Language language) => [.. Columns.Select(c => new ListColumn(language == Language.English ? c.English : c.Chinese, c.Width))];

    private static Task FillAsync(ListWorkbook book, IReadOnlyList<OutstandingUnit> list)
    {
        foreach (OutstandingUnit owing in list)
        {
            book.Add([.. Columns.Select(c => ListCell.Of(c.Text(owing)))]);
        }

        return Task.CompletedTask;
    }

    /// <summary>UTF-8 with a mark that spreadsheets know it by.</summary>
    private static byte[] Csv(IReadOnlyList<OutstandingUnit> list, Language language)
    {
        var csv = new StringBuilder("\uFEFF");
        csv.Append(CsvText.Line(Headings(language).Select(c => c.Name)));
        foreach (OutstandingUnit owing in list)
        {
            csv.Append(CsvText.Line(Columns.Select(c => c.Text(owing))));
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }
}
