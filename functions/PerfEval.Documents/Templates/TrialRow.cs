using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;

namespace PerfEval.Documents.Templates;

/// <summary>How the ratio of a row goes with the figure that the unit types.</summary>
internal enum TrialDirection
{
    /// <summary>No figure decides the row.</summary>
    None,

    Higher,
    Lower,
    Exact,

    /// <summary>Met from a multiple of the target on; below it the rules do not say.</summary>
    MetFrom,
}

/// <summary>
/// What a live formula can compute of a row. It is found by asking the scoring rules themselves about made-up answers, so
/// the sheet never knows a rule that <see cref="FormScorer"/> does not have, and shows nothing where that decides nothing.
/// </summary>
internal sealed record TrialRow
{
    public TrialDirection Direction { get; init; }

    /// <summary>The figure in the target.</summary>
    public decimal Target { get; init; }

    /// <summary>The figure from which on a <see cref="TrialDirection.MetFrom"/> row is met.</summary>
    public decimal MetFrom { get; init; }

    /// <summary>Units that may stand behind the figure; an empty one means that it may stand alone.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>What a bare 0 gives, which no unit needs; null where it decides nothing.</summary>
    public decimal? Zero { get; init; }

    /// <summary>Whether a percentage of completion scores by itself.</summary>
    public bool TakesCompletion { get; init; }

    /// <summary>The target's own text, where repeating it meets the target.</summary>
    public string? MetByText { get; init; }

    /// <summary>Whether a person decides by tiers.</summary>
    public bool IsQualitative { get; init; }

    public bool HasFormula => Direction != TrialDirection.None || Zero is not null || TakesCompletion || MetByText is not null;
}

/// <summary>Finds the <see cref="TrialRow"/> of every row of a form, all in one scoring.</summary>
internal static class TrialRows
{
    private static readonly decimal[] Multiples = [2, 4, 12, 52, 365];
    private static readonly string[] CommonUnits = ["", "个", "次", "件", "人", "场", "%"];

    public static IReadOnlyList<TrialRow> Of(SelfEvaluationForm form, ScoringPolicy policy)
    {
        var probes = new ProbeList(form);
        TargetFigure[] figures = [.. form.Indicators.Select(i => TargetFigure.Of(i.Target))];
        for (int row = 0; row < figures.Length; row++)
        {
            Ask(probes, row, figures[row], form.Indicators[row].Target);
        }

        probes.Score(policy);
        return [.. figures.Select((figure, row) => Answer(probes, row, figure, form.Indicators[row].Target))];
    }

    private static void Ask(ProbeList probes, int row, TargetFigure figure, string? target)
    {
        probes.Ask(row, "50%");
        probes.Ask(row, target);
        probes.Ask(row, "0");
        if (figure.Number is not { } number)
        {
            return;
        }

        foreach (string unit in Units(figure))
        {
            probes.Ask(row, Write(number / 2, unit));
            probes.Ask(row, Write(number, unit));
        }

        probes.Ask(row, Write((number * 2) + (number == 0 ? 1 : 0), figure.Unit));
        foreach (decimal multiple in Multiples)
        {
            probes.Ask(row, Write(number * multiple, figure.Unit));
            probes.Ask(row, Write(number * multiple, ""));
        }
    }

    private static TrialRow Answer(ProbeList probes, int row, TargetFigure figure, string? target)
    {
        (RowKind kind, decimal? completion) = probes.Answer(row, "50%");
        (RowKind repeated, decimal? repeats) = probes.Answer(row, target);
        var trial = new TrialRow
        {
            IsQualitative = repeated == RowKind.Qualitative || kind == RowKind.Qualitative,
            TakesCompletion = kind == RowKind.Completion && completion == 0.5m,
            Zero = probes.Answer(row, "0").Ratio,
            MetByText = repeats == 1 ? target : null,
        };
        if (figure.Number is not { } number)
        {
            return trial;
        }

        decimal? half = probes.Answer(row, Write(number / 2, figure.Unit)).Ratio;
        decimal? same = probes.Answer(row, Write(number, figure.Unit)).Ratio;
        decimal? above = probes.Answer(row, Write((number * 2) + (number == 0 ? 1 : 0), figure.Unit)).Ratio;
        TrialDirection direction = (half, same, above) switch
        {
            (0.5m, 1, 1) => TrialDirection.Higher,
            (1, 1, 0.5m) => TrialDirection.Lower,
            (1, 1, 0) when number == 0 => TrialDirection.Lower,
            (null, 1, null) => TrialDirection.Exact,
            _ => TrialDirection.None,
        };
        bool isMet(decimal multiple, string unit) => probes.Answer(row, Write(number * multiple, unit)).Ratio == 1;
        decimal metFrom = Multiples.FirstOrDefault(m => isMet(m, figure.Unit));
        if (direction == TrialDirection.None && half is null && metFrom > 0)
        {
            direction = TrialDirection.MetFrom;
        }

        return trial with
        {
            Direction = direction,
            Target = number,
            MetFrom = number * metFrom,
            Units = [.. Units(figure).Where(u => direction == TrialDirection.MetFrom ? u == figure.Unit || isMet(metFrom, u) : AnswersAlike(probes, row, number, u, figure.Unit))],
        };
    }

    private static bool AnswersAlike(ProbeList probes, int row, decimal number, string unit, string own)
    {
        bool alike(decimal value) => probes.Answer(row, Write(value, unit)) == probes.Answer(row, Write(value, own));
        return alike(number / 2) && alike(number);
    }

    private static IEnumerable<string> Units(TargetFigure figure) => CommonUnits.Prepend(figure.Unit).Distinct(StringComparer.Ordinal);

    private static string Write(decimal number, string unit) => TargetFigure.Write(number) + unit;
}
