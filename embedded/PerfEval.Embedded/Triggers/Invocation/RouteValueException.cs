namespace PerfEval.Embedded.Triggers.Invocation;

/// <summary>A value in the request's address is not of the type the function asks for: the caller's mistake.</summary>
internal sealed class RouteValueException(string parameter, Type type, string? value)
    : Exception(value is null
        ? $"The address lacks the value '{parameter}'."
        : $"The value '{parameter}' in the address is not a {(Nullable.GetUnderlyingType(type) ?? type).Name}.");
