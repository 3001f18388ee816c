namespace PerfEval.Documents;

/// <summary>What a <see cref="DocumentProblem"/> means for the file.</summary>
public enum ProblemSeverity
{
    /// <summary>For the reader's information; nothing need be done.</summary>
    Notice,

    /// <summary>The form was read, but this is probably not what its writer meant.</summary>
    Warning,

    /// <summary>The file, or this part of it, could not be read.</summary>
    Error,
}
