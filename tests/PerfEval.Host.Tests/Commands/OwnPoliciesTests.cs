using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PerfEval.Domain.Policies;
using PerfEval.Embedded.Hosting;
using PerfEval.Host.Installing;

namespace PerfEval.Host.Tests.Commands;

public class OwnPoliciesTests
{
    private const string LegalAid = "004-08-legal-aid";

    [Fact]
    public async Task A_bureaus_own_policy_scores_and_is_listed()
    {
        using var data = new TestFolder();
        data.Write("policies/mine.json", Samples.Policy("my-bureau-2021"));
        CommandRun scored = await CommandRun.Of("score", Samples.File(LegalAid), "--policy", "my-bureau-2021", "--data", data.Path, "--json");
        CommandRun listed = await CommandRun.Of("policies", "--data", data.Path);

        Assert.Equal("my-bureau-2021", (string)JsonNode.Parse(scored.Output)!["policy"]!);
        Assert.Contains("my-bureau-2021", listed.Output, StringComparison.Ordinal);
        Assert.Contains("mof-2020-10", listed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_numbers_count()
    {
        using var data = new TestFolder();
        data.Write("policies/mine.json", Samples.Policy("strict-2021", policy =>
        {
            policy["grades"]![0]!["from"]!["value"] = 98;
            policy["grades"]![1]!["to"]!["value"] = 98;
        }));
        CommandRun own = await CommandRun.Of("score", Samples.File(LegalAid), "--policy", "strict-2021", "--data", data.Path, "--json");
        CommandRun general = await CommandRun.Of("score", Samples.File(LegalAid), "--policy", "mof-2020-10", "--data", data.Path, "--json");

        Assert.Equal("good", (string)JsonNode.Parse(own.Output)!["grade"]!);
        Assert.Equal("excellent", (string)JsonNode.Parse(general.Output)!["grade"]!);
    }

    [Fact]
    public async Task The_application_is_given_the_bureaus_policies()
    {
        using var data = new TestFolder();
        data.Write("policies/mine.json", Samples.Policy("my-bureau-2021"));
        EmbeddedHostBuilder builder = PerfEvalHost.CreateBuilder(data.Path, InstalledPolicies.Load(data.Path), TimeProvider.System, 0, "http://localhost");
        await using EmbeddedHost host = builder.Build();

        Assert.True(host.Services.GetRequiredService<PolicyCatalog>().TryGet("my-bureau-2021", out _));
    }

    public static TheoryData<string[]> Starts => new()
    {
        new[] { "serve", "--port", "0" },
        new[] { "demo", "--exit" },
        new[] { "policies" },
        new[] { "score", Samples.File(LegalAid) },
    };

    [Theory]
    [MemberData(nameof(Starts))]
    public async Task A_bad_file_stops_the_start_with_every_fault_of_every_file(string[] command)
    {
        using var data = new TestFolder();
        data.Write("policies/a.json", Samples.Policy("a", policy =>
        {
            policy["tiers"]![1]!["upper"]!["value"] = 0.75;
            policy["grades"]![3]!["from"]!["value"] = 10;
        }));
        data.Write("policies/b.json", "{");
        data.Write("policies/c.json", Samples.Policy("mof-2020-10"));
        data.Write("policies/d.json", [0xB2, 0xDF, 0xC2, 0xD4]);
        data.Write("policies/good.json", Samples.Policy("good"));
        CommandRun run = await CommandRun.Of([.. command, "--data", data.Path]);

        Assert.Equal(2, run.ExitCode);
        string[] lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.All(lines, line => Assert.Matches(@"^policies/[a-d]\.json.* / policies/[a-d]\.json", line));
        AssertFault(lines, "policies/a.json", "空档", "a gap");
        AssertFault(lines, "policies/a.json", "覆盖至 0", "down to 0");
        AssertFault(lines, "policies/b.json", "不是有效的 JSON", "not valid JSON");
        AssertFault(lines, "policies/c.json", "已被使用", "is taken");
        AssertFault(lines, "policies/d.json", "不是 UTF-8", "not UTF-8");
    }

    [Fact]
    public async Task A_start_that_fails_sets_nothing_up_so_that_the_next_still_shows_the_key()
    {
        using var data = new TestFolder();
        data.Write("policies/b.json", "{");
        await CommandRun.Of("serve", "--port", "0", "--data", data.Path);

        Assert.Equal([Path.Combine(data.Path, "policies")], Directory.EnumerateFileSystemEntries(data.Path));
    }

    [Fact]
    public async Task A_data_folder_that_is_not_there_is_refused_where_nothing_would_create_it()
    {
        CommandRun run = await CommandRun.Of("policies", "--data", Path.Combine(Path.GetTempPath(), "perfeval-no-such-folder"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no such folder", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_a_byte_order_mark_loads()
    {
        using var data = new TestFolder();
        data.Write("policies/mine.json", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Samples.Policy("my-bureau-2021"))]);

        Assert.True(InstalledPolicies.Load(data.Path).TryGet("my-bureau-2021", out _));
    }

    private static void AssertFault(string[] lines, string file, string chinese, string english) =>
        Assert.Contains(lines, line => line.StartsWith(file, StringComparison.Ordinal) && line.Contains(chinese, StringComparison.Ordinal) && line.Contains(english, StringComparison.Ordinal));
}
