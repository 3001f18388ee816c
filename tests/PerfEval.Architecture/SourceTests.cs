using System.Text.RegularExpressions;

namespace PerfEval.Architecture;

/// <summary>What holds for the sources as they stand in the repository.</summary>
public partial class SourceTests
{
    private static readonly string Root = Repository.Root;

    [Theory]
    [InlineData("functions/PerfEval.Domain")]
    [InlineData("functions/PerfEval.Documents")]
    [InlineData("functions/PerfEval.Pages")]
    [InlineData("functions/PerfEval.Functions")]
    [InlineData("embedded/PerfEval.Embedded")]
    public void The_clock_is_banned(string project)
    {
        string file = Directory.EnumerateFiles(Path.Combine(Root, project), "*.csproj").Single();

        Assert.Contains("<BansClock>true</BansClock>", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Package_versions_stand_once()
    {
        foreach (string file in Directory.EnumerateFiles(Root, "*.csproj", SearchOption.AllDirectories))
        {
            Assert.DoesNotMatch("<PackageReference [^>]*Version=", File.ReadAllText(file));
        }
    }

    [Fact]
    public void Orchestrators_do_nothing_that_a_replay_would_do_again()
    {
        string[] files = [.. Directory.EnumerateFiles(Path.Combine(Root, "functions"), "*Orchestrator.cs", SearchOption.AllDirectories)
            .Append(Path.Combine(Root, "functions/PerfEval.Functions/Campaigns/CampaignStep.cs"))];
        Assert.True(files.Length > 3);

        foreach (string file in files)
        {
            Assert.DoesNotMatch(Nondeterministic(), File.ReadAllText(file));
        }
    }

    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?Now|Guid\.NewGuid|Task\.(Run|Delay)|Random|Environment\.|File\.|HttpClient|TimeProvider|ConfigureAwait|ILogger", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Nondeterministic();
}
