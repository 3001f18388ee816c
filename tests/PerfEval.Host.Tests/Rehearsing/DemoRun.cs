using System.Text;
using System.Text.Json.Nodes;
using PerfEval.Host.Rehearsing;
using PerfEval.Host.Sample;
using Spectre.Console;

namespace PerfEval.Host.Tests.Rehearsing;

/// <summary>The sample campaign, run twice on data folders of its own.</summary>
public sealed class DemoRun : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("perfeval-demo-test-");

    /// <summary>What was printed, as in a log.</summary>
    internal string Output { get; private set; } = string.Empty;

    /// <summary>The report of the first run.</summary>
    internal JsonNode Report { get; private set; } = null!;

    /// <summary>The ranking of each run, as the text that stands in its report.</summary>
    internal IReadOnlyList<string> Rankings { get; private set; } = [];

    public async Task InitializeAsync()
    {
        (Output, string first) = await RunAsync("first");
        (_, string second) = await RunAsync("second");
        Report = JsonNode.Parse(first)!;
        Rankings = [Ranking(first), Ranking(second)];
    }

    public Task DisposeAsync()
    {
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    private static string Ranking(string report) =>
        report[report.IndexOf("\"ranking\"", StringComparison.Ordinal)..report.IndexOf("\"mails\"", StringComparison.Ordinal)];

    private async Task<(string Output, string Report)> RunAsync(string name)
    {
        string data = Path.Combine(folder.FullName, name);
        string report = data + ".json";
        var output = new StringWriter(new StringBuilder());
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 400;
        await new Demo(new DemoOptions(SampleFolder.Default, data, Exit: true, report, Port: 0, KillAt: null, WritesFile: null), console).RunAsync(default);
        return (output.ToString(), await File.ReadAllTextAsync(report));
    }
}
