using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Documents;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Texts;
using PerfEval.Functions.Http;
using PerfEval.Functions.Mail;
using PerfEval.Pages;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary><c>GET /launch/{draft}/mails.csv</c>: every mail of the dry run.</summary>
public sealed class LaunchMailsHttp(LaunchConsole page, LaunchDrafts drafts, ConsolePage console)
{
    private static readonly BilingualText Always = new("必发", "always");
    private static readonly BilingualText WhereOwed = new("未报送的才发", "if not filed by then");

    /// <summary>Answers with the list in the reader's language, in UTF-8 with the mark that spreadsheets know it by.</summary>
    [Function(nameof(LaunchMailsHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "launch/{draft}/mails.csv")] HttpRequest request, string draft, CancellationToken cancellation)
    {
        if (await page.FindAsync(draft, cancellation) is not { HasDates: true } state)
        {
            return await console.NotFoundAsync(request);
        }

        IReadOnlyList<StoredUnit> units = await drafts.ReadUnitsAsync(state.Row, cancellation);
        var names = units.ToDictionary(u => u.Code, u => u.Name, StringComparer.Ordinal);
        var csv = new StringBuilder("\uFEFF");
        bool english = ConsolePage.LanguageOf(request) == Language.English;
        csv.Append(CsvText.Line(english
            ? ["Time", "Kind", "Unit code", "Unit", "Recipient", "Copy to", "Condition"]
            : ["时间", "种类", "单位编码", "单位名称", "收件人", "抄送", "条件"]));
        foreach (ForecastMail mail in LaunchConsole.Forecast(state, units))
        {
            csv.Append(CsvText.Line(
                [ChinaTime.Show(mail.At), Said(MailNames.Of(mail.Kind)), mail.Unit, names[mail.Unit], mail.Recipient, mail.Copy, Said(mail.Certain ? Always : WhereOwed)]));
        }

        return Results.File(Encoding.UTF8.GetBytes(csv.ToString()), "text/csv; charset=utf-8", "mails.csv");

        string Said(BilingualText text) => english ? text.English : text.Chinese;
    }
}
