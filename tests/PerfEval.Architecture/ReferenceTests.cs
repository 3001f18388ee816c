using System.Reflection;

namespace PerfEval.Architecture;

/// <summary>Which of our assemblies may know of which, read from the assemblies as built.</summary>
public class ReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["perfeval"] = ["PerfEval.Functions", "PerfEval.Embedded", "PerfEval.Documents", "PerfEval.Domain", "PerfEval.SdkSurface"],
        ["PerfEval.Functions"] = ["PerfEval.Pages", "PerfEval.Documents", "PerfEval.Domain", "PerfEval.SdkSurface"],
        ["PerfEval.Pages"] = ["PerfEval.Domain"],
        ["PerfEval.Documents"] = ["PerfEval.Domain"],
        ["PerfEval.Domain"] = [],
        ["PerfEval.Embedded"] = ["PerfEval.SdkSurface"],
        ["PerfEval.SdkSurface"] = [],
    };

    public static TheoryData<string> Assemblies => new(Allowed.Keys);

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void An_assembly_references_only_what_the_design_allows(string name)
    {
        IEnumerable<string> ours = Assembly.Load(name).GetReferencedAssemblies().Select(r => r.Name!).Where(IsOurs);

        Assert.Empty(ours.Except(Allowed[name], StringComparer.Ordinal));
    }

    [Fact]
    public void Every_assembly_of_ours_that_the_program_loads_is_in_the_table()
    {
        IEnumerable<string> built = Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .Where(n => IsOurs(n) && n != "PerfEval.Architecture");

        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), built.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_domain_uses_no_package()
    {
        IEnumerable<string> foreign = Assembly.Load("PerfEval.Domain").GetReferencedAssemblies()
            .Select(r => r.Name!)
            .Where(n => !n.StartsWith("System", StringComparison.Ordinal) && n is not ("netstandard" or "mscorlib"));

        Assert.Empty(foreign);
    }

    [Theory]
    [InlineData("PerfEval.Domain")]
    [InlineData("PerfEval.Documents")]
    public void There_is_no_async_in_it(string name)
    {
        IEnumerable<string> awaiting = Assembly.Load(name).GetTypes()
            .SelectMany(t => t.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(m => typeof(Task).IsAssignableFrom(m.ReturnType))
            .Select(m => $"{m.DeclaringType}.{m.Name}");

        Assert.Empty(awaiting);
    }

    private static bool IsOurs(string name) =>
        name.StartsWith("PerfEval.", StringComparison.Ordinal) || name == "perfeval";
}
