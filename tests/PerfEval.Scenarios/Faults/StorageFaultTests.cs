using System.Collections.Concurrent;
using System.Globalization;
using Azure;
using PerfEval.Embedded.Storage;
using PerfEval.Scenarios.Support;

namespace PerfEval.Scenarios.Faults;

public sealed class StorageFaultTests
{
    // Of all calls, this many are failed before and as many after they were done, spread evenly, each in a campaign of its
    // own. The variable asks for more, or for "all".
    private static readonly int Runs = Environment.GetEnvironmentVariable("PERFEVAL_FAULT_RUNS") is { } runs
        ? runs == "all" ? int.MaxValue : int.Parse(runs, CultureInfo.InvariantCulture)
        : 20;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_storage_call_that_fails_changes_nothing_of_how_the_campaign_ends(bool afterItWasDone)
    {
        await using Installation undisturbed = await Installation.StartAsync();
        var counter = new Fault(undisturbed.Host.Storage, 0, afterItWasDone);
        await Rehearsal.RunAsync(undisturbed);
        counter.Disarm();
        Ending expected = await Ending.OfAsync(undisturbed);

        // How often the sweep looks is not the same in every run, so the last calls may not come.
        int calls = counter.Calls * 95 / 100;
        int runs = Math.Min(Runs, calls);
        var failures = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, runs).Select(run => 1 + (int)((long)run * calls / runs)),
            new ParallelOptions { MaxDegreeOfParallelism = 2 },
            async (number, _) =>
            {
                await using Installation county = await Installation.StartAsync();
                var fault = new Fault(county.Host.Storage, number, afterItWasDone);
                try
                {
                    await Rehearsal.RunAsync(county);
                    fault.Disarm();
                    Assert.NotNull(fault.Failed);
                    expected.AssertSame(await Ending.OfAsync(county));
                }
                catch (Exception failure) when (failure is Xunit.Sdk.XunitException or HttpRequestException)
                {
                    failures.Add(string.Create(CultureInfo.InvariantCulture, $"Call {number} of {calls}, {fault.Failed}: {failure.Message}"));
                }
            });
        Assert.True(failures.IsEmpty, string.Join("\n\n", failures));
    }

    /// <summary>Fails one call of storage, by its number; 0 fails none.</summary>
    private sealed class Fault
    {
        private readonly EmbeddedStorage storage;
        private readonly int number;
        private int calls;

        public Fault(EmbeddedStorage storage, int number, bool afterItWasDone)
        {
            this.storage = storage;
            this.number = number;
            if (afterItWasDone)
            {
                storage.Called += Count;
            }
            else
            {
                storage.Calling += Count;
            }
        }

        public int Calls => Volatile.Read(ref calls);

        public StorageCall? Failed { get; private set; }

        public void Disarm()
        {
            storage.Called -= Count;
            storage.Calling -= Count;
        }

        private void Count(StorageCall call)
        {
            if (Interlocked.Increment(ref calls) == number)
            {
                Failed = call;
                throw new RequestFailedException(503, "The server is busy.");
            }
        }
    }
}
