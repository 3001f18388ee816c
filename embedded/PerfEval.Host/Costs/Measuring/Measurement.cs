namespace PerfEval.Host.Costs.Measuring;

/// <summary>Makes counts of several runs that differ in one thing each.</summary>
internal static class Measurement
{
    private const int Decimals = 4;

    /// <summary>What a unit with its forms uses: the difference of two runs, divided by the difference of their units.</summary>
    public static async Task<Usage> PerUnitAsync(int few, int many, int formsPerUnit, CancellationToken cancellation)
    {
        Tally less = await MeasuredCampaign.RunAsync(few, formsPerUnit, cancellation);
        Tally more = await MeasuredCampaign.RunAsync(many, formsPerUnit, cancellation);
        return Make(Difference(more, less, many - few));
    }

    /// <summary>Runs five campaigns and takes them apart.</summary>
    public static async Task<CampaignCounts> RunAsync(string day, CancellationToken cancellation)
    {
        const int Few = 20;
        const int Many = 40;
        const int TwoChunks = 120;
        Tally few = await MeasuredCampaign.RunAsync(Few, 1, cancellation);
        Tally many = await MeasuredCampaign.RunAsync(Many, 1, cancellation);
        Tally fewTwice = await MeasuredCampaign.RunAsync(Few, 2, cancellation);
        Tally manyTwice = await MeasuredCampaign.RunAsync(Many, 2, cancellation);
        Tally large = await MeasuredCampaign.RunAsync(TwoChunks, 1, cancellation);

        var together = Difference(many, few, Many - Few);
        var form = Minus(Difference(manyTwice, fewTwice, Many - Few), together);
        var unit = Minus(together, form);
        var chunk = Minus(Difference(large, few, 1), together, TwoChunks - Few);
        var campaign = Minus(Without(few), together, Few);
        return new CampaignCounts
        {
            Measured = day,
            Runs = $"{Few} and {Many} units with one form each, {Few} and {Many} with two, {TwoChunks} with one",
            PerUnit = Make(unit),
            PerForm = Make(form),
            PerChunk = Make(chunk),
            PerCampaign = Make(campaign),
            PerTick = few.Counts.Keys.Select(key => key.Function).Distinct(StringComparer.Ordinal).Where(IsTimer).Order(StringComparer.Ordinal)
                .ToDictionary(timer => timer, timer => Tick(few, timer), StringComparer.Ordinal),
        };
    }

    private static bool IsTimer(string function) => function.EndsWith("Timer", StringComparison.Ordinal);

    // How often a timer fires is the simulated clock's doing; what a run of it uses is priced by its schedule.
    private static Dictionary<(string Function, string What), double> Without(Tally tally) =>
        tally.Counts.Where(pair => !IsTimer(pair.Key.Function)).ToDictionary(pair => pair.Key, pair => pair.Value);

    private static Dictionary<(string Function, string What), double> Difference(Tally more, Tally less, double by) =>
        Minus(Without(more), Without(less)).ToDictionary(pair => pair.Key, pair => pair.Value / by);

    private static Dictionary<(string Function, string What), double> Minus(
        Dictionary<(string Function, string What), double> from, Dictionary<(string Function, string What), double> what, double times = 1) =>
        from.Keys.Union(what.Keys).ToDictionary(key => key, key => from.GetValueOrDefault(key) - (times * what.GetValueOrDefault(key)));

    private static Usage Tick(Tally tally, string timer)
    {
        double runs = tally.Counts[(timer, Counted.Execution)];
        return Make(tally.Counts.Where(pair => pair.Key.Function == timer).ToDictionary(pair => pair.Key, pair => pair.Value / runs));
    }

    private static Usage Make(Dictionary<(string Function, string What), double> counts) => new()
    {
        Executions = By(counts, key => key.What == Counted.Execution, key => key.Function),
        // Also where a view is not looked at more often: its calls in CallsOf are a view's all the same.
        Views = By(counts, key => key.What == Counted.View, key => key.Function, alsoNone: true),
        Tables = By(counts, key => key.What.StartsWith(Counted.Table, StringComparison.Ordinal), key => key.What[Counted.Table.Length..]),
        Blobs = By(counts, key => key.What.StartsWith(Counted.Blob, StringComparison.Ordinal), key => key.What[Counted.Blob.Length..]),
        CallsOf = By(counts, key => key.What.StartsWith(Counted.Table, StringComparison.Ordinal) || key.What.StartsWith(Counted.Blob, StringComparison.Ordinal), key => key.Function),
        Mails = By(counts, key => key.What.StartsWith(Counted.Mail, StringComparison.Ordinal), key => key.What[Counted.Mail.Length..]),
        Bytes = Math.Round(counts.Where(pair => pair.Key.What == Counted.Bytes).Sum(pair => pair.Value)),
    };

    private static SortedDictionary<string, double> By(
        Dictionary<(string Function, string What), double> counts, Func<(string Function, string What), bool> which, Func<(string Function, string What), string> name, bool alsoNone = false)
    {
        var sums = counts.Where(pair => which(pair.Key)).GroupBy(pair => name(pair.Key), pair => pair.Value, StringComparer.Ordinal)
            .Select(group => (group.Key, Sum: Math.Round(group.Sum(), Decimals)))
            .Where(group => alsoNone || group.Sum != 0);
        return new SortedDictionary<string, double>(sums.ToDictionary(group => group.Key, group => group.Sum, StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
