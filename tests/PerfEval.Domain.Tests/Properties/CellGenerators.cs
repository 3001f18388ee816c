using FsCheck;
using FsCheck.Fluent;
using PerfEval.Domain.Values;

namespace PerfEval.Domain.Tests.Properties;

/// <summary>Generates values as cells can hold them, and cells as units can write them.</summary>
internal static class CellGenerators
{
    private static readonly string[] Labels = ["群众", "协议履行率", "满意率", "办案质量"];

    // 千米 is a unit of its own, so 5 千 of 米 is never what a cell means.
    private static readonly MeasureUnit[] KnownUnits =
    [
        default,
        .. Notation.Instance.Units.Words.Select(u => u.Value).Distinct(),
        .. from unit in Notation.Instance.Units.Words.Select(u => u.Value).Distinct()
           from multiplier in Notation.Instance.Multipliers.Words
           where multiplier.Value >= 10_000 && Notation.Instance.Units.Match(multiplier.Word + unit.Symbol, 0, out _) == 0
           select unit.With(multiplier.Value, null),
        .. from unit in Notation.Instance.Units.Words.Select(u => u.Value).Distinct()
           from per in new[] { "部", "户", "人·月", "次" }
           select unit.With(1, per),
    ];

    public static Gen<decimal> Number =>
        from whole in Gen.Choose(0, 2_000_000)
        from decimals in Gen.Choose(0, 4)
        select whole / (decimal)Math.Pow(10, decimals);

    public static Gen<Measure> Measure =>
        from number in Number
        from unit in Gen.Elements(KnownUnits)
        from approximation in Gen.Frequency(
            (6, Gen.Constant(Approximation.Exact)), (1, Gen.Elements(Approximation.About, Approximation.Over, Approximation.Under)))
        select new Measure(number, unit, approximation);

    public static Gen<Measure> RankMeasure => Gen.Choose(1, 99).Select(n => new Measure(n, Notation.Rank));

    public static Gen<Comparison> Sign => Gen.Elements(Enum.GetValues<Comparison>());

    public static Gen<string?> Label => Gen.Frequency((2, Gen.Constant<string?>(null)), (1, Gen.Elements<string?>(Labels)));

    public static Gen<CalendarDay> Day =>
        from year in Gen.Choose(1990, 2050)
        from named in Gen.Choose(0, 2)
        from month in Gen.Choose(1, 12)
        from day in Gen.Choose(0, 28)
        select new CalendarDay(named == 0 ? null : year, month, day == 0 ? null : day);

    public static Gen<ThresholdTarget> Threshold =>
        from sign in Sign
        from measure in Gen.Frequency((9, Measure), (1, RankMeasure))
        from label in Label
        select new ThresholdTarget(sign, measure, label);

    public static Gen<ThresholdTarget> Ratio =>
        from first in Gen.Choose(1, 40)
        from second in Gen.Choose(1, 120)
        from sign in Sign
        from label in Gen.Elements<string?>(null, "资金配套比例")
        let written = TargetValuePattern.Parse($"{first}00:{second}00").Value as ThresholdTarget
        select written! with { Comparison = sign, Label = label };

    public static Gen<TargetValue> Target => Gen.Frequency<TargetValue>(
        (6, Threshold.Select(t => (TargetValue)t)),
        (1, Ratio.Select(t => (TargetValue)t)),
        (1, Range),
        (1, Day.Select(d => (TargetValue)new DeadlineTarget(d))),
        (1, Gen.Elements<TargetValue>(new TaskTarget("全面完成年度任务"), new PhraseTarget("显著提升"), new NoTarget("无"), new NoTarget(""))),
        (2, Compound));

    public static Gen<ActualValue> Actual => Gen.Frequency<ActualValue>(
        (6, Gen.NonEmptyListOf(Figure).Select(f => (ActualValue)new FiguresActual([.. f.Take(3)]))),
        (1, from day in Day from before in Gen.Elements(true, false) select (ActualValue)new DateActual(day, before || (day.Year is null && day.Day is null))),
        (1, Gen.Elements<ActualValue>(
            new PhraseActual("达成预期指标", Attainment.Achieved), new PhraseActual("未完成", Attainment.NotAchieved), new PhraseActual("提升"), new NoActual("/"))));

    private static Gen<TargetValue> Range =>
        from low in Gen.Choose(0, 1000)
        from more in Gen.Choose(0, 1000)
        from unit in Gen.Elements(KnownUnits)
        select (TargetValue)new RangeTarget(new Measure(low, unit), new Measure(low + more, unit));

    private static Gen<TargetValue> Compound =>
        from parts in Gen.ListOf(Gen.Frequency((4, Threshold), (1, Ratio)), 2)
        select (TargetValue)new CompoundTarget([.. parts]);

    private static Gen<Figure> Figure =>
        from sign in Sign
        from measure in Gen.Frequency((9, Measure), (1, RankMeasure))
        from label in Label
        select new Figure(measure, sign, label);
}
