using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Extensions.Options;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Mail.Transports;

namespace PerfEval.Functions.Tests.Mail.Transports;

/// <summary>A mail server that speaks as much SMTP as a client needs, on a free port, with a certificate of its own making.</summary>
internal sealed class SmtpListener : IPostOffice
{
    private static readonly X509Certificate2 Certificate = MakeCertificate();
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Lock gate = new();
    private readonly List<ArrivedMail> arrived = [];
    private readonly List<string> commands = [];
    private readonly Task accepting;

    public SmtpListener(Action<PerfEvalOptions>? settings = null)
    {
        listener.Start();
        var options = new PerfEvalOptions
        {
            SmtpHost = "127.0.0.1",
            SmtpPort = ((IPEndPoint)listener.LocalEndpoint).Port,
            SmtpUser = "jixiao",
            SmtpPassword = "秘密",
            SmtpCertificateHash = Certificate.GetCertHashString(HashAlgorithmName.SHA256),
        };
        settings?.Invoke(options);
        Transport = new SmtpMailTransport(Options.Create(options), TimeProvider.System);
        accepting = AcceptAsync();
    }

    public IMailTransport Transport { get; }

    /// <summary>What EHLO offers.</summary>
    public IReadOnlyList<string> Offers { get; init; } = ["SIZE 10485760", "STARTTLS", "AUTH PLAIN LOGIN"];

    /// <summary>The reply to a command instead of the usual one; <c>""</c> closes the connection.</summary>
    public Func<string, string?> Instead { get; init; } = _ => null;

    public IReadOnlyList<ArrivedMail> Arrived
    {
        get
        {
            lock (gate)
            {
                return [.. arrived];
            }
        }
    }

    public IReadOnlyList<string> Commands
    {
        get
        {
            lock (gate)
            {
                return [.. commands];
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await accepting;
    }

    private async Task AcceptAsync()
    {
        var sessions = new List<Task>();
        while (true)
        {
            try
            {
                sessions.Add(ServeAsync(await listener.AcceptTcpClientAsync()));
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException)
            {
                break;
            }
        }

        await Task.WhenAll(sessions);
    }

    private async Task ServeAsync(TcpClient client)
    {
        using TcpClient connection = client;
        Stream stream = connection.GetStream();
        var recipients = new List<string>();
        try
        {
            await SayAsync(stream, Instead("CONNECT") ?? "220 test");
            while (await LineAsync(stream) is { } line)
            {
                Note(line);
                string? reply = Instead(line);
                if (reply?.Length == 0)
                {
                    return;
                }

                if (reply is not null)
                {
                    await SayAsync(stream, reply);
                    continue;
                }

                switch (line.Split(' ', ':')[0].ToUpperInvariant())
                {
                    case "EHLO":
                        await SayAsync(stream, string.Join("\r\n", Offers.Select(o => $"250-{o}").Prepend("250-test").Append("250 HELP")));
                        break;
                    case "STARTTLS":
                        await SayAsync(stream, "220 go");
                        var secured = new SslStream(stream);
                        await secured.AuthenticateAsServerAsync(Certificate);
                        stream = secured;
                        break;
                    case "AUTH" when line == "AUTH LOGIN":
                        await SayAsync(stream, "334 VXNlcm5hbWU6");
                        Note(await LineAsync(stream) ?? string.Empty);
                        await SayAsync(stream, "334 UGFzc3dvcmQ6");
                        Note(await LineAsync(stream) ?? string.Empty);
                        await SayAsync(stream, "235 welcome");
                        break;
                    case "AUTH":
                        await SayAsync(stream, "235 welcome");
                        break;
                    case "MAIL" or "RSET":
                        recipients.Clear();
                        await SayAsync(stream, "250 ok");
                        break;
                    case "RCPT":
                        recipients.Add(line["RCPT TO:<".Length..^1]);
                        await SayAsync(stream, "250 ok");
                        break;
                    case "DATA":
                        await SayAsync(stream, "354 go on");
                        string message = await MessageAsync(stream);
                        string? verdict = Instead("MESSAGE");
                        if (verdict?.Length == 0)
                        {
                            return;
                        }

                        if (verdict is null)
                        {
                            lock (gate)
                            {
                                arrived.Add(ArrivedMail.Read(message, [.. recipients]));
                            }
                        }

                        await SayAsync(stream, verdict ?? "250 queued as 4711");
                        break;
                    case "QUIT":
                        await SayAsync(stream, "221 bye");
                        return;
                    default:
                        await SayAsync(stream, "500 what?");
                        break;
                }
            }
        }
        catch (Exception e) when (e is IOException or System.Security.Authentication.AuthenticationException)
        {
            // The client has gone, as clients do that a test lets down.
        }
    }

    private void Note(string line)
    {
        lock (gate)
        {
            commands.Add(line);
        }
    }

    private static async Task<string> MessageAsync(Stream stream)
    {
        var message = new StringBuilder();
        while (await LineAsync(stream) is { } line && line != ".")
        {
            message.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        return message.ToString();
    }

    private static Task SayAsync(Stream stream, string reply) => stream.WriteAsync(Encoding.ASCII.GetBytes(reply + "\r\n")).AsTask();

    private static async Task<string?> LineAsync(Stream stream)
    {
        var line = new StringBuilder();
        byte[] one = new byte[1];
        while (await stream.ReadAsync(one) == 1)
        {
            if (one[0] == (byte)'\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append((char)one[0]);
        }

        return null;
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2200, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
