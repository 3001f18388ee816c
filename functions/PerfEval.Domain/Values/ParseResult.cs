using System.Diagnostics.CodeAnalysis;

namespace PerfEval.Domain.Values;

/// <summary>A parsed value, or why there is none. The error is built only when it is asked for.</summary>
public readonly struct ParseResult<T>
    where T : class
{
    private readonly T? value;
    private readonly ParseFault fault;

    private ParseResult(T? value, ParseFault fault)
    {
        this.value = value;
        this.fault = fault;
    }

    /// <summary>Whether there is a value. <see langword="false"/> for <see langword="default"/>, whose error is that of a blank text.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => value is not null;

    /// <summary>The value, where <see cref="Succeeded"/>.</summary>
    public T? Value => value;

    /// <summary>What is wrong, at which character, and what would be accepted; where not <see cref="Succeeded"/>.</summary>
    public ParseError? Error => value is null ? fault.Describe() : null;

    internal static ParseResult<T> Success(T value) => new(value, default);

    internal static ParseResult<T> Failure(ParseFault fault) => new(null, fault);
}
