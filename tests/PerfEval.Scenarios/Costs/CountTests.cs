using System.Globalization;
using PerfEval.Host.Costs;
using PerfEval.Host.Costs.Measuring;

namespace PerfEval.Scenarios.Costs;

/// <summary>
/// What a unit with one form may use, over the whole campaign, page views and their calls apart. Counted, not estimated: two
/// runs that differ in their number of units.
/// </summary>
public sealed class CountTests
{
    private const double MostExecutions = 6;
    private const double MostStorageCalls = 40;

    [Fact]
    public async Task A_unit_with_one_form_uses_six_executions_and_forty_storage_calls_at_most()
    {
        Usage unit = await Measurement.PerUnitAsync(few: 20, many: 40, formsPerUnit: 1, CancellationToken.None);

        Assert.Equal(
            [("EvaluateSubmissionActivity", 1), ("SendReceiptActivity", 1), ("SubmissionOrchestrator", 3), ("UploadFormHttp", 1)],
            unit.Executions.Select(pair => (pair.Key, (int)pair.Value)));
        Assert.True(unit.Executions.Values.Sum() <= MostExecutions, Show(unit));
        Assert.True(unit.StorageCalls() <= MostStorageCalls, Show(unit));
    }

    private static string Show(Usage unit) => string.Join(
        '\n',
        unit.Executions.Concat(unit.Views).Concat(unit.CallsOf).Concat(unit.Tables).Concat(unit.Blobs).Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value:0.##} {pair.Key}")).Append($"{unit.StorageCalls()} storage calls"));
}
