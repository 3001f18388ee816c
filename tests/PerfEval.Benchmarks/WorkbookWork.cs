using System.Diagnostics;
using System.Globalization;

namespace PerfEval.Benchmarks;

/// <summary>The work of <see cref="WorkbookBenchmarks"/> by processor time, which other work on the machine disturbs less than the clock.</summary>
internal static class WorkbookWork
{
    private const int Rounds = 200;

    public static void Run()
    {
        var work = new WorkbookBenchmarks();
        work.MakeWorkbook();
        (string Name, Action Work)[] all =
        [
            ("form read", () => work.ReadForm()),
            ("template written", () => work.WriteTemplate()),
            ("cells read with NPOI 2.4.1", () => work.ReadCellsWithNpoi()),
            ("cells written with NPOI 2.4.1", () => work.WriteCellsWithNpoi()),
            ("cells read with ExcelDataReader 3.6.0", () => work.ReadCellsWithExcelDataReader()),
            ("zip and XML scanned", () => work.ScanXml()),
        ];
        foreach ((_, Action once) in all)
        {
            Repeat(once, Rounds / 4);
        }

        double? first = null;
        foreach ((string name, Action once) in all)
        {
            long bytes = GC.GetTotalAllocatedBytes();
            TimeSpan processor = Processor();
            Repeat(once, Rounds);
            double milliseconds = (Processor() - processor).TotalMilliseconds / Rounds;
            bytes = (GC.GetTotalAllocatedBytes() - bytes) / Rounds;
            first ??= milliseconds;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {milliseconds:0.00} ms processor time, {1000 / milliseconds:0} a second per core, ratio {milliseconds / first:0.00}, {bytes >> 10} KiB"));
        }
    }

    private static void Repeat(Action work, int rounds)
    {
        for (int i = 0; i < rounds; i++)
        {
            work();
        }
    }

    private static TimeSpan Processor()
    {
        using Process process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
