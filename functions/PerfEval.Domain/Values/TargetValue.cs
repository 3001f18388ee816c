namespace PerfEval.Domain.Values;

/// <summary>年度指标值: what a target cell says. Parsed and written by <see cref="TargetValuePattern"/>.</summary>
public abstract record TargetValue;

/// <summary>A sign, possibly none, and a figure: ≥50个, 100%, 前三, 制定出台后30日内, 3月/次.</summary>
/// <param name="Comparison">The sign.</param>
/// <param name="Measure">The figure.</param>
/// <param name="Label">Words before the sign (群众 in 群众≥5000人).</param>
/// <param name="Remark">Words after the unit (参与 in 100%参与).</param>
public sealed record ThresholdTarget(Comparison Comparison, Measure Measure, string? Label = null, string? Remark = null) : TargetValue
{
    /// <summary>Whether the first digit may be a scanned ≥: a signless percentage such as 295%. Reported, never corrected.</summary>
    public bool MayHideSign
    {
        get
        {
            if (Comparison != Comparison.None || Label is not null || Measure.Unit is not { Symbol: "%", Per: null } || Measure.Base <= 1)
            {
                return false;
            }

            decimal place = 1;
            while (Measure.Number >= place * 10)
            {
                place *= 10;
            }

            // Without its leading 2 it would be an ordinary percentage.
            return decimal.Truncate(Measure.Number / place) == 2 && Measure.Number - (2 * place) is > 0 and <= 100;
        }
    }
}

/// <summary>Both ends are allowed: 10-20天, 5～8次.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end, in the same unit.</param>
public sealed record RangeTarget(Measure Low, Measure High) : TargetValue;

/// <summary>A day by which something is done: 2021年12月底前完成. The day itself is in time.</summary>
/// <param name="Date">The last day.</param>
public sealed record DeadlineTarget(CalendarDay Date) : TargetValue;

/// <summary>A task in words: 全面完成…目标任务.</summary>
/// <param name="Text">The words.</param>
public sealed record TaskTarget(string Text) : TargetValue;

/// <summary>A quality in words: 显著提升, 达标.</summary>
/// <param name="Text">The words.</param>
public sealed record PhraseTarget(string Text) : TargetValue;

/// <summary>Several conditions in one cell: 群众≥5000人；公司≥200家, 合格（100%）.</summary>
/// <param name="Parts">The conditions, at least two.</param>
public sealed record CompoundTarget(EquatableList<TargetValue> Parts) : TargetValue;

/// <summary>无, /, —, or an empty cell: there is no target.</summary>
/// <param name="Mark">What stands in the cell; empty for a blank one.</param>
public sealed record NoTarget(string Mark) : TargetValue;
