using System.Net;
using System.Text;

namespace PerfEval.Functions.Mail;

/// <summary>A letter as plain text and as HTML that says the same, without script, style sheet, form or external resource.</summary>
internal static class MailBody
{
    // On the element itself: mail readers drop style sheets. A link's token has no place to break at, and a telephone is narrow.
    private const string Look = "max-width:42em;margin:1em auto;padding:0 1em;font:16px/1.7 'Microsoft YaHei','PingFang SC','Noto Sans CJK SC',sans-serif;overflow-wrap:anywhere";

    public static string Text(MailLetter letter)
    {
        var text = new StringBuilder();
        foreach (string paragraph in letter.Chinese)
        {
            text.Append(paragraph).Append("\n\n");
        }

        if (letter.Link is not null)
        {
            text.Append(letter.LinkLabel.Chinese).Append("：\n").Append(letter.Link).Append("\n\n");
        }

        if (letter.Signature is not null)
        {
            text.Append(letter.Signature.Chinese).Append("\n\n");
        }

        text.Append("—\n\n");
        foreach (string paragraph in letter.English)
        {
            text.Append(paragraph).Append("\n\n");
        }

        if (letter.Link is not null)
        {
            text.Append(letter.LinkLabel.English).Append(":\n").Append(letter.Link).Append('\n');
        }

        if (letter.Signature is not null)
        {
            text.Append('\n').Append(letter.Signature.English).Append('\n');
        }

        return text.ToString();
    }

    public static string Html(MailLetter letter)
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>");
        html.Append(WebUtility.HtmlEncode(letter.Subject)).Append("</title></head><body style=\"").Append(Look).Append("\"><div lang=\"zh-CN\">");
        Paragraphs(html, letter.Chinese);
        Link(html, letter.Link, letter.LinkLabel.Chinese + "：");
        Paragraphs(html, Signature(letter.Signature?.Chinese));
        html.Append("</div><hr><div lang=\"en\">");
        Paragraphs(html, letter.English);
        Link(html, letter.Link, letter.LinkLabel.English + ":");
        Paragraphs(html, Signature(letter.Signature?.English));
        return html.Append("</div></body></html>").ToString();
    }

    private static string[] Signature(string? text) => text is null ? [] : [text];

    private static void Paragraphs(StringBuilder html, IEnumerable<string> paragraphs)
    {
        foreach (string paragraph in paragraphs)
        {
            html.Append("<p>").Append(WebUtility.HtmlEncode(paragraph).Replace("\n", "<br>", StringComparison.Ordinal)).Append("</p>");
        }
    }

    private static void Link(StringBuilder html, Uri? link, string label)
    {
        if (link is not null)
        {
            string address = WebUtility.HtmlEncode(link.ToString());
            html.Append("<p>").Append(label).Append("<br><a href=\"").Append(address).Append("\">").Append(address).Append("</a></p>");
        }
    }
}
