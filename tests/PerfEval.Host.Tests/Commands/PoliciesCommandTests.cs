using PerfEval.Domain.Policies;

namespace PerfEval.Host.Tests.Commands;

public class PoliciesCommandTests
{
    public static TheoryData<string> Ids => new(PolicyCatalog.BuiltIn.Ids);

    [Fact]
    public async Task Every_policy_is_listed_with_its_years_and_what_is_unchecked()
    {
        CommandRun run = await CommandRun.Of("policies");

        Assert.Equal(0, run.ExitCode);
        foreach (ScoringPolicy policy in PolicyCatalog.BuiltIn.Policies)
        {
            string line = run.Output.Split('\n').Single(l => l.Contains(policy.Id, StringComparison.Ordinal));
            Assert.Contains($"{policy.FromBudgetYear}", line, StringComparison.Ordinal);
            Assert.Contains($"{policy.Values.Count(v => !v.Checked)}/{policy.Values.Count}", line, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Every_value_of_a_policy_is_printed_with_its_basis_and_whether_it_was_checked(string id)
    {
        CommandRun run = await CommandRun.Of("policies", "--policy", id);
        ScoringPolicy policy = PolicyCatalog.BuiltIn.Get(id);
        string[] lines = run.Output.Split('\n');

        Assert.Equal(0, run.ExitCode);
        Assert.All(policy.Values, value =>
        {
            string line = Assert.Single(lines, l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() == value.Path);
            Assert.Contains(value.Checked ? "是 / yes" : "否 / no", line, StringComparison.Ordinal);
            Assert.Contains(value.Value.Split('、')[0], line, StringComparison.Ordinal);
            Assert.Contains(value.Reference.Document.Split(' ')[0], line, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task What_could_not_be_checked_is_said_below_the_values() =>
        Assert.Contains("no source was at hand", (await CommandRun.Of("policies", "--policy", "mof-2020-10")).Output, StringComparison.Ordinal);

    [Fact]
    public async Task Keys_have_chinese_names()
    {
        CommandRun run = await CommandRun.Of("policies", "--policy", "mof-2020-10");

        Assert.Contains("定性分档 2 · 下限（含）", run.Output, StringComparison.Ordinal);
        Assert.Contains("预算执行率 · 执行率分母", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_policy_is_refused_with_those_that_there_are()
    {
        CommandRun run = await CommandRun.Of("policies", "--policy", "no-such");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("“no-such”", run.Error, StringComparison.Ordinal);
        Assert.Contains("mof-2020-10", run.Error, StringComparison.Ordinal);
    }
}
