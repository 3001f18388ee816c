using PerfEval.Domain.Checks;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Texts;

namespace PerfEval.Domain.Scoring;

/// <summary>预算执行率: min(points, rate × points), from the total line of funds alone.</summary>
internal static class BudgetScorer
{
    // A rate above this is a slip of units; it is shown as this much and scores full either way.
    private const decimal HighestShownRate = 1_000;

    public static BudgetResult Score(SelfEvaluationForm form, ScoringPolicy policy, ReviewedRow? reviewed, List<Finding> findings)
    {
        FundsLine? line = form.Funds.Count > 0 ? form.Funds[0] : null;
        bool initial = policy.Budget.Denominator == BudgetColumn.Initial;
        decimal? budget = Amount(initial ? line?.InitialBudget : line?.AdjustedBudget, initial ? FormColumn.InitialBudget : FormColumn.AdjustedBudget, findings);
        decimal? executed = Amount(line?.Executed, FormColumn.Executed, findings);
        decimal points = Math.Max(0, CellNumber.Points(line?.Points, out bool badPoints) ?? policy.Budget.Points);
        decimal? declared = CellNumber.Points(line?.Score, out bool badScore);
        AddIf(badPoints, line?.Points, FormColumn.Points, findings);
        AddIf(badScore, line?.Score, FormColumn.Score, findings);

        decimal? unrounded = Rate(budget, executed);
        decimal? rate = unrounded is { } u && policy.Budget.RateDecimals is { } decimals
            ? Math.Round(u * 100, decimals, MidpointRounding.AwayFromZero) / 100
            : unrounded;
        decimal? score = rate is { } r ? Math.Clamp(r, 0, 1) * points : null;
        Note(policy, budget, executed, rate, unrounded, points, findings);
        return new BudgetResult
        {
            Rate = rate,
            UnroundedRate = unrounded,
            Denominator = budget,
            Executed = executed,
            Points = points,
            Score = score,
            DeclaredScore = declared,
            ReviewedScore = Review.Of(reviewed, points, new FormPlace(FormPart.Funds), findings),
            Explanation = Explain(budget, executed, rate, points, score),
        };
    }

    private static decimal? Rate(decimal? budget, decimal? executed)
    {
        if (budget is not > 0 || executed is not { } b)
        {
            return null;
        }

        return b > budget.Value * HighestShownRate ? HighestShownRate : b / budget.Value;
    }

    private static void Note(
        ScoringPolicy policy, decimal? budget, decimal? executed, decimal? rate, decimal? unrounded, decimal points, List<Finding> findings)
    {
        if (rate is null)
        {
            findings.Add(FindingCodes.NoDenominator.At(FormPlace.Funds(0, FormColumn.Rate), ("budget", Show(budget)), ("executed", Show(executed))));
        }

        if (executed > budget)
        {
            findings.Add(FindingCodes.ExecutedAboveBudget.At(FormPlace.Funds(0, FormColumn.Executed), ("budget", Show(budget)), ("executed", Show(executed))));
        }

        if (rate is { } used && unrounded is { } exact && used != exact && policy.Budget.RateDecimals is not null)
        {
            findings.Add(FindingCodes.RateRounded.At(
                FormPlace.Funds(0, FormColumn.Score),
                ("rate", Percent(used)),
                ("score", Rounding.Text(Math.Clamp(used, 0, 1) * points)),
                ("unrounded", Rounding.Text(Math.Clamp(exact, 0, 1) * points))));
        }
    }

    private static BilingualText Explain(decimal? budget, decimal? executed, decimal? rate, decimal points, decimal? score)
    {
        if (rate is not { } r || score is not { } s)
        {
            return new BilingualText(
                $"预算执行率：预算数 {Show(budget)}，执行数 {Show(executed)}，无法计算，需复核。",
                $"Execution rate: budget {Show(budget)}, executed {Show(executed)}: no rate, a person decides.");
        }

        string sum = $"{Show(executed)} ÷ {Show(budget)} = {Percent(r)} × {Rounding.Plain(points)} = {Rounding.Text(s)}";
        return new BilingualText($"预算执行率：{sum}。", $"Execution rate: {sum}.");
    }

    private static decimal? Amount(string? text, FormColumn column, List<Finding> findings)
    {
        decimal? amount = CellNumber.Amount(text, out bool unreadable);
        AddIf(unreadable, text, column, findings);
        return amount;
    }

    private static void AddIf(bool unreadable, string? text, FormColumn column, List<Finding> findings)
    {
        if (unreadable)
        {
            findings.Add(FindingCodes.UnreadableNumber.At(FormPlace.Funds(0, column), ("column", ColumnNames.Of(column)), ("text", text?.Trim() ?? "")));
        }
    }

    private static string Show(decimal? amount) => amount is { } a ? Rounding.Plain(a) : "—";

    private static string Percent(decimal rate) => $"{Rounding.Text(rate * 100)}%";
}
