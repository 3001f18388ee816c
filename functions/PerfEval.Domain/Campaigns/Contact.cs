namespace PerfEval.Domain.Campaigns;

/// <summary>联系人.</summary>
public sealed record Contact
{
    /// <summary>A name or an office.</summary>
    public required string Name { get; init; }

    /// <summary>The address that mail goes to.</summary>
    public required string Email { get; init; }

    /// <summary>A telephone number, where there is one.</summary>
    public string? Phone { get; init; }
}
