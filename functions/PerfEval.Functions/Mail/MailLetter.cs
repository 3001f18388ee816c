using PerfEval.Domain.Texts;

namespace PerfEval.Functions.Mail;

/// <summary>A mail's text: Chinese first, then English, each as paragraphs.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Chinese">Paragraphs.</param>
/// <param name="English">Paragraphs.</param>
/// <param name="Link">The address that the reader goes to, where there is one.</param>
/// <param name="ToTheBureau">Whether the reader is the bureau itself.</param>
/// <param name="Signature">Who writes, and the day.</param>
internal sealed record MailLetter(string Subject, IReadOnlyList<string> Chinese, IReadOnlyList<string> English, Uri? Link, bool ToTheBureau = false, BilingualText? Signature = null)
{
    /// <summary>What stands before the link.</summary>
    public BilingualText LinkLabel => ToTheBureau
        ? new BilingualText("工作台地址", "The console")
        : new BilingualText("贵单位专用链接（请勿转发）", "Your unit's link (please do not pass it on)");
}
