using System.CommandLine;
using PerfEval.Domain.Policies;
using PerfEval.Host.Scoring;
using Spectre.Console;

namespace PerfEval.Host.Commands;

/// <summary><c>perfeval policies</c>: the scoring policies, and where each of their values comes from.</summary>
internal static class PoliciesCommand
{
    public static Command Create()
    {
        var id = new Option<string?>("--policy") { Description = "评分标准编码 / the id of one policy" };
        Option<DirectoryInfo?> data = PolicyFolder.CreateOption();
        var command = new Command("policies", "列出评分标准及其依据。 / List the scoring policies and what they rest on.") { id, data };
        command.SetAction(parsed => Run(
            parsed.GetValue(id), parsed.GetValue(data), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string? id, DirectoryInfo? data, TextWriter output, TextWriter error)
    {
        if (!PolicyFolder.TryLoad(data, error, out PolicyCatalog policies))
        {
            return ExitCodes.UnusableInput;
        }

        IAnsiConsole console = Consoles.Create(output);
        if (id is null)
        {
            PolicySheet.PrintAll(console, policies);
            return ExitCodes.Done;
        }

        if (!policies.TryGet(id, out ScoringPolicy? policy))
        {
            string known = string.Join(", ", policies.Ids);
            error.WriteLine($"没有评分标准“{id}”；可用：{known}。 / There is no policy \"{id}\"; there are {known}.");
            return ExitCodes.UnusableInput;
        }

        PolicySheet.Print(console, policy);
        return ExitCodes.Done;
    }
}
