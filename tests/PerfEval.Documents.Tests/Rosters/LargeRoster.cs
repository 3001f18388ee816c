using PerfEval.Documents.Rosters;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Rosters;

/// <summary>A roster of many units, three forms of ten indicators each.</summary>
internal static class LargeRoster
{
    public static byte[] Write(int units)
    {
        var indicators = Enumerable.Range(0, 9).Select(i => new Indicator { Dimension = i < 6 ? "产出指标" : "效益指标", Category = i < 6 ? "数量指标" : "社会效益指标", Name = $"指标{i}", Target = "≥50场", Points = "10" }).ToList();
        IReadOnlyList<FundsLine> funds = [new FundsLine { Label = "年度资金总额", AdjustedBudget = "90", Points = "10" }];
        IReadOnlyList<AnnualGoal> goals = [new AnnualGoal { Number = 1, Expected = "完成年度任务" }];
        return RosterWorkbook.Write([.. Enumerable.Range(0, units).Select(u => new PlannedUnit
        {
            Code = $"u{u}", Name = $"单位{u}",
            Contact = new Contact { Name = "办公室", Email = $"u{u}@example.org" },
            Forms = [.. Enumerable.Range(0, 3).Select(f => new PlannedForm
            {
                Project = $"p{f}", Policy = "mof-2020-10", BudgetYear = 2020,
                Issued = new SelfEvaluationForm { Id = "x", BudgetYear = 2020, Unit = $"单位{u}", ProjectName = $"项目{f}", Goals = goals, Funds = funds, Indicators = indicators },
            })],
        })]);
    }
}
