namespace PerfEval.Host.Costs;

/// <summary>
/// Prices what was counted. docs/cost.md explains every line; where a quantity can't be counted here (what the platform
/// itself does), it follows a formula that rather says too much.
/// </summary>
internal sealed class CostModel(CampaignCounts counts, PriceTable prices)
{
    private const int UnitsInAChunk = 100;
    private const int MostChunksInOneHistory = 50;
    private const decimal InstanceGB = 2;
    // Flex bills an execution that runs alone for a second at least; those that overlap on an instance share theirs.
    private const decimal LeastSeconds = 1;
    private const int DaysInAMonth = 30;
    private const decimal Gigabyte = 1_000_000_000;

    // host.json: polling every ten seconds at the longest, of four control queues and one of work items.
    private const int Queues = 5;
    private const int PollsADay = 8640;
    // A lease for every partition, renewed every ten seconds while an instance lives.
    private const int LeaseWritesADay = 4 * 8640;
    private const decimal LogBytesOfAnExecution = 3000;
    private const int AlertRules = 9;

    /// <summary>The names of the prices.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["executions", "gbSeconds", "tableCalls", "blobWrites", "blobReads", "queueCalls", "storedGBMonths", "scannedGB", "logGB", "alertRuleMonths", "scanAccountMonths", "mails"];

    /// <summary>What a campaign costs that is open for some months, the standing costs of those months included.</summary>
    public IReadOnlyList<CostLine> Campaign(int units, int forms, decimal months)
    {
        Quantities campaign = Of(units, forms);
        Quantities standing = Idle().Times(months);
        decimal storedGB = campaign.Bytes / Gigabyte;
        return Lines((campaign + standing) with { StoredGBMonths = storedGB * months, ScannedGB = storedGB }, months);
    }

    /// <summary>What a month without any campaign costs.</summary>
    public IReadOnlyList<CostLine> IdleMonth() => Lines(Idle(), 1);

    /// <summary>What a campaign uses, without the standing costs.</summary>
    public Quantities Of(int units, int forms)
    {
        int chunks = Math.Max(1, (units + UnitsInAChunk - 1) / UnitsInAChunk);
        (Usage Usage, decimal Times)[] parts = [(counts.PerCampaign, 1), (counts.PerUnit, units), (counts.PerForm, forms), (counts.PerChunk, chunks - 1)];
        decimal Sum(Func<Usage, double> of) => parts.Sum(part => (decimal)of(part.Usage) * part.Times);
        decimal Named(Func<Usage, IReadOnlyDictionary<string, double>> of, string end) =>
            Sum(usage => of(usage).Where(pair => pair.Key.EndsWith(end, StringComparison.Ordinal)).Sum(pair => pair.Value));

        // Above fifty chunks a sub-orchestration for each fifty stands in between: a start and two episodes each time.
        decimal ranges = chunks > MostChunksInOneHistory ? Math.Ceiling((decimal)chunks / MostChunksInOneHistory) * 9 : 0;
        decimal episodes = Named(usage => usage.Executions, "Orchestrator") + (2 * ranges);
        decimal activities = Named(usage => usage.Executions, "Activity");
        decimal starts = forms + ranges + 1;
        decimal executions = Sum(usage => usage.Executions.Values.Sum() + usage.Views.Values.Sum()) + (2 * ranges);
        decimal blobWrites = Named(usage => usage.Blobs, ".Upload");
        return new Quantities
        {
            Executions = executions,
            // Each counted by itself, as though nothing were batched (docs/cost.md).
            QueueCalls = starts + (2 * episodes) + (4 * activities),
            TableCalls = Sum(usage => usage.Tables.Values.Sum()) + (2 * starts) + (3 * episodes),
            BlobWrites = blobWrites,
            BlobReads = Sum(usage => usage.Blobs.Values.Sum()) - blobWrites,
            Mails = Sum(usage => usage.Mails.Values.Sum()),
            Bytes = Sum(usage => usage.Bytes),
        };
    }

    /// <summary>What stands still uses in a month: timers, polling, leases.</summary>
    private Quantities Idle()
    {
        decimal executions = 0;
        decimal tables = 0;
        foreach ((string timer, double runsADay) in TimerSchedules.RunsADay)
        {
            decimal runs = (decimal)runsADay * DaysInAMonth;
            executions += runs;
            tables += runs * (decimal)(counts.PerTick.TryGetValue(timer, out Usage? tick) ? tick.Tables.Values.Sum() : 1);
        }

        return new Quantities
        {
            Executions = executions,
            TableCalls = tables + (LeaseWritesADay * DaysInAMonth),
            QueueCalls = Queues * PollsADay * DaysInAMonth,
        };
    }

    private List<CostLine> Lines(Quantities used, decimal months)
    {
        var quantities = new Dictionary<string, decimal>(StringComparer.Ordinal)
        {
            ["executions"] = used.Executions,
            ["gbSeconds"] = used.Executions * LeastSeconds * InstanceGB,
            ["tableCalls"] = used.TableCalls,
            ["blobWrites"] = used.BlobWrites,
            ["blobReads"] = used.BlobReads,
            ["queueCalls"] = used.QueueCalls,
            ["storedGBMonths"] = used.StoredGBMonths,
            ["scannedGB"] = used.ScannedGB,
            ["logGB"] = used.Executions * LogBytesOfAnExecution / Gigabyte,
            ["alertRuleMonths"] = AlertRules * months,
            ["scanAccountMonths"] = months,
            ["mails"] = used.Mails,
        };
        return [.. Names.Select(name => new CostLine(name, Math.Round(quantities[name], 2), Math.Round(prices.Prices[name].Of(quantities[name], months), 2)))];
    }
}
