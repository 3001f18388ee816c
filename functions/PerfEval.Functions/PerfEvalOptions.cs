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

    /// <summary>The address that mail is sent from. The default value is <c>jixiao@example.org</c>.</summary>
    public string MailFrom { get; set; } = "jixiao@example.org";

    /// <summary>The folder that mail is written to.</summary>
    public string MailFolder { get; set; } = string.Empty;

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

        if (!PerfEval.Domain.Texts.MailAddressText.IsValid(MailFrom))
        {
            yield return $"PerfEval:MailFrom must be a mail address, and is '{MailFrom}'.";
        }
    }
}
