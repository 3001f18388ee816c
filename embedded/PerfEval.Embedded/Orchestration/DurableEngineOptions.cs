using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;

namespace PerfEval.Embedded.Orchestration;

/// <summary>How a durable engine runs.</summary>
public sealed record DurableEngineOptions
{
    /// <summary>
    /// JSON as the Functions worker writes it: members by their own names, read in any letter case, no fields.
    /// Text beyond ASCII is written as it is, since the payloads stand in a database and not in a page.
    /// </summary>
    public static DataConverter WorkerConverter { get; } = new JsonDataConverter(new JsonSerializerOptions
    {
        PropertyNameCaseInsensitive = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>How many activities run at once; the default value is 16.</summary>
    public int MaxConcurrentActivities { get; init; } = 16;

    /// <summary>How many orchestrators advance at once; the default value is 32.</summary>
    public int MaxConcurrentOrchestrations { get; init; } = 32;

    /// <summary>The version of instances that are started without one; the default value is empty.</summary>
    public string DefaultVersion { get; init; } = string.Empty;

    /// <summary>Reads and writes payloads; the default value is <see cref="WorkerConverter"/>.</summary>
    public DataConverter DataConverter { get; init; } = WorkerConverter;

    /// <summary>What orchestrators see as their context's properties; the default value is empty.</summary>
    public IReadOnlyDictionary<string, object?> Properties { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);
}
