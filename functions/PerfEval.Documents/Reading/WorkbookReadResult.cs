namespace PerfEval.Documents.Reading;

/// <summary>The forms of a file and what is to be said about it.</summary>
public sealed record WorkbookReadResult
{
    /// <summary>The forms in the order of the file; none where the file was refused.</summary>
    public IReadOnlyList<ReadForm> Forms { get; init; } = [];

    /// <summary>Problems in the order of the file. With no form there is at least one error.</summary>
    public IReadOnlyList<DocumentProblem> Problems { get; init; } = [];

    internal static WorkbookReadResult Refused(params IEnumerable<DocumentProblem> problems) => new() { Problems = [.. problems] };
}
