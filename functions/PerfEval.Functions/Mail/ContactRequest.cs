namespace PerfEval.Functions.Mail;

/// <summary>The body of a contact's correction.</summary>
internal sealed record ContactRequest
{
    /// <summary>The contact's name.</summary>
    public string? Name { get; init; }

    /// <summary>The address.</summary>
    public string? Email { get; init; }

    /// <summary>The telephone number.</summary>
    public string? Phone { get; init; }
}
