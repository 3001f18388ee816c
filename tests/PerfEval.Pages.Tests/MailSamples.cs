using PerfEval.Pages.Mail;

namespace PerfEval.Pages.Tests;

/// <summary>Models of the pages about mail.</summary>
internal static class MailSamples
{
    private static readonly DateTimeOffset At = new(2021, 3, 26, 1, 0, 0, TimeSpan.Zero);

    public static MailLogModel Log { get; } = new()
    {
        CampaignTitle = "2020年度绩效自评",
        Address = "/campaigns/jh/2020/mail",
        Balance = new MailLogBalance(12, 8, 1, 1, 1, 1, 6, 1),
        States = [new("Sent", new("已发出", "sent"), 8, IsChosen: false), new("Unknown", new("结果不明", "unknown"), 1, IsChosen: true)],
        Kinds = [new("Reminder", new("催报", "reminder"), 12, IsChosen: false)],
        Items =
        [
            new(new("催报", "reminder"), "219001", "/campaigns/jh/2020/units/219001", "a@example.org, zhuguan@example.org", "【2020年度绩效自评】催报：2份自评表即将到期", new("结果不明", "unknown"), new("程序中断", "stopped"), At, null, 1, "/campaigns/jh/2020/mail/219001/Reminder/20210326/resend"),
            new(new("进度简报", "digest"), "江汉区财政局", null, "jixiao@example.org", "【2020年度绩效自评】进度简报", new("已发出", "sent"), null, At, At, 1, null),
        ],
        NextAddress = "/campaigns/jh/2020/mail?after=all~8396",
        FirstAddress = "/campaigns/jh/2020/mail",
        ExportAddress = "/campaigns/jh/2020/mail.xlsx",
        OutstandingAddress = "/campaigns/jh/2020/outstanding-list",
    };

    public static OutstandingPrintModel Outstanding { get; } = new(
        "2020年度绩效自评",
        At,
        [new("219001", "区司法局", "张三，a@example.org", ["法律援助", "普法宣传"], new DateOnly(2021, 3, 31), "https://jixiao.example.org/u/abc", "M4 4h7v1h-7z", 29)]);
}
