using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace PerfEval.Functions.Mail.Transports;

/// <summary>Hands mail to a mail server: one session for the mails of one call, each message with recipients of its own.</summary>
internal sealed class SmtpMailTransport(IOptions<PerfEvalOptions> options, TimeProvider time) : IMailTransport
{
    // RFC 5321, 4.5.3.2 asks a client to wait this long for the answer to a message.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public bool IsIdempotent => false;

    // A session is opened once for so many; a stop leaves no more than these in doubt.
    public int MostAtOnce => 10;

    public async Task<IReadOnlyList<MailOutcome>> SendAsync(IReadOnlyList<MailEnvelope> mails, CancellationToken cancellation)
    {
        var outcomes = new MailOutcome?[mails.Count];
        for (int i = 0; i < mails.Count; i++)
        {
            outcomes[i] = MailSafety.Fault(mails[i]) is { } fault ? MailOutcome.Refused(fault) : null;
        }

        try
        {
            await SendAllAsync(mails, outcomes, cancellation);
        }
        catch (Exception e) when (e is IOException or SocketException or SmtpSessionException)
        {
            // What has no outcome yet was not handed over: only the message itself can be in doubt, and that is told apart there.
            for (int i = 0; i < mails.Count; i++)
            {
                outcomes[i] ??= MailOutcome.NotYet(e.Message);
            }
        }

        return outcomes!;
    }

    private async Task SendAllAsync(IReadOnlyList<MailEnvelope> mails, MailOutcome?[] outcomes, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        SmtpSettings settings = SmtpSettings.Of(options.Value);
        if (Array.TrueForAll(outcomes, o => o is not null))
        {
            return;
        }

        try
        {
            await using SmtpSession session = await SmtpSession.OpenAsync(settings, either.Token);
            for (int i = 0; i < mails.Count; i++)
            {
                if (outcomes[i] is null)
                {
                    outcomes[i] = await session.SendAsync(mails[i], EmlWriter.Write(mails[i]), either.Token);
                    patience.CancelAfter(Patience);
                }
            }
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            throw new SmtpSessionException("The server did not answer in time.");
        }
    }
}
