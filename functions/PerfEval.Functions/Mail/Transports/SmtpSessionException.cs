namespace PerfEval.Functions.Mail.Transports;

/// <summary>A session with a mail server that can't go on. Nothing of the mail at hand was taken.</summary>
internal sealed class SmtpSessionException(string message) : Exception(message);
