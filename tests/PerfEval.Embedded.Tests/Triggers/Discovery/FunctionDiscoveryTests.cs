using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using PerfEval.Embedded.Triggers.Discovery;

namespace PerfEval.Embedded.Tests.Triggers.Discovery;

public class FunctionDiscoveryTests
{
    [Fact]
    public void A_function_is_described_by_its_attributes()
    {
        FunctionDescriptor[] found = [.. FunctionDiscovery.Find([typeof(Good)])];
        Assert.Equal(["Act", "Get", "Orchestrate", "Tick"], found.Select(function => function.Name));
        Assert.Equal(
            [TriggerKind.Activity, TriggerKind.Http, TriggerKind.Orchestration, TriggerKind.Timer], found.Select(function => function.Trigger));
        Assert.Equal("forms/{form}/{row:int}", found[1].Http!.Route);
        Assert.Equal(["GET", "PUT"], [.. found[1].Http!.Methods]);
        Assert.Equal(
            [
                BindingSource.Trigger, BindingSource.RouteValue, BindingSource.RouteValue, BindingSource.DurableClient,
                BindingSource.FunctionContext, BindingSource.CancellationToken,
            ],
            found[1].Parameters.Select(parameter => parameter.Source));
        Assert.Equal(new TimerTriggerSettings("0 0 * * * *", UseMonitor: true, RunOnStartup: true), found[3].Timer);
        Assert.Equal("Act", found[0].DurableName);
    }

    [Fact]
    public void A_route_that_is_not_given_is_the_functions_name()
    {
        FunctionDescriptor[] found = [.. FunctionDiscovery.Find([typeof(Unrouted)])];
        Assert.Equal(["Empty", "None"], found.Select(function => function.Http!.Route));
        Assert.All(found, function => Assert.Empty(function.Http!.Methods));
    }

    [Fact]
    public void The_same_route_with_other_methods_or_constraints_does_not_clash() =>
        Assert.Equal(4, FunctionDiscovery.Find([typeof(Neighbours)]).Length);

    [Theory]
    [InlineData(typeof(TwoTriggers), "exactly one trigger parameter; it has request, timer")]
    [InlineData(typeof(NoTrigger), "exactly one trigger parameter; it has none")]
    [InlineData(typeof(BadParameter), "parameter 'other' (Uri) of function 'F' cannot be bound")]
    [InlineData(typeof(NotInRoute), "parameter 'id' (String) of function 'F' cannot be bound")]
    [InlineData(typeof(BadRouteType), "parameter 'id' (Uri) of function 'F' cannot be bound")]
    [InlineData(typeof(BadTriggerType), "parameter 'body' (String) of function 'F' cannot be bound")]
    [InlineData(typeof(ClientInOrchestrator), "parameter 'client' (DurableTaskClient) of function 'F' cannot be bound")]
    [InlineData(typeof(Keyed), "asks for the authorization level Function")]
    [InlineData(typeof(KeyedByDefault), "asks for the authorization level Function")]
    [InlineData(typeof(Duplicates), "The function name 'Twice' is given to")]
    [InlineData(typeof(Clash), "Functions 'One' and 'Two' answer the same requests")]
    [InlineData(typeof(Reserved), "reserves")]
    [InlineData(typeof(BadRoute), "the route 'a/{b' of function 'F' cannot be read")]
    [InlineData(typeof(BadName), "'9 lives' should be a letter followed by")]
    [InlineData(typeof(Hidden), "must be public")]
    [InlineData(typeof(Abstract), "must not be generic or in an abstract class")]
    [InlineData(typeof(ReturnsValueTask), "returns ValueTask`1, which the Functions worker does not await")]
    public void What_cannot_be_hosted_is_refused_with_the_reason(Type functions, string reason)
    {
        FunctionDiscoveryException refused = Assert.Throws<FunctionDiscoveryException>(() => FunctionDiscovery.Find([functions]));
        string problem = Assert.Single(refused.Problems);
        Assert.Contains(reason, problem, StringComparison.Ordinal);
        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_problem_is_listed_at_once() =>
        Assert.Equal(
            3,
            Assert.Throws<FunctionDiscoveryException>(() => FunctionDiscovery.Find([typeof(NoTrigger), typeof(Reserved), typeof(ReturnsValueTask)]))
                .Problems.Count);

#pragma warning disable CA1801, IDE0060, RCS1163, CA1812 // These functions are described, not run.
    public class Good
    {
        [Function("Get")]
        public IResult Get(
            [HttpTrigger(AuthorizationLevel.Anonymous, "get", "put", "GET", Route = "forms/{form}/{row:int}")] HttpRequest request,
            string form,
            int? row,
            [DurableClient] DurableTaskClient client,
            FunctionContext context,
            CancellationToken cancellationToken) => Results.Ok();

        [Function("Tick")]
        public Task Tick([TimerTrigger("0 0 * * * *", RunOnStartup = true)] TimerInfo timer) => Task.CompletedTask;

        [Function("Orchestrate")]
        public Task Orchestrate([OrchestrationTrigger] TaskOrchestrationContext context) => Task.CompletedTask;

        [Function("Act")]
        public static Task<int> Act([ActivityTrigger] int[] input) => Task.FromResult(input.Length);
    }

    public class Unrouted
    {
        [Function("None")]
        public void None([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request)
        {
        }

        [Function("Empty")]
        public void Empty([HttpTrigger(AuthorizationLevel.Anonymous, Route = "")] HttpRequest request)
        {
        }
    }

    public class Neighbours
    {
        [Function("A")]
        public void A([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "x/{a}")] HttpRequest request)
        {
        }

        [Function("B")]
        public void B([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "x/{b}")] HttpRequest request)
        {
        }

        [Function("C")]
        public void C([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "x/{c:int}")] HttpRequest request)
        {
        }

