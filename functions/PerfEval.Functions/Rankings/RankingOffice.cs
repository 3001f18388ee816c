using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Ranking;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Rankings;

/// <summary>Makes generations of the ranking: rows, then reports, then the campaign's row that names them.</summary>
public sealed class RankingOffice(
    CampaignStore campaigns, UnitStore units, FormStore forms, RankingStore rankings, RankingReports reports, PublishingLimit limit, PolicyCatalog policies)
{
    // The bands of a unit's grade, whatever policies its forms are scored by.
    private const string UnitPolicy = "mof-2020-10";

    /// <summary>Makes the next generation, where anything differs from the newest.</summary>
    internal async Task RankAsync(CampaignKey campaign, CancellationToken cancellation)
    {
        CampaignRow row = await campaigns.GetAsync(campaign, cancellation);
        List<FormRow> filed = await forms.ListAsync(campaign, cancellation);
        List<UnitRow> known = await units.ListAsync(campaign, cancellation);
        ILookup<string, FormRow> byUnit = filed.ToLookup(f => f.Unit, StringComparer.Ordinal);
        IReadOnlyList<RankedUnit> ranked = Ranker.Rank(
            known.Select(u => new UnitStanding(u.Code, u.Name, [.. byUnit[u.Code].Select(Standing)])), policies.Get(UnitPolicy).GradeOf);
        string hash = TableKey.Hash(StoredJson.Text(new { ranked, forms = filed.Select(Fact) }));
        if (row.Generation > 0 && row.RankingHash == hash)
        {
            return;
        }

        int generation = row.Generation + 1;
        List<RankingRow> before = row.Generation > 0 ? await rankings.ListAsync(campaign, row.Generation, cancellation) : [];
        List<RankingRow> rows = Rows(ranked, known, before);
        await rankings.WriteAsync(campaign, generation, rows, cancellation);
        await reports.WriteAsync(row, generation, hash, rows, filed, [.. limit.Check(filed).Select(over => over.Line)], cancellation);

        // Last: the generation counts once the campaign's row names it.
        await campaigns.ChangeAsync(
            campaign,
            current =>
            {
                current.Generation = generation;
                current.RankingHash = hash;
                return true;
            },
            cancellation);
    }

    private static FormStanding Standing(FormRow form)
    {
        decimal weight = TableText.Decimal(form.Weight) ?? 1m;
        return form.CurrentRevision == 0
            ? FormStanding.NotFiled(weight)
            : new FormStanding(
                weight,
                Filed: true,
                TableText.Decimal(form.Declared),
                TableText.Decimal(form.Official),
                TableText.Decimal(form.Floor) ?? 0m,
                TableText.Decimal(form.ProvisionalShare) ?? 1m);
    }

    /// <summary>What a report says of a form; a change of it makes a new generation.</summary>
    private static object Fact(FormRow form) =>
        new { form.Unit, form.Project, form.CurrentRevision, form.Declared, form.Rule, form.Official, form.Floor, form.ProvisionalShare, form.Grade };

    private static List<RankingRow> Rows(IReadOnlyList<RankedUnit> ranked, IEnumerable<UnitRow> units, IEnumerable<RankingRow> before)
    {
        var known = units.ToDictionary(u => u.Code, StringComparer.Ordinal);
        var ranksBefore = before.ToDictionary(b => b.Unit, b => b.Rank, StringComparer.Ordinal);
        ILookup<int, RankedUnit> byRank = ranked.Where(u => u.Rank is not null).ToLookup(u => u.Rank!.Value);
        ILookup<int, RankedUnit> byDeclaredRank = ranked.Where(u => u.DeclaredRank is not null).ToLookup(u => u.DeclaredRank!.Value);
        return [.. ranked.Select((unit, index) =>
        {
            RankingRow row = Row(unit, index + 1, ranksBefore.GetValueOrDefault(unit.Code));
            row.Department = known[unit.Code].SupervisorName;
            row.Category = known[unit.Code].Category;
            row.RankIsShared = unit.Rank is { } rank && byRank[rank].Skip(1).Any();
            row.DeclaredRankIsShared = unit.DeclaredRank is { } declared && byDeclaredRank[declared].Skip(1).Any();
            return row;
        })];
    }

    private static RankingRow Row(RankedUnit unit, int position, int? rankBefore) => new()
    {
        Position = position,
        Unit = unit.Code,
        UnitName = unit.Name,
        Rank = unit.Rank,
        DeclaredRank = unit.DeclaredRank,
        Official = TableText.Of(unit.Score.Official),
        Declared = TableText.Of(unit.Score.Declared),
        Floor = TableText.Of(unit.Score.Floor),
        ProvisionalShare = TableText.Of(unit.Score.ProvisionalShare)!,
        Grade = unit.Grade?.ToString(),
        FormsFiled = unit.Score.FormsFiled,
        FormsIssued = unit.Score.FormsIssued,
        Change = rankBefore - unit.Rank,
    };
}
