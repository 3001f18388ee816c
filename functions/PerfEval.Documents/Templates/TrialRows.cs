using System.Globalization;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Values;

namespace PerfEval.Documents.Templates;

/// <summary>Finds the <see cref="TrialRow"/> of every row of a form.</summary>
internal static class TrialRows
{
    private static readonly decimal[] Multiples = [2, 4, 12, 52, 365];
    private const string Separator = "；";
    private const int MostParts = 3;
    private const int MostRanks = 10;

    private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
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
        if (TargetValuePattern.Parse(target) is not { Succeeded: true } read)
        {
            return trial;
        }

        if (read.Value is CompoundTarget compound && Conditions(probe, compound) is { } conditions)
        {
            return trial with { IsCompound = true, Parts = conditions };
        }

        if (read.Value is ThresholdTarget { Measure.Unit.Dimension: UnitDimension.Rank } rank)
        {
            return trial with { Words = Ranks(probe, rank.Measure.Number) };
        }

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

        string[] units = [.. Units(figure).Where(u => direction == TrialDirection.MetFrom ? u == figure.Unit || isMet(metFrom, u) : AnswersAlike(probe, number, u, figure.Unit))];
        bool compares = direction is TrialDirection.Higher or TrialDirection.Lower && number > 0;
        return trial with
        {
            Direction = direction,
            Target = number,
            MetFrom = number * metFrom,
            Units = units,
            Parts = compares ? Repeated(probe, number, units.Concat(PartUnits(figure.Unit)), direction == TrialDirection.Lower) : [],
        };
    }

    /// <summary>One target answered by two figures, or by one with 余 behind it: met where each meets it, else for a person.</summary>
    private static TrialPart[] Repeated(RowProbe probe, decimal number, IEnumerable<string> candidates, bool lower)
    {
        string met(string unit) => Write(number, unit);
        string missed(string unit) => Write(lower ? number * 2 : number / 2, unit);
        string[] units =
        [
            .. candidates.Where(u => u.Length > 0).Distinct(StringComparer.Ordinal).Where(u => probe.Ask(met(u)).Ratio == 1 && probe.Ask(missed(u)).Ratio != 1
                && probe.Ask(met(u) + Separator + met(u)).Ratio == 1 && probe.Ask(met(u) + Separator + missed(u)).Ratio is null),
        ];
        var part = new TrialPart(null, lower, number, units);
        return units.Length == 0 ? [] : [part, part];
    }

    /// <summary>The conditions of a compound target, or null where one is not a figure under words of its own.</summary>
    private static TrialPart[]? Conditions(RowProbe probe, CompoundTarget target)
    {
        ThresholdTarget[] parts = [.. target.Parts.OfType<ThresholdTarget>()];
        if (parts.Length != target.Parts.Count || parts.Length > MostParts || Array.Exists(parts, p => p.Label is null || p.Measure.Number <= 0))
        {
            return null;
        }

        var found = new List<TrialPart>();
        for (int i = 0; i < parts.Length; i++)
        {
            decimal number = parts[i].Measure.Number;
            string answer(decimal n, string unit) =>
                string.Join(Separator, parts.Select((p, j) => p.Label + (j == i ? Write(n, unit) : Write(p.Measure.Number, p.Measure.Unit.Symbol))));
            decimal? ratio(decimal n, string unit) => probe.Ask(answer(n, unit)).Ratio;
            string own = parts[i].Measure.Unit.Symbol;
            bool lower = ratio(number / 2, own) == 1;
            decimal miss = lower ? number * 2 : number / 2;
            string[] units = [.. PartUnits(own).Where(u => ratio(number, u) == 1 && ratio(miss, u) is null)];
            if (units.Length == 0)
            {
                return null;
            }

            found.Add(new TrialPart(parts[i].Label, lower, number, units));
        }

        return [.. found];
    }

    private static (string Text, decimal Ratio)[] Ranks(RowProbe probe, decimal last)
    {
        if (last is < 1 or > MostRanks)
        {
            return [];
        }

        IEnumerable<string> texts =
            from place in Enumerable.Range(1, Math.Min(MostRanks, (int)last * 2))
            from numeral in new[] { place.ToString(CultureInfo.InvariantCulture), Numerals[place - 1] }
            from before in (string[])["第", "并列第", "前"]
            from behind in (string[])["", "名", "位"]
            select before + numeral + behind;
        return [.. texts.Select(t => (t, probe.Ask(t).Ratio)).Where(a => a.Ratio is not null).Select(a => (a.t, a.Ratio!.Value))];
    }

    private static IEnumerable<string> PartUnits(string own)
    {
        IEnumerable<string> counted = own is "人" ? [own, "人次"] : own.Length > 0 ? [own] : [];
        return counted.SelectMany(u => (string[])[u, "余" + u, "多" + u]);
    }

    private static bool AnswersAlike(RowProbe probe, decimal number, string unit, string own)
    {
        bool alike(decimal value) => probe.Ask(Write(value, unit)) == probe.Ask(Write(value, own));
        return alike(number / 2) && alike(number);
    }

    private static IEnumerable<string> Units(TargetFigure figure) => CommonUnits.Prepend(figure.Unit).Distinct(StringComparer.Ordinal);

    private static string Write(decimal number, string unit) => TargetFigure.Write(number) + unit;
}
