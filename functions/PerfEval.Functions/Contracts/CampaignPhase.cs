namespace PerfEval.Functions.Contracts;

/// <summary>How far a campaign is. The order of the members is the order of the process.</summary>
public enum CampaignPhase
{
    /// <summary>已启动: the plan is stored; units are being registered.</summary>
    Launched,

    /// <summary>待下发: waiting for the opening day.</summary>
    Waiting,

    /// <summary>下发中: forms and invitations go out.</summary>
    Issuing,

    /// <summary>报送期: units file, reminders go out.</summary>
    Filing,

    /// <summary>截止清点: what was received last is scored.</summary>
    Closing,

    /// <summary>复核期: the bureau reviews and returns.</summary>
    Reviewing,

    /// <summary>排名: the preliminary ranking is made.</summary>
    Ranking,

    /// <summary>预告期: units may object.</summary>
    Objections,

    /// <summary>待签发: waiting for sign-off and publication.</summary>
    AwaitingSignOff,

    /// <summary>发布中: forms are finalised, results go out.</summary>
    Publishing,

    /// <summary>已发布.</summary>
    Published,
}
