using System.Diagnostics;
using System.Globalization;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;

namespace PerfEval.Benchmarks;

/// <summary>Scores a million rows, once on one core and once on all, and prints how long it took.</summary>
internal static class MillionRows
{
    private const int Wanted = 1_000_000;

    public static void Run()
    {
        int rounds = (Wanted + SeedForms.Rows - 1) / SeedForms.Rows;
        ScoreAll();
        Report("one core", rounds, () =>
        {
            for (int i = 0; i < rounds; i++)
            {
                ScoreAll();
            }
        });
        Report($"{Environment.ProcessorCount} cores", rounds, () => Parallel.For(0, rounds, _ => ScoreAll()));
    }

    private static void ScoreAll()
    {
        foreach ((SelfEvaluationForm form, ScoringPolicy policy) in SeedForms.All)
        {
            FormScorer.Score(form, policy);
        }
    }

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
            $"{rows} rows on {name}: {watch.Elapsed.TotalSeconds:0.0} s, processor {processor.TotalSeconds:0.0} s, {rows / processor.TotalSeconds:0} rows per processor second, {bytes / rows} bytes per row"));
    }
}
