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
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
