using PerfEval.Domain.Filing;
using PerfEval.Domain.Scoring;
using PerfEval.Pages.Reports;

namespace PerfEval.Pages.Tests;

/// <summary>Models as a county's campaign would make them.</summary>
internal static partial class Samples
{
    public static RankingReportModel Report => new()
    {
        Title = "2020年度司法行政绩效自评工作",
        BureauName = "石嘴山市财政局",
        Generation = 2,
        Status = RankingStatus.Preliminary,
        Day = new DateOnly(2021, 4, 16),
        Units =
        [
            new() { Rank = 1, Code = "219001", Name = "硚口区司法局", Grade = Grade.Excellent, Official = 96.34m, Declared = 98m, DeclaredRank = 2, Floor = 81.2m, ProvisionalShare = 0.155m, FormsFiled = 1, FormsIssued = 1, Change = 1 },
            new() { Rank = 1, Code = "219002", Name = "大武口区委政法委", Grade = Grade.Excellent, Official = 96.34m, Declared = 96.34m, DeclaredRank = 3, Floor = 96.34m, ProvisionalShare = 0m, FormsFiled = 1, FormsIssued = 1, Change = 0 },
            new() { Rank = 3, Code = "219004", Name = "鄂州市司法局", Grade = Grade.Good, Official = 88.07m, Declared = 99.5m, DeclaredRank = 1, Floor = 70.11m, ProvisionalShare = 0.21m, FormsFiled = 8, FormsIssued = 8, Change = -2 },
            new() { Rank = 4, Code = "219003", Name = "平山县司法局", Grade = Grade.Fair, Official = 74.5m, Declared = null, Floor = 52.25m, ProvisionalShare = 0.334m, FormsFiled = 6, FormsIssued = 6 },
            new() { Code = "219005", Name = "石嘴山市普法办", Floor = 0m, ProvisionalShare = 1m, FormsFiled = 0, FormsIssued = 1 },
        ],
        Forms =
        [
            new() { Id = "219001-zt", UnitName = "硚口区司法局", Title = "2020年度硚口区司法局整体绩效自评表", BudgetYear = 2020, PolicyName = "qiaokou-overall-2020", State = FormState.Accepted, Filed = true, Declared = 98m, Rule = 61.2m, Official = 96.34m, Floor = 81.2m, Grade = Grade.Excellent, ProvisionalShare = 0.155m, FindingCount = 12 },
            new() { Id = "219003-01", UnitName = "平山县司法局", Title = "社区矫正", BudgetYear = 2020, PolicyName = "pingshan-project-2020", State = FormState.Submitted, Filed = true, Rule = 40m, Official = 74.5m, Floor = 52.25m, Grade = Grade.Fair, ProvisionalShare = 0.334m, FindingCount = 7 },
            new() { Id = "219005-01", UnitName = "石嘴山市普法办", Title = "法治宣传教育经费", BudgetYear = 2020, PolicyName = "mof-2020-10", State = FormState.Issued, Filed = false },
        ],
        Notes = ["大武口区的预算执行率以年初预算数为分母。"],
    };
}
