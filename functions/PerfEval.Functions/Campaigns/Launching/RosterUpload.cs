namespace PerfEval.Functions.Campaigns.Launching;

/// <summary>A roster as it was uploaded.</summary>
/// <param name="Name">The name that its sender gives it; for showing, never a path.</param>
/// <param name="Content">The bytes.</param>
internal sealed record RosterUpload(string Name, byte[] Content)
{
    /// <summary>The ending under which it is kept: what it is by its content, since names come from outside.</summary>
    public string Ending => Content.AsSpan().StartsWith("PK"u8) ? ".xlsx" : ".csv";
}
