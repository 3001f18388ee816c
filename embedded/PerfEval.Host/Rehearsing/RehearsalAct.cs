namespace PerfEval.Host.Rehearsing;

/// <summary>One thing that a person does.</summary>
internal sealed record RehearsalAct
{
    /// <summary>When, in China time.</summary>
    public required DateTime At { get; init; }

    /// <summary>What: <c>file</c>, <c>return</c>, <c>accept</c>, <c>sign-off</c>, <c>publish</c>.</summary>
    public required string Act { get; init; }

    /// <summary>The unit's code, where it is about a form.</summary>
    public string? Unit { get; init; }

    /// <summary>The project's code, where it is about a form.</summary>
    public string? Project { get; init; }

    /// <summary>Filing: as <c>xlsx</c>, the downloaded workbook filled in, or as <c>json</c>.</summary>
    public string? As { get; init; }

    /// <summary>Filing: the revision that it makes.</summary>
    public int Revision { get; init; }

    /// <summary>Filing: cells that the preparer forgets.</summary>
    public IReadOnlyList<ForgottenCell> Without { get; init; } = [];

    /// <summary>Returning: why.</summary>
    public string? Reason { get; init; }

    /// <summary>Returning: by when it is to be filed again.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Accepting: reviewed rows, as the API takes them.</summary>
    public System.Text.Json.Nodes.JsonArray? Rows { get; init; }

    /// <summary>Signing off: who signs.</summary>
    public string? SignedBy { get; init; }

    /// <summary>Signing off: why, in spite of provisional shares.</summary>
    public string? ExceptionReason { get; init; }
}
