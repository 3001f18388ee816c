using System.Text.Json;

namespace PerfEval.Host.Costs;

/// <summary>A dated table of prices.</summary>
internal sealed record PriceTable
{
    /// <summary>The day of the table.</summary>
    public string Dated { get; init; } = string.Empty;

    /// <summary>The currency.</summary>
    public string Currency { get; init; } = string.Empty;

    /// <summary>The region.</summary>
    public string Region { get; init; } = string.Empty;

    /// <summary>The prices, by the names that <see cref="CostModel"/> uses.</summary>
    public IReadOnlyDictionary<string, Price> Prices { get; init; } = new Dictionary<string, Price>(StringComparer.Ordinal);

    /// <summary>The table that comes with the program.</summary>
    public static PriceTable BuiltIn()
    {
        using Stream stream = typeof(PriceTable).Assembly.GetManifestResourceStream("prices.json")!;
        return Read(stream);
    }

    /// <summary>Reads a table.</summary>
    /// <exception cref="JsonException">It is none, or lacks a price.</exception>
    public static PriceTable Read(Stream stream)
    {
        PriceTable table = JsonSerializer.Deserialize<PriceTable>(stream, CampaignCounts.Json) ?? throw new JsonException("null");
        string[] missing = [.. CostModel.Names.Where(name => !table.Prices.ContainsKey(name))];
        return missing.Length == 0 ? table : throw new JsonException($"缺少价格 / prices are missing: {string.Join(", ", missing)}");
    }
}
