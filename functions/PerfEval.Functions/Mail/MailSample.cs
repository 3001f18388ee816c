namespace PerfEval.Functions.Mail;

/// <summary>A letter as an invented unit would get it.</summary>
/// <param name="Name">The letter's name, as its text files have it.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">The plain text.</param>
/// <param name="Html">The same as HTML.</param>
public sealed record MailSample(string Name, string Subject, string Text, string Html);
