using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace PerfEval.Architecture;

/// <summary>What holds for every function, read from the assembly as built.</summary>
public class FunctionTests
{
    private static readonly (MethodInfo Method, FunctionAttribute Function)[] Functions =
    [
        .. typeof(PerfEval.Functions.ServiceRegistration).Assembly.GetTypes()
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Select(m => (m, m.GetCustomAttribute<FunctionAttribute>()!))
            .Where(f => f.Item2 is not null),
    ];

    public static TheoryData<string> Names => new(Functions.Select(f => f.Function.Name));

    [Fact]
    public void There_are_functions() => Assert.True(Functions.Length > 20, $"{Functions.Length} functions were found");

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_is_the_public_method_Run_of_a_public_class_named_for_it(string name)
    {
        MethodInfo method = Find(name);

        Assert.Equal("Run", method.Name);
        Assert.Equal(name, method.DeclaringType!.Name);
        Assert.True(method.DeclaringType.IsPublic && method.DeclaringType.IsSealed);
        Assert.Single(Functions, f => f.Method.DeclaringType == method.DeclaringType);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_name_says_what_triggers_it(string name)
    {
        string[] triggers = [.. Find(name).GetParameters().SelectMany(p => p.GetCustomAttributes()).Select(a => a.GetType().Name)];

        string expected = name switch
        {
            _ when name.EndsWith("Http", StringComparison.Ordinal) => nameof(HttpTriggerAttribute),
            _ when name.EndsWith("Timer", StringComparison.Ordinal) => nameof(TimerTriggerAttribute),
            _ when name.EndsWith("Orchestrator", StringComparison.Ordinal) => nameof(OrchestrationTriggerAttribute),
            _ => nameof(ActivityTriggerAttribute),
        };
        Assert.Contains(expected, triggers);
    }

    [Fact]
    public void Orchestrators_are_static_and_know_nothing_but_their_context()
    {
        foreach (MethodInfo method in Functions.Select(f => f.Method).Where(m => m.Name == "Run" && m.DeclaringType!.Name.EndsWith("Orchestrator", StringComparison.Ordinal)))
        {
            Assert.True(method.IsStatic, method.DeclaringType!.Name);
            Assert.Equal(typeof(TaskOrchestrationContext), Assert.Single(method.GetParameters()).ParameterType);
        }
    }

    private static MethodInfo Find(string name) => Functions.Single(f => f.Function.Name == name).Method;
}
