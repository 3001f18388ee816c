using BenchmarkDotNet.Running;
using PerfEval.Benchmarks;

if (args is ["million"])
{
    MillionRows.Run();
    return;
}

if (args is ["cost", .. var where])
{
    await CostCounts.WriteAsync(where.Length > 0 ? where[0] : "tests/PerfEval.Benchmarks/counts.json");
    return;
}

if (args is ["workbooks"])
{
    WorkbookWork.Run();
    return;
}

if (args is ["roster", ..])
{
    RosterLoad.Run(args);
    return;
}

if (args is ["mail"])
{
    await MailRates.RunAsync();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(ScoringBenchmarks).Assembly).Run(args);
