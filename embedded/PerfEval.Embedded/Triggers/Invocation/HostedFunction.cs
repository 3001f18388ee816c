using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using PerfEval.Embedded.Triggers.Discovery;

namespace PerfEval.Embedded.Triggers.Invocation;

/// <summary>A function ready to run: its class is created for each invocation, its parameters bound, its result unwrapped.</summary>
internal sealed class HostedFunction
{
    // Each is compiled, which takes longer than all the rest of a start: once a process, and only for what is run.
    private static readonly ConcurrentDictionary<Type, ObjectFactory> Factories = new();

    private readonly MethodInvoker method;
    private readonly bool isStatic;
    private readonly PropertyInfo? taskResult;

    public HostedFunction(FunctionDescriptor descriptor)
    {
        Descriptor = descriptor;
        Definition = new EmbeddedFunctionDefinition(descriptor);
        method = MethodInvoker.Create(descriptor.Method);
        isStatic = descriptor.Method.IsStatic;
        Type returned = descriptor.Method.ReturnType;
        taskResult = returned.IsGenericType && returned.GetGenericTypeDefinition() == typeof(Task<>)
            ? returned.GetProperty(nameof(Task<>.Result))
            : null;
    }

    public FunctionDescriptor Descriptor { get; }

    public FunctionDefinition Definition { get; }

    /// <summary>The innermost step of the pipeline. Adds no asynchrony of its own, since orchestrators must not leave their thread.</summary>
    public async Task ExecuteAsync(EmbeddedFunctionContext context)
    {
        object? instance = isStatic ? null : Factory().Invoke(context.InstanceServices, []);
        object?[] arguments = new object?[Descriptor.Parameters.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Bind(Descriptor.Parameters[i], context);
        }

        object? returned = method.Invoke(instance, arguments.AsSpan());
        if (returned is Task task)
        {
            await task;
            context.InvocationResult = taskResult?.GetValue(task);
        }
        else
        {
            context.InvocationResult = returned;
        }
    }

    private ObjectFactory Factory() =>
        Factories.GetOrAdd(Descriptor.Method.DeclaringType!, static type => ActivatorUtilities.CreateFactory(type, Type.EmptyTypes));

    private static object? Bind(ParameterBinding binding, EmbeddedFunctionContext context) => binding.Source switch
    {
        BindingSource.FunctionContext => context,
        BindingSource.CancellationToken => context.CancellationToken,
        BindingSource.DurableClient => context.InstanceServices.GetRequiredService<DurableTaskClient>(),
        BindingSource.RouteValue => BindRouteValue(binding, context),
        _ => context.ReadTrigger(binding.Type),
    };

    private static object? BindRouteValue(ParameterBinding binding, EmbeddedFunctionContext context)
    {
        object? raw = context.GetHttpContext()!.Request.RouteValues[binding.Name];
        if (raw is string text)
        {
            return RouteValueConverter.TryConvertTo(binding.Type, text, out object? value)
                ? value
                : throw new RouteValueException(binding.Name, binding.Type, text);
        }

        if (binding.Parameter.HasDefaultValue)
        {
            return binding.Parameter.DefaultValue;
        }

        bool nullable = !binding.Type.IsValueType || Nullable.GetUnderlyingType(binding.Type) is not null;
        return nullable ? null : throw new RouteValueException(binding.Name, binding.Type, value: null);
    }
}
