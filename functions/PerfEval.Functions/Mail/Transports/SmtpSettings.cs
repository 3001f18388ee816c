namespace PerfEval.Functions.Mail.Transports;

/// <summary>Where and how mail is handed to a mail server.</summary>
/// <param name="Host">The server.</param>
/// <param name="Port">Its port.</param>
/// <param name="Security">How the connection is secured.</param>
/// <param name="User">Whom to sign in as; nobody where absent.</param>
/// <param name="Password">The password.</param>
/// <param name="CertificateHash">SHA-256, hex, of the one certificate that is taken; by default the machine's trust decides.</param>
internal sealed record SmtpSettings(string Host, int Port, SmtpSecurity Security, string? User, string? Password, string? CertificateHash)
{
    public static SmtpSettings Of(PerfEvalOptions options) => new(
        options.SmtpHost,
        options.SmtpPort,
        Enum.Parse<SmtpSecurity>(options.SmtpSecurity, ignoreCase: true),
        string.IsNullOrEmpty(options.SmtpUser) ? null : options.SmtpUser,
        options.SmtpPassword,
        string.IsNullOrEmpty(options.SmtpCertificateHash) ? null : options.SmtpCertificateHash.Replace(":", string.Empty, StringComparison.Ordinal));
}
