using PerfEval.Functions.Mail.Transports;

namespace PerfEval.Functions;

/// <summary>Settings of the application, bound from the configuration section <c>PerfEval</c>.</summary>
public sealed class PerfEvalOptions
{
    /// <summary>The origin that links in mails begin with, as <c>https://jixiao.example.gov.cn</c>. Never taken from a request.</summary>
    public string PublicOrigin { get; set; } = "http://localhost:7071";

    /// <summary>The key, in base64, that unit links are derived from: 32 random bytes, a secret.</summary>
    public string LinkKey { get; set; } = string.Empty;

    /// <summary>SHA-256, lower-case hex, of the key with which the bureau signs in.</summary>
    public string OperatorKeyHash { get; set; } = string.Empty;

    /// <summary>SHA-256, lower-case hex, of the key with which reviewers sign in; empty where there is none.</summary>
    public string ReviewerKeyHash { get; set; } = string.Empty;

    /// <summary>SHA-256, lower-case hex, of the key with which viewers sign in; empty where there is none.</summary>
    public string ViewerKeyHash { get; set; } = string.Empty;

    /// <summary>
    /// Whether App Service authentication stands before the application, so that its header <c>X-MS-CLIENT-PRINCIPAL</c>
    /// counts. The default value is false: elsewhere anybody could send it.
    /// </summary>
    public bool AppServiceAuthentication { get; set; }

    /// <summary>The address that mail is sent from. The default value is <c>jixiao@example.org</c>.</summary>
    public string MailFrom { get; set; } = "jixiao@example.org";

    /// <summary>How mail goes out: <c>folder</c>, <c>smtp</c> or <c>sendgrid</c>. The default value is <c>folder</c>.</summary>
    public string MailTransport { get; set; } = "folder";

    /// <summary>The folder that mail is written to, as .eml files.</summary>
    public string MailFolder { get; set; } = string.Empty;

    /// <summary>The folder whose files take the place of the letters' texts of the same names; empty where the program's own are used.</summary>
    public string MailTextFolder { get; set; } = string.Empty;

    /// <summary>The mail server.</summary>
    public string SmtpHost { get; set; } = string.Empty;

    /// <summary>The mail server's port. The default value is 587.</summary>
    public int SmtpPort { get; set; } = 587;

    /// <summary>How the connection is secured: <c>starttls</c>, <c>tls</c> or <c>none</c>. The default value is <c>starttls</c>.</summary>
    public string SmtpSecurity { get; set; } = "starttls";

    /// <summary>Whom to sign in as on the mail server; empty where it asks for nobody.</summary>
    public string SmtpUser { get; set; } = string.Empty;

    /// <summary>The password on the mail server, a secret.</summary>
    public string SmtpPassword { get; set; } = string.Empty;

    /// <summary>SHA-256, hex, of the one certificate to take from the mail server, for servers with one of their own making.</summary>
    public string SmtpCertificateHash { get; set; } = string.Empty;

    /// <summary>SendGrid's API key, a secret.</summary>
    public string SendGridKey { get; set; } = string.Empty;

    /// <summary>SendGrid's address. The default value is <c>https://api.sendgrid.com</c>.</summary>
    public string SendGridHost { get; set; } = "https://api.sendgrid.com";

    /// <summary>Whether SendGrid is to check mails without sending them.</summary>
    public bool SendGridSandbox { get; set; }

    /// <summary>The public key, base64, that SendGrid's event webhook is signed by; without it no event is taken.</summary>
    public string SendGridWebhookKey { get; set; } = string.Empty;

    /// <summary>What shows that Event Grid is calling with a scan result, a secret; without it no result is taken.</summary>
    public string ScanHookKey { get; set; } = string.Empty;

    /// <summary>The largest file that is taken, in bytes. The default value is 10 MiB.</summary>
    public int LargestUpload { get; set; } = 10 * 1024 * 1024;

    /// <summary>What is wrong with the settings; empty where nothing is.</summary>
    public IEnumerable<string> Problems()
    {
        if (!Uri.TryCreate(PublicOrigin, UriKind.Absolute, out Uri? origin) || origin.AbsolutePath != "/" || origin.Scheme is not ("http" or "https"))
        {
            yield return $"PerfEval:PublicOrigin must be an origin such as https://jixiao.example.gov.cn, and is '{PublicOrigin}'.";
        }

        if (!Convert.TryFromBase64String(LinkKey, new byte[256], out int length) || length < 32)
        {
            yield return "PerfEval:LinkKey must be at least 32 random bytes in base64.";
        }

        if (OperatorKeyHash.Length != 64)
        {
            yield return "PerfEval:OperatorKeyHash must be the SHA-256 of the bureau's key, 64 hex digits.";
        }

        if (ReviewerKeyHash.Length is not (0 or 64) || ViewerKeyHash.Length is not (0 or 64))
        {
            yield return "PerfEval:ReviewerKeyHash and PerfEval:ViewerKeyHash must be the SHA-256 of a key, 64 hex digits, or left out.";
        }

        if (!PerfEval.Domain.Texts.MailAddressText.IsValid(MailFrom))
        {
            yield return $"PerfEval:MailFrom must be a mail address, and is '{MailFrom}'.";
        }

        foreach (string problem in MailProblems())
        {
            yield return problem;
        }
    }

    private IEnumerable<string> MailProblems()
    {
        switch (MailTransport.ToLowerInvariant())
        {
            case ChosenMailTransport.Smtp when SmtpHost.Length == 0 || SmtpPort is < 1 or > 65535:
                yield return "PerfEval:SmtpHost and PerfEval:SmtpPort must name the mail server.";
                break;
            case ChosenMailTransport.Smtp when !Enum.TryParse(SmtpSecurity, ignoreCase: true, out Mail.Transports.SmtpSecurity security) || (security == Mail.Transports.SmtpSecurity.None && SmtpUser.Length > 0):
                yield return $"PerfEval:SmtpSecurity must be starttls, tls or none, without a user where it is none, and is '{SmtpSecurity}'.";
                break;
            case ChosenMailTransport.SendGrid when SendGridKey.Length == 0 || !Uri.TryCreate(SendGridHost, UriKind.Absolute, out _):
                yield return "PerfEval:SendGridKey must be SendGrid's API key, and PerfEval:SendGridHost its address.";
                break;
            case ChosenMailTransport.Folder or ChosenMailTransport.Smtp or ChosenMailTransport.SendGrid:
                break;
            default:
                yield return $"PerfEval:MailTransport must be folder, smtp or sendgrid, and is '{MailTransport}'.";
                break;
        }
    }
}
