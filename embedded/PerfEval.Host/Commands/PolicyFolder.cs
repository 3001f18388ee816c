using System.CommandLine;
using PerfEval.Domain.Policies;
using PerfEval.Host.Installing;

namespace PerfEval.Host.Commands;

/// <summary>The option that names the data folder whose own policies count too.</summary>
internal static class PolicyFolder
{
    public static Option<DirectoryInfo?> CreateOption() =>
        new("--data") { Description = "数据目录，其中 policies/*.json 为本级评分标准 / the data folder, whose policies/*.json count too" };

    /// <summary>The policies of the program and of <paramref name="data"/>, or on <paramref name="error"/> why they can't be loaded.</summary>
    public static bool TryLoad(DirectoryInfo? data, TextWriter error, out PolicyCatalog policies)
    {
        policies = PolicyCatalog.BuiltIn;
        if (data is { Exists: false })
        {
            error.WriteLine($"{data}: 没有这个目录。 / There is no such folder.");
            return false;
        }

        try
        {
            policies = InstalledPolicies.Load(data?.FullName);
            return true;
        }
        catch (PolicyFilesException e)
        {
            error.WriteLine(e.Message);
            return false;
        }
    }
}
