using System.Globalization;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Scoring;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Rankings;

/// <summary>Mails the units of a chunk their place in the published ranking.</summary>
public sealed class SendResultsActivity(PlanStore plans, RankingStore rankings, UnitPost post)
{
    /// <summary>Sends them; <see cref="ChunkInput.Argument"/> is the generation.</summary>
    [Function(nameof(SendResultsActivity))]
    public async Task Run([ActivityTrigger] ChunkInput chunk, CancellationToken cancellation)
    {
        var ranked = (await rankings.ListAsync(chunk.Campaign, chunk.Argument, cancellation)).ToDictionary(r => r.Unit, StringComparer.Ordinal);
        var mails = new List<OutgoingMail>();
        foreach (PlannedUnit unit in await plans.ReadAsync(chunk, cancellation))
        {
            RankingRow row = ranked[unit.Code];
            string rank = row.Rank?.ToString(CultureInfo.InvariantCulture) ?? "未排名";
            string grade = row.Grade is { } name ? Enum.Parse<Grade>(name).Chinese() : "未评定";
            string score = TableText.Decimal(row.Official)?.ToString("0.00", CultureInfo.InvariantCulture) ?? "未评定";
            mails.Add(await post.PrepareAsync(
                chunk.Campaign, unit.Code, MailKind.Result, TableKey.Padded(chunk.Argument, 3), about => Letters.Result(about, rank, grade, score), cancellation));
        }

        await post.SendAsync(mails, cancellation);
    }
}
