namespace PerfEval.Host.Costs;

/// <summary>What something uses, by name and number. Numbers are fractions where they are averages.</summary>
internal sealed record Usage
{
    /// <summary>Function executions, by function; page views are not among them.</summary>
    public IReadOnlyDictionary<string, double> Executions { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>Executions that only show something, by function.</summary>
    public IReadOnlyDictionary<string, double> Views { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>The application's own calls of tables, as <c>Forms.GetEntity</c>.</summary>
    public IReadOnlyDictionary<string, double> Tables { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>The application's own calls of blobs, as <c>submissions.Upload</c>.</summary>
    public IReadOnlyDictionary<string, double> Blobs { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>The same calls, of tables and blobs together, by the function that makes them.</summary>
    public IReadOnlyDictionary<string, double> CallsOf { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>Mails, by kind.</summary>
    public IReadOnlyDictionary<string, double> Mails { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>Bytes kept in blobs.</summary>
    public double Bytes { get; init; }

    /// <summary>Calls of tables and blobs together, page views' apart.</summary>
    public double StorageCalls() => CallsOf.Where(pair => !Views.ContainsKey(pair.Key)).Sum(pair => pair.Value);

    /// <summary>Calls that page views make.</summary>
    public double ViewCalls() => CallsOf.Where(pair => Views.ContainsKey(pair.Key)).Sum(pair => pair.Value);
}
