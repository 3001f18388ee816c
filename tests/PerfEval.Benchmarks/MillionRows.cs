using System.Diagnostics;
using System.Globalization;

namespace PerfEval.Benchmarks;

/// <summary>Reads, scores and writes a million rows on one core, scores them on all, and prints what each took.</summary>
internal static class MillionRows
{
    private const int Wanted = 1_000_000;

    public static void Run()
    {
        int rounds = (Wanted + SeedForms.Rows - 1) / SeedForms.Rows;
        var work = new ScoringBenchmarks();
        work.ScoreAndWrite();
        Report("read, one core", rounds, Repeated(rounds, () => work.ReadValues()));
        Report("scored, one core", rounds, Repeated(rounds, () => work.Score()));
        Report("scored and written, one core", rounds, Repeated(rounds, () => work.ScoreAndWrite()));
        Report($"scored, {Environment.ProcessorCount} cores", rounds, () => Parallel.For(0, rounds, _ => work.Score()));
    }

    private static Action Repeated(int rounds, Action work) => () =>
    {
        for (int i = 0; i < rounds; i++)
        {
            work();
        }
    };

    private static void Report(string name, int rounds, Action work)
    {
        long bytes = GC.GetTotalAllocatedBytes();
        TimeSpan processor = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        work();
        watch.Stop();
        processor = Process.GetCurrentProcess().TotalProcessorTime - processor;
        bytes = GC.GetTotalAllocatedBytes() - bytes;
        long rows = (long)rounds * SeedForms.Rows;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{rows} rows {name}: {watch.Elapsed.TotalSeconds:0.0} s, processor {processor.TotalSeconds:0.0} s, {rows / processor.TotalSeconds:0} rows per processor second, {bytes / rows} bytes per row"));
    }
}
