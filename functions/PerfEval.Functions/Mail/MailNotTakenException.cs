namespace PerfEval.Functions.Mail;

/// <summary>A transport can't take some mails now; their rows are planned still, and the act that sends them is to be repeated.</summary>
public sealed class MailNotTakenException(string message) : Exception(message);
