using BenchmarkDotNet.Running;
using PerfEval.Benchmarks;

if (args is ["million"])
{
    MillionRows.Run();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(ScoringBenchmarks).Assembly).Run(args);
