using PerfEval.Functions.Mail;

namespace PerfEval.Functions.Tests.Mail;

/// <summary>A transport that keeps what it is given and answers as told.</summary>
internal sealed class ScriptedTransport : IMailTransport
{
    public bool IsIdempotent => false;

    public int MostAtOnce => 1;

    public Func<MailEnvelope, MailOutcome> Answer { get; set; } = mail => MailOutcome.Sent(mail.Key);

    public List<MailEnvelope> Given { get; } = [];

    public Task<IReadOnlyList<MailOutcome>> SendAsync(IReadOnlyList<MailEnvelope> mails, CancellationToken cancellation)
    {
        Given.AddRange(mails);
        return Task.FromResult<IReadOnlyList<MailOutcome>>([.. mails.Select(Answer)]);
    }
}
