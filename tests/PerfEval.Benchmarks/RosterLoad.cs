using System.Diagnostics;
using System.Globalization;
using System.Text;
using PerfEval.Documents.Rosters;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;

namespace PerfEval.Benchmarks;

/// <summary>
/// Reads rosters of 10,000 units with three forms of nine rows each, one process a roster, and prints what the process held at most.
/// </summary>
internal static class RosterLoad
{
    private const int Units = 10_000;

    public static void Run(string[] args)
    {
        if (args is [_, var file])
        {
            Read(file);
            return;
        }

        string folder = Directory.CreateTempSubdirectory("perfeval-roster-").FullName;
        try
        {
            foreach ((string name, Func<byte[]> write) in new (string, Func<byte[]>)[]
            {
                ("empty.xlsx", RosterWorkbook.WriteEmpty),
                ("roster.xlsx", () => RosterWorkbook.Write([.. Plan()])),
                ("roster.csv", () => RosterCsv.Write([.. Plan()])),
            })
            {
                string path = Path.Combine(folder, name);
                File.WriteAllBytes(path, write());
                using Process process = Process.Start(Environment.ProcessPath!, ["roster", path])!;
                process.WaitForExit();
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Read(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        long started = Peak();
        RosterReadResult read = RosterReader.Read(bytes, file, PolicyCatalog.BuiltIn);
        long peak = Peak();
        long held = GC.GetTotalMemory(forceFullCollection: true) - bytes.Length;
        using Process process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileName(file)}: {bytes.Length >> 10} KiB, {read.Units.Count} units, {read.Units.Sum(u => u.Forms.Count)} forms, {read.Problems.Count} problems; peak {peak >> 20} MiB (before reading {started >> 20} MiB), result {held >> 20} MiB, processor {process.TotalProcessorTime.TotalSeconds:0.0} s, allocated {GC.GetTotalAllocatedBytes() >> 20} MiB"));
    }

    /// <summary>The most that the process has held: what the system counts, where it says so.</summary>
    private static long Peak()
    {
        using Process process = Process.GetCurrentProcess();
        const string Status = "/proc/self/status";
        string? line = File.Exists(Status) ? File.ReadLines(Status, Encoding.ASCII).FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal)) : null;
        return line is null
            ? process.PeakWorkingSet64
            : long.Parse(line.AsSpan("VmHWM:".Length).Trim().TrimEnd(" kB"), CultureInfo.InvariantCulture) << 10;
    }

    private static IEnumerable<PlannedUnit> Plan()
    {
        for (int u = 0; u < Units; u++)
        {
            int unit = u;
            yield return new PlannedUnit
            {
                Code = $"u{u}",
                Name = $"单位{u}",
                Contact = new Contact { Name = "办公室", Email = $"u{u}@example.org" },
                Forms = [.. Enumerable.Range(0, 3).Select(f => new PlannedForm { Project = $"p{f}", Policy = "mof-2020-10", BudgetYear = 2020, Issued = Form(unit, f) })],
            };
        }
    }

    private static SelfEvaluationForm Form(int unit, int form) => new()
    {
        Id = $"u{unit}-p{form}",
        BudgetYear = 2020,
        Unit = $"单位{unit}",
        ProjectName = $"单位{unit}的项目{form}",
        Goals = [new AnnualGoal { Number = 1, Expected = $"单位{unit}完成项目{form}的年度任务，达到预期的产出和效益。" }],
        Funds = [new FundsLine { Label = "年度资金总额", InitialBudget = $"{unit}.5", AdjustedBudget = $"{unit}.5", Points = "10" }],
        Indicators =
        [
            .. Enumerable.Range(0, 9).Select(i => new Indicator
            {
                Dimension = i < 6 ? "产出指标" : "效益指标",
                Category = i < 6 ? "数量指标" : "社会效益指标",
                Name = $"单位{unit}项目{form}的指标{i}",
                Target = $"≥{unit + i}场",
                Points = "10",
            }),
        ],
    };
}
