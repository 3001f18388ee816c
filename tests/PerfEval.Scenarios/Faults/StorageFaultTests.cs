using System.Collections.Concurrent;
using System.Globalization;
using Azure;
using PerfEval.Embedded.Storage;
using PerfEval.Scenarios.Support;

namespace PerfEval.Scenarios.Faults;

public sealed class StorageFaultTests
{
    // Of all calls, this many are failed, spread evenly: each in a campaign of its own.
    private const int Runs = 40;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_storage_call_that_fails_changes_nothing_of_how_the_campaign_ends(bool afterItWasDone)
    {
        await using Installation undisturbed = await Installation.StartAsync();
        int calls = 0;
        undisturbed.Host.Storage.Calling += _ => Interlocked.Increment(ref calls);
        await Rehearsal.RunAsync(undisturbed);
        int counted = calls;
        Ending expected = await Ending.OfAsync(undisturbed);

        var failures = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Runs / 2).Select(run => 1 + (run * counted / (Runs / 2))),
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (number, _) =>
            {
                StorageCall? failed = null;
                try
                {
                    await using Installation county = await Installation.StartAsync();
                    FailOnce(county.Host.Storage, number, afterItWasDone, call => failed = call);
                    await Rehearsal.RunAsync(county);
                    expected.AssertSame(await Ending.OfAsync(county));
                    Assert.NotNull(failed);
                }
                catch (Exception failure) when (failure is Xunit.Sdk.XunitException or HttpRequestException)
                {
                    failures.Add(string.Create(CultureInfo.InvariantCulture, $"Call {number} of {counted}, {failed}: {failure.Message}"));
                }
            });
        Assert.True(failures.IsEmpty, string.Join("\n\n", failures));
    }

    private static void FailOnce(EmbeddedStorage storage, int number, bool afterItWasDone, Action<StorageCall> failing)
    {
        int calls = 0;
        void Fail(StorageCall call)
        {
            if (Interlocked.Increment(ref calls) == number)
            {
                failing(call);
                throw new RequestFailedException(503, "The server is busy.");
            }
        }

        if (afterItWasDone)
        {
            storage.Called += Fail;
        }
        else
        {
            storage.Calling += Fail;
        }
    }
}
