using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace PerfEval.Functions.Mail.Transports;

/// <summary>
/// One session with a mail server (RFC 5321) with STARTTLS (RFC 3207) and AUTH PLAIN or LOGIN (RFC 4954).
/// </summary>
/// <remarks>
/// The framework's <c>SmtpClient</c> takes no finished message, tells nothing of each recipient, and can't tell a mail that
/// was refused from one whose fate is unknown; the rule that an unknown send is never repeated stands on that difference.
/// </remarks>
internal sealed class SmtpSession : IAsyncDisposable
{
    private const int LongestLine = 2048;
    private const int MostLines = 128;
    private readonly TcpClient client;
    private readonly byte[] received = new byte[4096];
    private Stream stream;
    private int receivedFrom;
    private int receivedTo;
    private IReadOnlyList<string> extensions = [];

    private SmtpSession(TcpClient client)
    {
        this.client = client;
        stream = client.GetStream();
    }

    /// <summary>Connects, secures the connection and signs in, as the settings ask.</summary>
    /// <exception cref="SmtpSessionException">The server will not have us, or offers less safety than the settings ask.</exception>
    /// <exception cref="IOException">The connection failed.</exception>
    /// <exception cref="SocketException">The connection failed.</exception>
    public static async Task<SmtpSession> OpenAsync(SmtpSettings settings, CancellationToken cancellation)
    {
        var connection = new TcpClient();
        try
        {
            await connection.ConnectAsync(settings.Host, settings.Port, cancellation);
            var session = new SmtpSession(connection);
            await session.BeginAsync(settings, cancellation);
            return session;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Hands over one message.</summary>
    /// <exception cref="SmtpSessionException">The session can't go on; the message was not taken.</exception>
    public async Task<MailOutcome> SendAsync(MailEnvelope mail, byte[] message, CancellationToken cancellation)
    {
        SmtpReply reply = await CommandAsync($"MAIL FROM:<{mail.From}>", cancellation);
        if (!reply.IsPositive)
        {
            return await GiveUpAsync(reply, "MAIL", cancellation);
        }

        reply = await CommandAsync($"RCPT TO:<{mail.To}>", cancellation);
        if (!reply.IsPositive)
        {
            return await GiveUpAsync(reply, "RCPT", cancellation);
        }

        string? note = null;
        if (mail.Copy is not null && await CommandAsync($"RCPT TO:<{mail.Copy}>", cancellation) is { IsPositive: false } refused)
        {
            note = $"The copy was refused: {refused}";
        }

        reply = await CommandAsync("DATA", cancellation);
        return reply.Code == 354 ? await HandOverAsync(message, note, cancellation) : await GiveUpAsync(reply, "DATA", cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await stream.WriteAsync("QUIT\r\n"u8.ToArray());
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The server has gone already; there is nothing left to say.
        }

        await stream.DisposeAsync();
        client.Dispose();
    }

    private async Task BeginAsync(SmtpSettings settings, CancellationToken cancellation)
    {
        if (settings.Security == SmtpSecurity.Tls)
        {
            await SecureAsync(settings, cancellation);
        }

        Require(await ReadAsync(cancellation), "greeting");
        await HelloAsync(cancellation);
        if (settings.Security == SmtpSecurity.StartTls)
        {
            if (!extensions.Contains("STARTTLS", StringComparer.OrdinalIgnoreCase))
            {
                throw new SmtpSessionException("The server offers no STARTTLS, and the settings ask for it.");
            }

            Require(await CommandAsync("STARTTLS", cancellation), "STARTTLS");
            await SecureAsync(settings, cancellation);
            await HelloAsync(cancellation);
        }

        if (settings.User is not null)
        {
            await SignInAsync(settings.User, settings.Password ?? string.Empty, cancellation);
        }
    }

    private async Task SecureAsync(SmtpSettings settings, CancellationToken cancellation)
    {
        if (receivedFrom < receivedTo)
        {
            // What came before the handshake could be anybody's: it must not be read as if it had come after.
            throw new SmtpSessionException("The server spoke out of turn before the connection was secured.");
        }

        var secured = new SslStream(stream);
        stream = secured;
        try
        {
            await secured.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions
                {
                    TargetHost = settings.Host,
                    RemoteCertificateValidationCallback = (_, certificate, _, errors) =>
                        settings.CertificateHash is { } pinned
                            ? certificate is not null && string.Equals(Fingerprint(certificate), pinned, StringComparison.OrdinalIgnoreCase)
                            : errors == SslPolicyErrors.None,
                },
                cancellation);
        }
        catch (System.Security.Authentication.AuthenticationException e)
        {
            throw new SmtpSessionException($"The connection could not be secured: {e.Message}");
        }
    }

    private static string Fingerprint(X509Certificate certificate) => certificate.GetCertHashString(HashAlgorithmName.SHA256);

    private async Task HelloAsync(CancellationToken cancellation)
    {
        SmtpReply hello = await CommandAsync("EHLO perfeval", cancellation);
        Require(hello, "EHLO");
        extensions = [.. hello.Lines.Skip(1)];
    }

    private async Task SignInAsync(string user, string password, CancellationToken cancellation)
    {
        if (stream is not SslStream)
        {
            throw new SmtpSessionException("A password is never sent over a connection that is not secured.");
        }

        string[] offered = extensions.FirstOrDefault(e => e.StartsWith("AUTH ", StringComparison.OrdinalIgnoreCase))?.ToUpperInvariant().Split(' ') ?? [];
        if (offered.Contains("PLAIN", StringComparer.Ordinal))
        {
            Require(await CommandAsync($"AUTH PLAIN {Base64($"\0{user}\0{password}")}", cancellation), "AUTH");
        }
        else if (offered.Contains("LOGIN", StringComparer.Ordinal))
        {
            Require(await CommandAsync("AUTH LOGIN", cancellation), "AUTH");
            Require(await CommandAsync(Base64(user), cancellation), "AUTH");
            Require(await CommandAsync(Base64(password), cancellation), "AUTH");
        }
        else
        {
            throw new SmtpSessionException("The server offers neither AUTH PLAIN nor AUTH LOGIN.");
        }
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    /// <summary>The message itself. From the last dot on, a silence may mean that it was taken.</summary>
    private async Task<MailOutcome> HandOverAsync(byte[] message, string? note, CancellationToken cancellation)
    {
        bool ended = false;
        try
        {
            await stream.WriteAsync(Stuffed(message), cancellation);
            ended = true;
            await stream.WriteAsync(".\r\n"u8.ToArray(), cancellation);
            await stream.FlushAsync(cancellation);
            SmtpReply reply = await ReadAsync(cancellation);
            return reply switch
            {
                { IsPositive: true } => MailOutcome.Sent(string.Join(' ', reply.Lines), note),
                { IsFinal: true } => MailOutcome.Refused($"DATA: {reply}"),
                _ => MailOutcome.NotYet($"DATA: {reply}"),
            };
        }
        catch (Exception e) when (e is IOException or SocketException or SmtpSessionException or OperationCanceledException)
        {
            return ended
                ? MailOutcome.Unknown($"The server's answer to the message was lost: {e.Message}")
                : MailOutcome.NotYet($"The connection was lost: {e.Message}");
        }
    }

    /// <summary>A line that begins with a dot gets another one, so that only the last line is a dot alone.</summary>
    private static byte[] Stuffed(byte[] message)
    {
        string text = Encoding.ASCII.GetString(message);
        text = text.Replace("\r\n.", "\r\n..", StringComparison.Ordinal);
        return Encoding.ASCII.GetBytes(text.StartsWith('.') ? "." + text : text);
    }

    private async Task<MailOutcome> GiveUpAsync(SmtpReply reply, string step, CancellationToken cancellation)
    {
        if (reply.Code == 421)
        {
            throw new SmtpSessionException($"{step}: {reply}");
        }

        await CommandAsync("RSET", cancellation);
        return reply.IsFinal ? MailOutcome.Refused($"{step}: {reply}", addressIsBad: step == "RCPT" && reply.Code is 550 or 551 or 553) : MailOutcome.NotYet($"{step}: {reply}");
    }



    private async Task<SmtpReply> CommandAsync(string line, CancellationToken cancellation)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), cancellation);
        await stream.FlushAsync(cancellation);
        return await ReadAsync(cancellation);
    }

    private async Task<SmtpReply> ReadAsync(CancellationToken cancellation)
    {
        var lines = new List<string>();
        while (lines.Count < MostLines)
        {
            string line = await ReadLineAsync(cancellation);
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out int code))
            {
                break;
            }

            lines.Add(line.Length > 4 ? line[4..] : string.Empty);
            if (line.Length == 3 || line[3] == ' ')
            {
                return new SmtpReply(code, lines);
            }
        }

        throw new SmtpSessionException("The server's reply is not one of SMTP.");
    }

    private async Task<string> ReadLineAsync(CancellationToken cancellation)
    {
        var line = new StringBuilder();
        while (line.Length <= LongestLine)
        {
            if (receivedFrom == receivedTo)
            {
                receivedFrom = 0;
                receivedTo = await stream.ReadAsync(received, cancellation);
                if (receivedTo == 0)
                {
                    throw new IOException("The server closed the connection.");
                }
            }

            char c = (char)received[receivedFrom++];
            if (c == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append(c);
        }

        throw new SmtpSessionException("The server's reply is longer than SMTP allows.");
    }

    private static void Require(SmtpReply reply, string step)
    {
        if (!reply.IsPositive)
        {
            throw new SmtpSessionException($"{step}: {reply}");
        }
    }
}
