using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Documents;
using PerfEval.Domain.Calendars;
using PerfEval.Functions.Http;
using PerfEval.Functions.Mail;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary><c>GET /launch/{draft}/mails.csv</c>: every mail of the dry run.</summary>
public sealed class LaunchMailsHttp(LaunchConsole page, LaunchDrafts drafts, ConsolePage console)
{
    /// <summary>Answers with the list, in UTF-8 with the mark that spreadsheets know it by.</summary>
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
        csv.Append(CsvText.Line(["时间", "种类", "单位编码", "单位名称", "收件人", "抄送", "条件"]));
        foreach (ForecastMail mail in LaunchConsole.Forecast(state, units))
        {
            csv.Append(CsvText.Line(
                [ChinaTime.Show(mail.At), MailNames.Of(mail.Kind).Chinese, mail.Unit, names[mail.Unit], mail.Recipient, mail.Copy, mail.Certain ? "必发" : "未报送的才发"]));
        }

        return Results.File(Encoding.UTF8.GetBytes(csv.ToString()), "text/csv; charset=utf-8", "mails.csv");
    }
}
