namespace Microsoft.Azure.Functions.Worker;

internal sealed class DefaultInvocationResult : InvocationResult
{
    private readonly FunctionContext context;
    private object? current;

    internal DefaultInvocationResult(FunctionContext context, object? value)
    {
        this.context = context;
        current = value;
    }

    public override object? Value
    {
        get => current;
        set
        {
            current = value;
            context.GetBindings().InvocationResult = value;
        }
    }
}

internal sealed class DefaultInvocationResult<T> : InvocationResult<T>
{
    private readonly FunctionContext context;
    private T? current;

    internal DefaultInvocationResult(FunctionContext context, T? value)
    {
        this.context = context;
        current = value;
    }

    public override T? Value
    {
        get => current;
        set
        {
            current = value;
            context.GetBindings().InvocationResult = value;
        }
    }
}
