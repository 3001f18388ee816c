using PerfEval.Documents.Returned;
using PerfEval.Documents.Rosters;
using PerfEval.Domain.Policies;

namespace PerfEval.Documents.Tests.Rosters;

/// <summary>Alone, since it measures the heap of the whole process.</summary>
[Collection(nameof(Alone))]
public class LargeRosterTests
{
    [Fact]
    public void Ten_thousand_units_with_three_forms_each_are_read_whole_and_fit_in_memory()
    {
        byte[] bytes = LargeRoster.Write(10_000);
        long before = GC.GetTotalMemory(forceFullCollection: true);

        RosterReadResult read = RosterReader.Read(bytes, "large.xlsx", PolicyCatalog.BuiltIn);

        long held = GC.GetTotalMemory(forceFullCollection: true) - before;
        Assert.Empty(read.Problems);
        Assert.Equal(10_000, read.Units.Count);
        Assert.Equal(30_000, read.Units.Sum(u => u.Forms.Count));
        Assert.All(read.Units[^1].Forms, f => Assert.Equal(9, f.Issued!.Indicators.Count));
        Assert.True(held < 256L << 20, $"{held >> 20} MB are held after reading");
    }

    [Fact]
    public void A_roster_too_large_to_be_marked_comes_back_as_the_list_alone()
    {
        byte[] bytes = LargeRoster.Write(2_000);
        long before = GC.GetAllocatedBytesForCurrentThread();

        ReturnedFile marked = MarkedRoster.Write(bytes, [new DocumentProblem("PD4010", new("邮箱无效", "no address"), new CellAddress("单位", "F2"))]);

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 256L << 20, "marking took more than 256 MB");
        Assert.False(marked.IsOriginal);
    }
}

/// <summary>Tests that must not run beside others.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
