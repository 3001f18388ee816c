using System.Text;
using System.Text.RegularExpressions;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Mail.Transports;

namespace PerfEval.Functions.Tests.Mail;

public sealed partial class EmlWriterTests
{
    private static readonly MailEnvelope Plain = new(
        "county~y2022~219001~Reminder~01",
        "jixiao@example.org",
        "某县财政局",
        "unit@example.org",
        null,
        "催报",
        "请报送。\n<b>",
        "<p>请报送。</p>",
        new DateTimeOffset(2022, 3, 17, 1, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_mail_names_sender_recipient_date_and_key()
    {
        string[] head = Head(Plain);
        Assert.Contains("To: unit@example.org", head);
        Assert.Contains("Date: Thu, 17 Mar 2022 01:00:00 +0000", head);
        Assert.Contains("Message-ID: <county.y2022.219001.Reminder.01@example.org>", head);
        Assert.Contains("X-PerfEval-Key: county~y2022~219001~Reminder~01", head);
        Assert.DoesNotContain(head, line => line.StartsWith("Cc:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_copy_is_named() => Assert.Contains("Cc: supervisor@example.org", Head(Plain with { Copy = "supervisor@example.org" }));

    [Theory]
    [InlineData("催报")]
    [InlineData("plain ASCII")]
    [InlineData("")]
    [InlineData("【二〇二〇年度司法行政系统绩效自评工作】催报：尚有二份自评表未报送，二〇二二年三月三十一日截止，请尽快通过链接报送（含退回待修改的自评表）")]
    [InlineData("𠮷字在辅助平面𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷")]
    public void A_subject_is_read_back_as_it_was_written(string subject) => Assert.Equal(subject, Decode(Unfolded(Plain with { Subject = subject }, "Subject")));

    [Fact]
    public void A_long_subject_is_folded_so_that_no_line_is_longer_than_76_characters()
    {
        string[] head = Head(Plain with { Subject = string.Concat(Enumerable.Repeat("绩效自评𠮷", 60)) });
        Assert.All(head, line => Assert.InRange(line.Length, 1, 76));
    }

    [Fact]
    public void A_line_end_in_a_subject_or_a_name_starts_no_header()
    {
        string[] head = Head(Plain with { Subject = "催报\r\nBcc: thief@example.org", FromName = "局\nBcc: thief@example.org" });
        Assert.DoesNotContain(head, line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("催报  Bcc: thief@example.org", Decode(Unfolded(Plain with { Subject = "催报\r\nBcc: thief@example.org" }, "Subject")));
    }

    [Theory]
    [InlineData("unit@example.org\r\nBcc: thief@example.org")]
    [InlineData("unit@example.org\r\n Bcc: thief@example.org")]
    [InlineData("unit@example.org\n")]
    [InlineData("单位@example.org")]
    public void A_line_end_or_another_script_in_an_address_is_refused(string address)
    {
        Assert.Throws<InvalidOperationException>(() => EmlWriter.Write(Plain with { To = address }));
        Assert.Throws<InvalidOperationException>(() => EmlWriter.Write(Plain with { Copy = address }));
    }

    [Fact]
    public void The_body_is_read_back_as_text_and_as_html()
    {
        string[] parts = Encoding.ASCII.GetString(EmlWriter.Write(Plain)).Split("--=_perfeval_alternative");
        Assert.Equal(4, parts.Length);
        Assert.Contains("Content-Type: text/plain; charset=utf-8\r\n", parts[1], StringComparison.Ordinal);
        Assert.Equal(Plain.Text, Body(parts[1]));
        Assert.Contains("Content-Type: text/html; charset=utf-8\r\n", parts[2], StringComparison.Ordinal);
        Assert.Equal(Plain.Html, Body(parts[2]));
    }

    private static string Body(string part) => Encoding.UTF8.GetString(Convert.FromBase64String(part[(part.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..]));

    private static string[] Head(MailEnvelope mail)
    {
        string text = Encoding.ASCII.GetString(EmlWriter.Write(mail));
        return text[..text.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Split("\r\n");
    }

    private static string Unfolded(MailEnvelope mail, string header)
    {
        string[] lines = Head(mail);
        int at = Array.FindIndex(lines, line => line.StartsWith($"{header}: ", StringComparison.Ordinal));
        IEnumerable<string> folded = lines.Skip(at + 1).TakeWhile(line => line.StartsWith(' '));
        return lines[at][(header.Length + 2)..] + string.Concat(folded);
    }

    // Blanks between two encoded words are not part of the text (RFC 2047, 6.2).
    private static string Decode(string words) => Encoding.UTF8.GetString(
        [.. EncodedWord().Matches(words).SelectMany(word => Convert.FromBase64String(word.Groups["text"].Value))]);

    [GeneratedRegex(@"=\?utf-8\?B\?(?<text>[A-Za-z0-9+/=]*)\?=", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EncodedWord();
}
