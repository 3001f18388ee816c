using PerfEval.Functions.Mail;

namespace PerfEval.Functions.Tests.Mail.Transports;

/// <summary>Mails to send.</summary>
internal static class Mails
{
    public static MailEnvelope To(string address, string subject = "【年度绩效自评】请于2021年3月31日前报送", string? copy = null) => new(
        $"jh~2021~{address.Split('@')[0]}~Invitation~1",
        "jixiao@example.org",
        "江汉区财政局",
        address,
        copy,
        subject,
        $"{address}：\n请报送绩效自评表。\n.以点开头的一行",
        $"<!DOCTYPE html><html><body><p>{address}：</p><p>请报送绩效自评表。</p></body></html>",
        new DateTimeOffset(2021, 3, 1, 1, 0, 0, TimeSpan.Zero));
}
