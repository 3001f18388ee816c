namespace PerfEval.Functions.Mail;

/// <summary>Why a mail that was due is not sent, as its row says it.</summary>
internal static class MailSuppression
{
    /// <summary>What it asks for has been done.</summary>
    public const string FiledMeanwhile = "filed-meanwhile";

    /// <summary>A later extension has taken its place.</summary>
    public const string Superseded = "superseded";

    /// <summary>Its recipient wants no more of its kind.</summary>
    public const string Unsubscribed = "unsubscribed";

    /// <summary>The address sent an earlier mail back.</summary>
    public const string AddressBounced = "address-bounced";
}
