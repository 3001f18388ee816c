using System.Text.Json;

namespace PerfEval.Host.Costs;

/// <summary>
/// What a campaign uses, as counted on real runs: <c>tests/PerfEval.Benchmarks -- cost</c> writes the file. A campaign with
/// U units, F forms and C chunks of at most 100 units uses PerCampaign + U PerUnit + F PerForm + (C - 1) PerChunk.
/// </summary>
internal sealed record CampaignCounts
{
    /// <summary>How counts are written.</summary>
    internal static JsonSerializerOptions Json { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    /// <summary>The counts that come with the program.</summary>
    public static CampaignCounts BuiltIn { get; } = Read();

    /// <summary>The day of the runs.</summary>
    public string Measured { get; init; } = string.Empty;

    /// <summary>What was run.</summary>
    public string Runs { get; init; } = string.Empty;

    /// <summary>What a unit uses, without its forms.</summary>
    public Usage PerUnit { get; init; } = new();

    /// <summary>What a form uses that is filed once.</summary>
    public Usage PerForm { get; init; } = new();

    /// <summary>What each chunk of units after the first uses.</summary>
    public Usage PerChunk { get; init; } = new();

    /// <summary>What a campaign uses, whatever its size, its first chunk included.</summary>
    public Usage PerCampaign { get; init; } = new();

    /// <summary>What one run of each timer function uses on average, by function.</summary>
    public IReadOnlyDictionary<string, Usage> PerTick { get; init; } = new Dictionary<string, Usage>(StringComparer.Ordinal);

    private static CampaignCounts Read()
    {
        using Stream stream = typeof(CampaignCounts).Assembly.GetManifestResourceStream("counts.json")!;
        return JsonSerializer.Deserialize<CampaignCounts>(stream, Json)!;
    }
}
