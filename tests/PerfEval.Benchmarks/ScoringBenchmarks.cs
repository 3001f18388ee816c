using BenchmarkDotNet.Attributes;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Interchange;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Values;

namespace PerfEval.Benchmarks;

/// <summary>One operation is the sixteen published forms, on one core; see README.md for rows a second.</summary>
[MemoryDiagnoser]
public class ScoringBenchmarks
{
    /// <summary>Target and actual cells of every row, read.</summary>
    [Benchmark]
    public int ReadValues()
    {
        int read = 0;
        foreach ((SelfEvaluationForm form, _) in SeedForms.All)
        {
            foreach (Indicator indicator in form.Indicators)
            {
                read += TargetValuePattern.Parse(indicator.Target).Succeeded ? 1 : 0;
                read += ActualValuePattern.Parse(indicator.Actual).Succeeded ? 1 : 0;
            }
        }

        return read;
    }

    /// <summary>Every form scored and checked: rows, budget, totals, explanations, findings.</summary>
    [Benchmark(Baseline = true)]
    public decimal Score()
    {
        decimal sum = 0;
        foreach ((SelfEvaluationForm form, ScoringPolicy policy) in SeedForms.All)
        {
            sum += FormScorer.Score(form, policy).Total.Official ?? 0;
        }

        return sum;
    }

    /// <summary>The same, and the JSON that <c>perfeval score --json</c> prints.</summary>
    [Benchmark]
    public int ScoreAndWrite()
    {
        int bytes = 0;
        foreach ((SelfEvaluationForm form, ScoringPolicy policy) in SeedForms.All)
        {
            bytes += ResultJson.Write(FormScorer.Score(form, policy)).Length;
        }

        return bytes;
    }
}
