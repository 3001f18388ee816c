namespace PerfEval.Scenarios.Year;

/// <summary>A line of the table of expectations.</summary>
internal sealed record ExpectedMail(string Behaviour, string Kind, string Sequence, string State, string At, string To, string Copy, string Says, string Files)
{
    /// <summary>The whole table.</summary>
    public static IReadOnlyList<ExpectedMail> All() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Year", "expected-mails.csv")).Skip(1).Select(Read)];

    private static ExpectedMail Read(string line) => line.Split(',') is [var behaviour, var kind, var sequence, var state, var at, var to, var copy, var says, var files]
        ? new ExpectedMail(behaviour, kind, sequence, state, at, to, copy, says, files)
        : throw new InvalidDataException($"Not a line of nine columns: {line}");
}
