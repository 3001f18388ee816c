using System.Net;
using System.Net.Http.Headers;
using PerfEval.Documents;
using PerfEval.Documents.Reading;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Interchange;
using PerfEval.Host.Sample;

namespace PerfEval.Host.Rehearsing;

/// <summary>A unit's preparer: follows the link of the mail, downloads the workbook, fills it in, uploads it.</summary>
internal sealed class Preparer(HttpClient http, Outbox outbox, SamplePlan plan)
{
    /// <summary>Files a form, unless it has been filed already.</summary>
    public async Task FileAsync(RehearsalAct act, CancellationToken cancellation)
    {
        string unit = act.Unit!;
        string project = act.Project!;
        string address = $"{outbox.LinkPath(unit)}/forms/{project}";
        if (await IsFiledAsync($"{address}/submissions/{act.Revision}", cancellation))
        {
            return;
        }

        SelfEvaluationForm form = act.Without.Aggregate(plan.Filled(unit, project), (current, cell) => cell.RemoveFrom(current));
        (byte[] file, string name) = act.As == "json"
            ? (FormJson.Write(form), $"{project}.json")
            : (FillIn(await http.GetByteArrayAsync($"{address}/template.xlsx", cancellation), form), $"{project}.xlsx");
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using HttpResponseMessage answer = await http.PostAsync($"{address}?name={name}", content, cancellation);
        if (answer.StatusCode != HttpStatusCode.Accepted)
        {
            throw new RefusedException($"{unit}/{project}", await answer.Content.ReadAsStringAsync(cancellation));
        }
    }

    private async Task<bool> IsFiledAsync(string address, CancellationToken cancellation)
    {
        using HttpResponseMessage answer = await http.GetAsync(address, cancellation);
        return answer.StatusCode == HttpStatusCode.OK;
    }

    /// <summary>Writes what the unit answers into the cells that the workbook has for it.</summary>
    private static byte[] FillIn(byte[] template, SelfEvaluationForm form)
    {
        ReadForm read = WorkbookReader.Read(template, "template.xlsx").Forms[0];
        var texts = new Dictionary<CellAddress, string>();
        foreach ((FormPlace place, CellAddress cell) in read.Cells)
        {
            string? text = Answer(place, form);
            if (text is not null && text != Answer(place, read.Form))
            {
                texts[cell] = text;
            }
        }

        return WorkbookPen.Write(template, texts);
    }

    private static string? Answer(FormPlace place, SelfEvaluationForm form) => place switch
    {
        { Part: FormPart.Indicator, Column: FormColumn.Actual } => form.Indicators[place.Row].Actual,
        { Part: FormPart.Indicator, Column: FormColumn.Score } => form.Indicators[place.Row].SelfScore,
        { Part: FormPart.Indicator, Column: FormColumn.Reason } => form.Indicators[place.Row].Reason,
        { Part: FormPart.Funds, Column: FormColumn.Executed } => form.Funds[place.Row].Executed,
        { Part: FormPart.Funds, Column: FormColumn.Rate } => form.Funds[place.Row].Rate,
        { Part: FormPart.Funds, Column: FormColumn.Score } => form.Funds[place.Row].Score,
        { Part: FormPart.Goal, Column: FormColumn.Accomplishment } => form.Goals[place.Row].Accomplishment,
        { Part: FormPart.Total } => form.SelfTotal,
        { Part: FormPart.Section, Key: { } label } => form.Sections.GetValueOrDefault(label),
        _ => null,
    };
}
