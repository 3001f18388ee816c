namespace PerfEval.Functions.Mail;

/// <summary>Why a mail is sent.</summary>
public enum MailKind
{
    /// <summary>下发通知: the forms are out.</summary>
    Invitation,

    /// <summary>催报: before the deadline.</summary>
    Reminder,

    /// <summary>逾期催报: after the deadline, with a copy to the supervising department.</summary>
    Overdue,

    /// <summary>报送回执: a submission was received and scored.</summary>
    Receipt,

    /// <summary>退回通知.</summary>
    Returned,

    /// <summary>排名预告: the preliminary ranking, open to objection.</summary>
    Preliminary,

    /// <summary>结果通知.</summary>
    Result,

    /// <summary>延期通知: the unit was given longer.</summary>
    Extended,

    /// <summary>进度简报: how the campaign stands, for the bureau.</summary>
    Digest,
}
