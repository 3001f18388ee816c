namespace PerfEval.Functions.Mail;

/// <summary>A transport's final no to one mail.</summary>
public sealed class MailRefusedException(string message) : Exception(message);
