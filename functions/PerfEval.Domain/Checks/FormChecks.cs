namespace PerfEval.Domain.Checks;

/// <summary>The checks that every form is put through.</summary>
public static class FormChecks
{
    /// <summary>All of them, in the order in which they run. Add a check here.</summary>
    public static IReadOnlyList<IFormCheck> All { get; } =
    [
        new GoalPointsCheck(),
        new FundsCheck(),
        new FundsSplitCheck(),
        new RateCheck(),
        new BudgetScoreCheck(),
        new TotalCheck(),
        new RowScoreCheck(),
        new ShortfallCheck(),
        new OvershootCheck(),
        new RepeatedTargetCheck(),
        new DuplicateCheck(),
        new DimensionCheck(),
        new CategoryCheck(),
        new MeasurableCheck(),
        new ConditionsCheck(),
        new NarrativeCheck(),
        new LimitsCheck(),
        new CostsCheck(),
        new AmountUnitCheck(),
        new InstructionCheck(),
        new IssuedCheck(),
    ];
}
