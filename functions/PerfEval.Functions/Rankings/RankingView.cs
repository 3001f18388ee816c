using PerfEval.Domain.Scoring;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;
using PerfEval.Pages.Reports;

namespace PerfEval.Functions.Rankings;

/// <summary>Rows of the tables as pages show them.</summary>
internal static class RankingView
{
    public static RankingReportUnit Unit(RankingRow row) => new()
    {
        Rank = row.Rank,
        Code = row.Unit,
        Name = row.UnitName,
        Category = row.Category,
        Grade = GradeOf(row.Grade),
        Official = TableText.Decimal(row.Official),
        Declared = TableText.Decimal(row.Declared),
        DeclaredRank = row.DeclaredRank,
        Floor = TableText.Decimal(row.Floor),
        ProvisionalShare = TableText.Decimal(row.ProvisionalShare),
        FormsFiled = row.FormsFiled,
        FormsIssued = row.FormsIssued,
        Change = row.Change,
        RankIsShared = row.RankIsShared,
        DeclaredRankIsShared = row.DeclaredRankIsShared,
    };

    public static RankingReportForm Form(FormRow row) => new()
    {
        Id = $"{row.Unit}/{row.Project}",
        UnitName = row.UnitName,
        Title = row.Title,
        BudgetYear = row.BudgetYear,
        PolicyName = row.Policy,
        State = row.StateValue(),
        Filed = row.CurrentRevision > 0,
        Declared = TableText.Decimal(row.Declared),
        Rule = TableText.Decimal(row.Rule),
        Official = TableText.Decimal(row.Official),
        Floor = TableText.Decimal(row.Floor),
        Grade = GradeOf(row.Grade),
        ProvisionalShare = TableText.Decimal(row.ProvisionalShare),
        FindingCount = row.Findings,
    };

    public static RankingStatus Status(CampaignRow campaign) => campaign switch
    {
        { PublishedAt: not null } => RankingStatus.Published,
        { SignedGeneration: > 0 } when campaign.SignedGeneration == campaign.Generation => RankingStatus.SignedOff,
        _ => RankingStatus.Preliminary,
    };

    public static Grade? GradeOf(string? name) => name is null ? null : Enum.Parse<Grade>(name);
}
