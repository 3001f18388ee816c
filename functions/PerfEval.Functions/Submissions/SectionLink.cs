using PerfEval.Functions.Access;

namespace PerfEval.Functions.Submissions;

/// <summary>A link to one form that a unit's contact made for a section (科室).</summary>
/// <param name="Serial">Which of the form's links: from 1.</param>
/// <param name="Section">The section, as the contact named it.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="MadeBy">The hash of the unit's own link by which it was made.</param>
/// <param name="Revoked">Whether the contact has revoked it.</param>
internal sealed record SectionLink(int Serial, string Section, DateTimeOffset MadeAt, string MadeBy, bool Revoked = false)
{
    /// <summary>Whether it works for a unit whose own link is this one.</summary>
    internal bool Works(LinkRow own) => !Revoked && MadeBy == own.RowKey;
}
