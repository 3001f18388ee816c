using PerfEval.Domain.Texts;

namespace PerfEval.Functions.Http;

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Field">The field, cell or part that it is about.</param>
/// <param name="Value">What stands there; <see langword="null"/> where it is missing.</param>
/// <param name="Message">What is wrong and what would be accepted.</param>
internal sealed record ApiError(string Field, string? Value, BilingualText Message)
{
    /// <summary>The stable code of the fault, where it has one of its own.</summary>
    public string? Code { get; init; }

    /// <summary>The sheet of a workbook that it is on.</summary>
    public string? Sheet { get; init; }

    /// <summary>The cell, in A1 notation.</summary>
    public string? Cell { get; init; }
}
