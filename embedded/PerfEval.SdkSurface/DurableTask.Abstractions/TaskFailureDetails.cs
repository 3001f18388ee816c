using System.Reflection;

namespace Microsoft.DurableTask;

/// <summary>A failure, as far as it can be written down.</summary>
/// <param name="ErrorType">The exception's full type name, without assembly.</param>
/// <param name="ErrorMessage">The exception's message.</param>
/// <param name="StackTrace">Where it was thrown, or null.</param>
/// <param name="InnerFailure">Its cause, or null.</param>
/// <param name="Properties">What a runtime adds, or null.</param>
public record TaskFailureDetails(
    string ErrorType, string ErrorMessage, string? StackTrace, TaskFailureDetails? InnerFailure, IDictionary<string, object?>? Properties)
{
    private Type? resolved;

    /// <inheritdoc/>
    public override string ToString() => $"{ErrorType}: {ErrorMessage}";

    /// <summary>Whether the failure's own type is <typeparamref name="T"/> or derives from it; causes are not looked at.</summary>
    public bool IsCausedBy<T>()
        where T : Exception => IsCausedBy(typeof(T));

    /// <inheritdoc cref="IsCausedBy{T}"/>
    /// <exception cref="ArgumentException"><paramref name="targetBaseExceptionType"/> is no exception type.</exception>
    /// <exception cref="AmbiguousMatchException">Several loaded assemblies have a type of that name.</exception>
    public bool IsCausedBy(Type targetBaseExceptionType)
    {
        ArgumentNullException.ThrowIfNull(targetBaseExceptionType);
        if (!typeof(Exception).IsAssignableFrom(targetBaseExceptionType))
        {
            throw new ArgumentException($"{targetBaseExceptionType} is not an exception type.", nameof(targetBaseExceptionType));
        }

        if (string.IsNullOrEmpty(ErrorType))
        {
            return false;
        }

        resolved ??= Type.GetType(ErrorType, throwOnError: false)
            ?? targetBaseExceptionType.Assembly.GetType(ErrorType, throwOnError: false)
            ?? AnyLoaded(ErrorType);
        return resolved is not null && targetBaseExceptionType.IsAssignableFrom(resolved);
    }

    /// <summary>Writes an exception and its causes down.</summary>
    public static TaskFailureDetails FromException(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return new TaskFailureDetails(
            exception.GetType().ToString(),
            exception.Message,
            exception.StackTrace,
            exception.InnerException is { } inner ? FromException(inner) : null,
            Properties: null);
    }

    private static Type? AnyLoaded(string name)
    {
        Type[] found = [.. AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetType(name, throwOnError: false)).OfType<Type>()];
        return found switch
        {
            [] => null,
            [var only] => only,
            _ => throw new AmbiguousMatchException($"More than one loaded assembly has a type named '{name}'."),
        };
    }
}
