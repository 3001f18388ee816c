namespace PerfEval.Functions.Tests.Contracts;

public sealed class PinnedContractTests
{
    private static readonly string[] Pinned =
        [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Contracts", "Pinned.txt")).Where(line => line.Length > 0 && line[0] != '#')];

    [Fact]
    public void Nothing_that_running_campaigns_hold_on_to_has_gone_or_changed()
    {
        IEnumerable<string> gone = Pinned.Except(ContractListing.Lines(), StringComparer.Ordinal);
        Assert.True(
            !gone.Any(),
            "Running campaigns have these in their history, so they can be neither renamed, retyped nor removed; add beside them instead:\n" + string.Join('\n', gone));
    }

    [Fact]
    public void Whatever_is_added_is_pinned()
    {
        IEnumerable<string> added = ContractListing.Lines().Except(Pinned, StringComparer.Ordinal);
        Assert.True(!added.Any(), "Once released, these can't be changed any more; where that is well, add them to Contracts/Pinned.txt:\n" + string.Join('\n', added));
    }
}
