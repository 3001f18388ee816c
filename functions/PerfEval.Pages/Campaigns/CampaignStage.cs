namespace PerfEval.Pages.Campaigns;

/// <summary>How far a campaign is, in the order of the process.</summary>
public enum CampaignStage
{
    /// <summary>已启动: the plan is stored; units are being registered.</summary>
    Launched,

    /// <summary>待下发: waiting for the opening day.</summary>
    Waiting,

    /// <summary>下发中.</summary>
    Issuing,

    /// <summary>报送期.</summary>
    Filing,

    /// <summary>截止清点: what was received last is scored.</summary>
    Closing,

    /// <summary>复核期.</summary>
    Reviewing,

    /// <summary>排名.</summary>
    Ranking,

    /// <summary>预告期: units may object.</summary>
    Objections,

    /// <summary>待签发.</summary>
    AwaitingSignOff,

    /// <summary>发布中.</summary>
    Publishing,

    /// <summary>已发布.</summary>
    Published,
}
