using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Reviews;

/// <summary>A review under way: who is at it, and what they have typed. The row goes when the form is accepted or returned.</summary>
public sealed class ReviewRow : TableRow
{
    /// <summary>Tells sign-ins apart: the beginning of a hash, from which the sign-in can't be found.</summary>
    public string Owner { get; set; } = string.Empty;

    /// <summary>Who is at it, as the audit log names them.</summary>
    public string Reviewer { get; set; } = string.Empty;

    /// <summary>Since when.</summary>
    public DateTimeOffset Since { get; set; }

    /// <summary>When they last saved.</summary>
    public DateTimeOffset SavedAt { get; set; }

    /// <summary>The revision that they are reading.</summary>
    public int Revision { get; set; }

    /// <summary>What they have typed, by field name, as JSON.</summary>
    public string Draft { get; set; } = "{}";
}
