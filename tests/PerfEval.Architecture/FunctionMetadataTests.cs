using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using PerfEval.Architecture.Metadata;
using PerfEval.Embedded.Triggers.Discovery;

namespace PerfEval.Architecture;

/// <summary>What the Functions host on Azure would be told of the application, and that the embedded host serves the same.</summary>
public class FunctionMetadataTests
{
    private const string UpdateSwitch = "PERFEVAL_UPDATE_LISTING";

    private static readonly IReadOnlyList<WorkerFunction> Functions = WorkerMetadata.Read(typeof(PerfEval.Functions.ServiceRegistration).Assembly);

    public static TheoryData<string> Names => new(Functions.Select(function => function.Name));

    [Fact]
    public void The_functions_are_those_of_the_checked_in_listing()
    {
        string file = Repository.At("tests", "PerfEval.Architecture", "FunctionMetadata.txt");
        string[] actual = [.. Functions.SelectMany(function => function.Lines())];
        if (Environment.GetEnvironmentVariable(UpdateSwitch) == "1")
        {
            File.WriteAllText(file, string.Join('\n', actual) + "\n");
        }

        string[] expected = File.ReadAllLines(file);

        Assert.True(
            actual.SequenceEqual(expected, StringComparer.Ordinal),
            $"""
            The functions are not those of FunctionMetadata.txt:
            {string.Join('\n', actual.Except(expected, StringComparer.Ordinal).Select(line => $"+ {line}"))}
            {string.Join('\n', expected.Except(actual, StringComparer.Ordinal).Select(line => $"- {line}"))}
            A function's name stands in the history of campaigns that run, and a route in mails that were sent: neither may change.
            Where the change is meant, write the listing anew with
            {UpdateSwitch}=1 dotnet test tests/PerfEval.Architecture --filter {nameof(FunctionMetadataTests)}
            """);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_has_one_trigger_and_parameters_that_the_worker_can_fill(string name)
    {
        WorkerFunction function = Find(name);

        Type? expected = function.Trigger.Type switch
        {
            "httpTrigger" => typeof(HttpRequest),
            "timerTrigger" => typeof(TimerInfo),
            "orchestrationTrigger" => typeof(TaskOrchestrationContext),
            "activityTrigger" => null,
            string other => throw new InvalidOperationException($"{name} is started by {other}."),
        };
        Assert.True(expected is null || function.Trigger.ParameterType == expected, $"{name} takes {function.Trigger.ParameterType}");
        Assert.All(
            function.Bindings.Where(binding => binding.Type == "durableClient"),
            binding => Assert.Equal(typeof(DurableTaskClient), binding.ParameterType));
        Assert.All(function.Unbound, parameter => Assert.True(CanFill(function, parameter), $"{name} asks for {parameter}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_no_trigger_and_no_client_is_no_binding(string name) =>
        Assert.All(
            Find(name).Bindings,
            binding => Assert.True(
                binding is { Direction: "In", Type: "httpTrigger" or "timerTrigger" or "orchestrationTrigger" or "activityTrigger" or "durableClient" }
                    or { Direction: "Out", Type: "http", Name: "$return" },
                $"{name}: {binding}"));

    [Fact]
    public void The_embedded_host_serves_the_same_functions()
    {
        IEnumerable<string> embedded = FunctionDiscovery.Find([typeof(PerfEval.Functions.ServiceRegistration).Assembly]).Select(Line);

        Assert.Equal(Functions.Select(Line), embedded);
    }

    private static bool CanFill(WorkerFunction function, ParameterInfo parameter) =>
        parameter.ParameterType == typeof(CancellationToken)
        || parameter.ParameterType == typeof(FunctionContext)
        || (function.Trigger.Setting("route") is { } route
            && (route.Contains($"{{{parameter.Name}}}", StringComparison.Ordinal) || route.Contains($"{{{parameter.Name}:", StringComparison.Ordinal)));

    private static string Line(WorkerFunction function) => Line(
        function.Name,
        function.EntryPoint,
        function.Trigger.Type,
        function.Trigger.Setting("route"),
        function.Trigger.Settings.TryGetValue("methods", out IReadOnlyList<string>? methods) ? methods : [],
        function.Trigger.Setting("authLevel"),
        function.Trigger.Setting("schedule"),
        function.Bindings.Count(binding => binding.Type == "durableClient"));

    private static string Line(FunctionDescriptor function) => Line(
        function.Name,
        function.EntryPoint,
        function.Trigger switch
        {
            TriggerKind.Http => "httpTrigger",
            TriggerKind.Timer => "timerTrigger",
            TriggerKind.Orchestration => "orchestrationTrigger",
            _ => "activityTrigger",
        },
        function.Http?.Route,
        function.Http?.Methods ?? [],
        function.Http?.AuthLevel.ToString(),
        function.Timer?.Schedule,
        function.Parameters.Count(parameter => parameter.Source == BindingSource.DurableClient));

    private static string Line(
        string name, string entryPoint, string trigger, string? route, IEnumerable<string> methods, string? authLevel, string? schedule, int clients) =>
        $"{name} {entryPoint} {trigger} {route} {string.Join(',', methods).ToUpperInvariant()} {authLevel} {schedule} clients={clients}";

    private static WorkerFunction Find(string name) => Functions.Single(function => function.Name == name);
}
