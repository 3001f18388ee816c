namespace PerfEval.Domain.Policies;

/// <summary>政策依据: what a policy's value rests on.</summary>
/// <param name="Key">The name by which the values of the policy's file refer to it.</param>
/// <param name="Document">Document number, or the form on which a note is printed.</param>
/// <param name="Title">Title of the document.</param>
/// <param name="Article">Article or note.</param>
/// <param name="Link">Address, where it is public.</param>
public sealed record LegalReference(string Key, string Document, string? Title = null, string? Article = null, string? Link = null);
