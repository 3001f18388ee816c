namespace PerfEval.Domain.Values;

/// <summary>What an attainment phrase declares. Which share of the points it allows is the policy's to say.</summary>
public enum Attainment
{
    /// <summary>达成预期指标.</summary>
    Achieved,

    /// <summary>部分达成预期指标并具有一定效果.</summary>
    PartiallyAchieved,

    /// <summary>未达成预期指标且效果较差.</summary>
    NotAchieved,
}
