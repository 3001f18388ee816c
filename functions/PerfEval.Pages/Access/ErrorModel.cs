using PerfEval.Domain.Campaigns;

namespace PerfEval.Pages.Access;

/// <summary>What went wrong.</summary>
public enum ErrorKind
{
    /// <summary>400: the request can't be understood, or its form had expired.</summary>
    BadRequest,

    /// <summary>403: signed in, not allowed.</summary>
    Forbidden,

    /// <summary>404: no such page.</summary>
    NotFound,

    /// <summary>410: a unit's link that is unknown, expired or revoked.</summary>
    LinkExpired,

    /// <summary>413: the file is larger than is taken.</summary>
    TooLarge,

    /// <summary>429: too many requests.</summary>
    TooMany,

    /// <summary>500: a fault of the program.</summary>
    Failure,
}

/// <summary>A page that says what went wrong and what to do.</summary>
/// <param name="Kind">What went wrong.</param>
/// <param name="HelpDesk">Whom to ask.</param>
/// <param name="Reference">What the help desk finds the case by.</param>
/// <param name="BackAddress">Where to go on; <see langword="null"/> for the home page, where there is one.</param>
public sealed record ErrorModel(ErrorKind Kind, Contact? HelpDesk = null, string? Reference = null, string? BackAddress = null)
{
    /// <summary>The HTTP status that belongs to it.</summary>
    public int Status => Kind switch
    {
        ErrorKind.BadRequest => 400,
        ErrorKind.Forbidden => 403,
        ErrorKind.NotFound => 404,
        ErrorKind.LinkExpired => 410,
        ErrorKind.TooLarge => 413,
        ErrorKind.TooMany => 429,
        _ => 500,
    };
}
