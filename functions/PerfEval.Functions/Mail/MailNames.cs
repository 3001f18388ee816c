using PerfEval.Domain.Texts;

namespace PerfEval.Functions.Mail;

/// <summary>Kinds of mail as people read them.</summary>
internal static class MailNames
{
    public static BilingualText Of(MailKind kind) => kind switch
    {
        MailKind.Invitation => new("下发通知", "invitation"),
        MailKind.Reminder => new("催报", "reminder"),
        MailKind.Overdue => new("逾期催报", "overdue notice"),
        MailKind.Receipt => new("报送回执", "receipt"),
        MailKind.Returned => new("退回通知", "return notice"),
        MailKind.Preliminary => new("得分预告", "preliminary notice"),
        MailKind.Result => new("结果通知", "result"),
        MailKind.Extended => new("延期通知", "extension notice"),
        MailKind.Digest => new("进度简报", "digest"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static BilingualText Of(MailState state) => state switch
    {
        MailState.Planned => new("待发", "to be sent"),
        MailState.Sending => new("正在发送", "being sent"),
        MailState.Sent => new("已发出", "sent"),
        MailState.Delivered => new("已送达", "delivered"),
        MailState.Bounced => new("退信", "sent back"),
        MailState.Suppressed => new("未发（有原因）", "not sent, for a reason"),
        MailState.Failed => new("发送失败", "failed"),
        MailState.Unknown => new("结果不明", "unknown"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>Why a mail was not sent, or came back; what a server said stays as it said it.</summary>
    public static BilingualText OfReason(string reason) => reason switch
    {
        MailSuppression.FiledMeanwhile => new("此前已报送", "filed before it went out"),
        MailSuppression.AddressBounced => new("该邮箱退信，待更正", "the address sends mail back and is to be corrected"),
        MailSuppression.Superseded => new("已有更晚的延期", "a later extension has taken its place"),
        MailSuppression.Unsubscribed => new("收件人已退订", "the recipient wants no more of them"),
        _ => new(reason, reason),
    };
}
