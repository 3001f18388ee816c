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
        MailState.Planned => new("待发", "waiting"),
        MailState.Sending => new("发送中", "being sent"),
        MailState.Sent => new("已发", "sent"),
        MailState.Failed => new("发送失败", "refused"),
        MailState.Unknown => new("结果不明", "unknown"),
        MailState.Suppressed => new("未发送", "not sent"),
        MailState.Delivered => new("已送达", "delivered"),
        MailState.Bounced => new("被退回", "sent back"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
