using PerfEval.Domain.Texts;

namespace PerfEval.Pages;

/// <summary>The hidden field against forged requests.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Value">The token.</param>
public sealed record AntiForgeryField(string Name, string Value);

/// <summary>A link of the page's frame.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Address">Where it leads.</param>
public sealed record PageLink(string Text, string Address);

/// <summary>Who is signed in.</summary>
/// <param name="Name">As shown.</param>
/// <param name="SignOutAddress">Posts here to sign out; <see langword="null"/> where the platform does it.</param>
public sealed record SignedInPerson(string Name, string? SignOutAddress);

/// <summary>How a message is meant.</summary>
public enum PageMessageKind
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>To know.</summary>
    Note,

    /// <summary>It was not done, or something is to be mended.</summary>
    Problem,
}

/// <summary>A message above the page's content.</summary>
/// <param name="Kind">How it is meant.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Details">More, one a line: fields, cells, what would be accepted.</param>
/// <param name="Place">The address of the form on the page that it is about; <see langword="null"/> where it is about none.</param>
public sealed record PageMessage(PageMessageKind Kind, BilingualText Text, IReadOnlyList<BilingualText>? Details = null, string? Place = null);
