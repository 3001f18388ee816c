using System.Globalization;
using System.Text.Json;
using PerfEval.Host.Costs;
using PerfEval.Host.Costs.Measuring;

namespace PerfEval.Benchmarks;

/// <summary><c>-- cost [FILE]</c>: counts what campaigns use, on real runs, and writes what <c>perfeval cost</c> prices.</summary>
internal static class CostCounts
{
    public static async Task WriteAsync(string file)
    {
        string day = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        CampaignCounts counts = await Measurement.RunAsync(day, CancellationToken.None);
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(counts, CampaignCounts.Json) + "\n");
        Console.WriteLine($"{file}: {counts.Runs}");
        Print("unit", counts.PerUnit);
        Print("form", counts.PerForm);
    }

    private static void Print(string of, Usage usage) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"per {of}: {usage.Executions.Values.Sum():0.##} executions, {usage.Views.Values.Sum():0.##} views, {usage.StorageCalls():0.##} storage calls and {usage.ViewCalls():0.##} of views, {usage.Mails.Values.Sum():0.##} mails, {usage.Bytes:0} bytes"));
}
