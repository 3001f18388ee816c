using System.CommandLine;
using PerfEval.Domain.Policies;

namespace PerfEval.Host.Commands;

/// <summary><c>perfeval policies</c>: the scoring policies, and where each of their values comes from.</summary>
internal static class PoliciesCommand
{
    public static Command Create()
    {
        var id = new Option<string?>("--policy") { Description = "评分标准编码 / the id of one policy" };
        var command = new Command("policies", "列出评分标准及其依据。 / List the scoring policies and what they rest on.") { id };
        command.SetAction(parsed => Run(parsed.GetValue(id)));
        return command;
    }

    private static int Run(string? id)
    {
        if (id is null)
        {
            foreach (string known in PolicyCatalog.BuiltIn.Ids)
            {
                Console.WriteLine($"{known}\t{PolicyCatalog.BuiltIn.Get(known).Name}");
            }

            return ExitCodes.Done;
        }

        if (!PolicyCatalog.BuiltIn.TryGet(id, out ScoringPolicy? policy))
        {
            Console.Error.WriteLine($"没有评分标准 {id} / there is no policy {id}: {string.Join(", ", PolicyCatalog.BuiltIn.Ids)}");
            return ExitCodes.UnusableInput;
        }

        Console.WriteLine($"{policy.Id}\t{policy.Name}");
        foreach (PolicyValue value in policy.Values)
        {
            Console.WriteLine($"  {value}");
        }

        return ExitCodes.Done;
    }
}
