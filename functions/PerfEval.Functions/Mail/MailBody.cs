using System.Net;
using System.Text;

namespace PerfEval.Functions.Mail;

/// <summary>A letter as plain text and as HTML that says the same, without script, style sheet, form or external resource.</summary>
internal static class MailBody
{
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

        text.Append("—\n\n");
        foreach (string paragraph in letter.English)
        {
            text.Append(paragraph).Append("\n\n");
        }

        if (letter.Link is not null)
        {
            text.Append(letter.LinkLabel.English).Append(":\n").Append(letter.Link).Append('\n');
        }

        return text.ToString();
    }

    public static string Html(MailLetter letter)
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>");
        html.Append(WebUtility.HtmlEncode(letter.Subject)).Append("</title></head><body>");
        Paragraphs(html, letter.Chinese);
        Link(html, letter.Link, letter.LinkLabel.Chinese + "：");
        html.Append("<hr><div lang=\"en\">");
        Paragraphs(html, letter.English);
        Link(html, letter.Link, letter.LinkLabel.English + ":");
        return html.Append("</div></body></html>").ToString();
    }

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
