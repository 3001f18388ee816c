namespace PerfEval.Functions.Mail;

/// <summary>A mail's text: Chinese first, then English, each as paragraphs.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Chinese">Paragraphs.</param>
/// <param name="English">Paragraphs.</param>
/// <param name="Link">The address that the reader goes to, where there is one.</param>
internal sealed record MailLetter(string Subject, IReadOnlyList<string> Chinese, IReadOnlyList<string> English, Uri? Link);
