namespace PerfEval.Functions.Submissions;

/// <summary>What must still be done.</summary>
public enum PendingKind
{
    /// <summary>A submission is to be evaluated.</summary>
    Evaluation,

    /// <summary>A unit is to be told that a submission of its was returned.</summary>
    ReturnNotice,
}
