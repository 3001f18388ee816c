namespace PerfEval.Functions.Submissions;

/// <summary>A link to one form that a unit's contact made for a section (科室).</summary>
/// <param name="Serial">Which of the form's links: from 1.</param>
/// <param name="Section">The section, as the contact named it.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="Revoked">Whether it works no more.</param>
internal sealed record SectionLink(int Serial, string Section, DateTimeOffset MadeAt, bool Revoked = false);
