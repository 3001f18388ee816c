using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;

namespace PerfEval.Documents.Templates;

/// <summary>Finds the <see cref="TrialRow"/> of every row of a form.</summary>
internal static class TrialRows
{
    private static readonly decimal[] Multiples = [2, 4, 12, 52, 365];
    private static readonly string[] CommonUnits = ["", "个", "次", "件", "人", "场", "%"];

    public static IReadOnlyList<TrialRow> Of(SelfEvaluationForm form, ScoringPolicy policy) =>
        [.. form.Indicators.Select((indicator, row) => Of(new RowProbe(form, policy, row), TargetFigure.Of(indicator.Target), indicator.Target))];

    private static TrialRow Of(RowProbe probe, TargetFigure figure, string? target)
    {
        TrialOutcome completed = probe.Ask("50%");
        TrialOutcome repeated = probe.Ask(target);
        var trial = new TrialRow
        {
            IsQualitative = repeated.Kind == RowKind.Qualitative || completed.Kind == RowKind.Qualitative,
            TakesCompletion = completed.Kind == RowKind.Completion && completed.Ratio == 0.5m,
            Zero = probe.Ask("0").Ratio,
            MetByText = repeated.Ratio == 1 ? target : null,
        };
        if (figure.Number is not { } number)
        {
            return trial;
        }

        decimal? half = probe.Ask(Write(number / 2, figure.Unit)).Ratio;
        decimal? same = probe.Ask(Write(number, figure.Unit)).Ratio;
        decimal? above = probe.Ask(Write((number * 2) + (number == 0 ? 1 : 0), figure.Unit)).Ratio;
        TrialDirection direction = (half, same, above) switch
        {
            (0.5m, 1, 1) => TrialDirection.Higher,
            (1, 1, 0.5m) => TrialDirection.Lower,
            (1, 1, 0) when number == 0 => TrialDirection.Lower,
            (null, 1, null) => TrialDirection.Exact,
            _ => TrialDirection.None,
        };
        bool isMet(decimal multiple, string unit) => probe.Ask(Write(number * multiple, unit)).Ratio == 1;
        decimal metFrom = 0;
        if (direction == TrialDirection.None && half is null)
        {
            metFrom = Multiples.FirstOrDefault(m => isMet(m, figure.Unit));
            direction = metFrom > 0 ? TrialDirection.MetFrom : TrialDirection.None;
        }

        return trial with
        {
            Direction = direction,
            Target = number,
            MetFrom = number * metFrom,
            Units = [.. Units(figure).Where(u => direction == TrialDirection.MetFrom ? u == figure.Unit || isMet(metFrom, u) : AnswersAlike(probe, number, u, figure.Unit))],
        };
    }

    private static bool AnswersAlike(RowProbe probe, decimal number, string unit, string own)
    {
        bool alike(decimal value) => probe.Ask(Write(value, unit)) == probe.Ask(Write(value, own));
        return alike(number / 2) && alike(number);
    }

    private static IEnumerable<string> Units(TargetFigure figure) => CommonUnits.Prepend(figure.Unit).Distinct(StringComparer.Ordinal);

    private static string Write(decimal number, string unit) => TargetFigure.Write(number) + unit;
}