        [Function("D")]
        public void D([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{ignored:maxlength(0)?}")] HttpRequest request)
        {
        }
    }

    public class TwoTriggers
    {
        [Function("F")]
        public void F([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request, [TimerTrigger("0 0 * * * *")] TimerInfo timer)
        {
        }
    }

    public class NoTrigger
    {
        [Function("F")]
        public void F(CancellationToken cancellationToken)
        {
        }
    }

    public class BadParameter
    {
        [Function("F")]
        public void F([TimerTrigger("0 0 * * * *")] TimerInfo timer, Uri other)
        {
        }
    }

    public class NotInRoute
    {
        [Function("F")]
        public void F([HttpTrigger(AuthorizationLevel.Anonymous, Route = "x/{other}")] HttpRequest request, string id)
        {
        }
    }

    public class BadRouteType
    {
        [Function("F")]
        public void F([HttpTrigger(AuthorizationLevel.Anonymous, Route = "x/{id}")] HttpRequest request, Uri id)
        {
        }
    }

    public class BadTriggerType
    {
        [Function("F")]
        public void F([HttpTrigger(AuthorizationLevel.Anonymous)] string body)
        {
        }
    }

    public class ClientInOrchestrator
    {
        [Function("F")]
        public Task F([OrchestrationTrigger] TaskOrchestrationContext context, [DurableClient] DurableTaskClient client) => Task.CompletedTask;
    }

    public class Keyed
    {
        [Function("F")]
        public void F([HttpTrigger(AuthorizationLevel.Function, "get")] HttpRequest request)
        {
        }
    }

    public class KeyedByDefault
    {
        [Function("F")]
        public void F([HttpTrigger] HttpRequest request)
        {
        }
    }

    public class Duplicates
    {
        [Function("Twice")]
        public void One([TimerTrigger("0 0 * * * *")] TimerInfo timer)
        {
        }

        [Function("TWICE")]
        public void Two([TimerTrigger("0 0 * * * *")] TimerInfo timer)
        {
        }
    }

    public class Clash
    {
        [Function("One")]
        public void One([HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "Forms/{form}/rows")] HttpRequest request)
        {
        }

        [Function("Two")]
        public void Two([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "forms/{id}/rows")] HttpRequest request)
        {
        }
    }

    public class Reserved
    {
        [Function("Keys")]
        public void F([HttpTrigger(AuthorizationLevel.Anonymous, Route = "Admin/keys")] HttpRequest request)
        {
        }
    }

    public class BadRoute
    {
        [Function("F")]
        public void F([HttpTrigger(AuthorizationLevel.Anonymous, Route = "a/{b")] HttpRequest request)
        {
        }
    }

    public class BadName
    {
        [Function("9 lives")]
        public void F([TimerTrigger("0 0 * * * *")] TimerInfo timer)
        {
        }
    }

    internal sealed class Hidden
    {
        [Function("F")]
        public void F([TimerTrigger("0 0 * * * *")] TimerInfo timer)
        {
        }
    }

    public abstract class Abstract
    {
        [Function("F")]
        public void F([TimerTrigger("0 0 * * * *")] TimerInfo timer)
        {
        }
    }

    public class ReturnsValueTask
    {
        [Function("F")]
        public ValueTask<int> F([TimerTrigger("0 0 * * * *")] TimerInfo timer) => ValueTask.FromResult(1);
    }
}
