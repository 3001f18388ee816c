namespace PerfEval.Pages;

/// <summary>What every page needs besides its model.</summary>
public sealed record PageContext
{
    /// <summary>The language. The default is Chinese.</summary>
    public Language Language { get; init; }

    /// <summary>The finance bureau's name, in the head of the page; empty on pages that no bureau is known for.</summary>
    public required string BureauName { get; init; }

    /// <summary>Where the head leads; <see langword="null"/> for units, who have one page only.</summary>
    public string? HomeAddress { get; init; }

    /// <summary>This page in the other language; <see langword="null"/> where there is no switch.</summary>
    public string? LanguageSwitchAddress { get; init; }

    /// <summary>Who is signed in; <see langword="null"/> on pages that need no one.</summary>
    public SignedInPerson? Person { get; init; }

    /// <summary>The token that every form of the page carries; <see langword="null"/> where it has no form that changes anything.</summary>
    public AntiForgeryField? AntiForgery { get; init; }

    /// <summary>The way to this page, from the first page down, without the page itself.</summary>
    public IReadOnlyList<PageLink> Trail { get; init; } = [];

    /// <summary>What is to be said before anything else: an upload was taken, a reason was missing.</summary>
    public IReadOnlyList<PageMessage> Messages { get; init; } = [];
}
