namespace PerfEval.Functions.Mail.Transports;

/// <summary>A server's reply (RFC 5321, 4.2).</summary>
/// <param name="Code">Three digits.</param>
/// <param name="Lines">What follows the code, line by line.</param>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    /// <summary>2yz, or 3yz where more is awaited.</summary>
    public bool IsPositive => Code is >= 200 and < 400;

    /// <summary>5yz: the same again would be refused again.</summary>
    public bool IsFinal => Code >= 500;

    /// <inheritdoc/>
    public override string ToString() => $"{Code} {string.Join(' ', Lines)}";
}
