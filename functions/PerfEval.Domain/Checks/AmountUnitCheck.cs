using PerfEval.Domain.Checks.Narratives;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Values;

namespace PerfEval.Domain.Checks;

/// <summary>
/// An amount in 元 that can only be 万元: the share that the same sentence states of the funds fits no other unit, or it is less
/// than one yuan.
/// </summary>
internal sealed class AmountUnitCheck : IFormCheck
{
    // Beyond this no form has an amount, and products stay within decimal.
    private const decimal LargestAmount = 1_000_000_000_000;
    private const decimal YuanPerTenThousand = 10_000;
    private const string ShareOf = "占";

    public IReadOnlyList<FindingCode> Codes { get; } = [FindingCodes.AmountUnitImpossible, FindingCodes.AmountBelowOneYuan];

    public IEnumerable<Finding> Run(CheckContext context)
    {
        IReadOnlyList<NarrativeFigure> figures = context.Narrative;
        for (int i = 0; i < figures.Count; i++)
        {
            NarrativeFigure amount = figures[i];
            if (!IsYuan(amount.Measure))
            {
                continue;
            }

            NarrativeFigure? share = i + 1 < figures.Count && figures[i + 1] is { Measure.Unit.Dimension: UnitDimension.Proportion } next
                && next.Sentence == amount.Sentence
                && next.Before.Contains(ShareOf, StringComparison.Ordinal)
                ? next
                : null;
            if (share is not null && Base(context, amount.Measure.Number, share) is { } whole)
            {
                yield return FindingCodes.AmountUnitImpossible.At(
                    amount.Place,
                    ("amount", amount.Written),
                    ("share", share.Written),
                    ("amountRead", Rounding.Plain(amount.Measure.Number)),
                    ("base", Rounding.Plain(whole)));
            }
            else if (amount.Measure.Number < 1)
            {
                yield return FindingCodes.AmountBelowOneYuan.At(amount.Place, ("amount", amount.Written));
            }
        }
    }

    private static bool IsYuan(Measure measure) =>
        measure is { Number: > 0 and < LargestAmount, Unit: { Symbol: "元", Multiplier: 1, Per: null } };

    /// <summary>The amount of the form, in 万元, of which the figure read as 万元 is the stated share and read as 元 is not.</summary>
    private static decimal? Base(CheckContext context, decimal number, NarrativeFigure share)
    {
        decimal percent = share.Measure.Base * 100;
        decimal half = FigureText.HalfStep(FigureText.Decimals(share.Written)) * share.Measure.Unit.Factor * 100;
        foreach (decimal whole in Amounts(context.Form))
        {
            decimal asTenThousand = number / whole * 100;
            decimal asYuan = asTenThousand / YuanPerTenThousand;
            if (Math.Abs(asTenThousand - percent) <= half && Math.Abs(asYuan - percent) > half)
            {
                return whole;
            }
        }

        return null;
    }

    private static IEnumerable<decimal> Amounts(SelfEvaluationForm form)
    {
        IEnumerable<string?> cells = form.ExtraFields.Values
            .Where(v => v?.Contains('元', StringComparison.Ordinal) == true)
            .Concat(form.Funds.SelectMany(l => new[] { l.AdjustedBudget, l.InitialBudget, l.Executed }));
        return cells
            .Select(c => CellNumber.Amount(c, out _))
            .OfType<decimal>()
            .Where(a => a is > 0.0001m and < LargestAmount);
    }
}
