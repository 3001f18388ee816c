using PerfEval.Domain.Forms;
using PerfEval.Domain.Values;
using PerfEval.Domain.Values.Scanning;

namespace PerfEval.Domain.Scoring.Rules;

/// <summary>
/// A ≥ that a scanner may have read as a 2 glued to the number: 2400件 among targets that carry ≥, with an actual of 593件.
/// It is suspected where the target is missed as it stands and met without the 2. It is reported and never corrected.
/// </summary>
internal static class SuspectedSign
{
    private const char Slip = '2';

    public static bool In(RowFacts facts, ThresholdTarget target, FiguresActual actual)
    {
        if (target.MayHideSign)
        {
            return true;
        }

        string text = facts.TargetText;
        if (target is not { Comparison: Comparison.None, Label: null }
            || target.Measure.Unit.Dimension is not (UnitDimension.Count or UnitDimension.None)
            || text.Length < 3 || text[0] != Slip || !char.IsAsciiDigit(text[1]) || !char.IsAsciiDigit(text[2]) || text[1] == '0'
            || actual.Figures is not [{ IsBound: false } figure])
        {
            return false;
        }

        return TargetValuePattern.Parse(text[1..]).Value is ThresholdTarget without
            && UnitFits.Between(target.Measure, figure.Measure) is UnitFit.Same or UnitFit.OneIsBare
            && UnitFits.Comparable(target.Measure, figure.Measure) is var (a, b) && b < a
            && UnitFits.Comparable(without.Measure, figure.Measure) is var (c, d) && d >= c
            && MostCarrySign(facts.Form, facts.Row.Row);
    }

    private static bool MostCarrySign(SelfEvaluationForm form, int row)
    {
        int signed = 0;
        int bare = 0;
        for (int i = 0; i < form.Indicators.Count; i++)
        {
            string text = CellText.Normalise(form.Indicators[i].Target?.Trim() ?? "");
            if (i != row && text.Length > 0)
            {
                signed += text[0] is '≥' or '>' ? 1 : 0;
                bare += char.IsAsciiDigit(text[0]) ? 1 : 0;
            }
        }

        return signed > bare;
    }
}
