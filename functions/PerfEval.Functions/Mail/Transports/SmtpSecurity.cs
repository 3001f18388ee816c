namespace PerfEval.Functions.Mail.Transports;

/// <summary>How a connection to a mail server is secured.</summary>
internal enum SmtpSecurity
{
    /// <summary>STARTTLS, without which nothing is sent.</summary>
    StartTls,

    /// <summary>TLS from the first byte, as on port 465.</summary>
    Tls,

    /// <summary>Not at all: for a relay on the same machine or a closed network. No password is sent.</summary>
    None,
}
