namespace PerfEval.Browser.Support;

/// <summary>How far the sample campaign is.</summary>
public enum Moment
{
    /// <summary>Forms come in: the day before the due date.</summary>
    Filing,

    /// <summary>Forms are reviewed: one was returned and filed again.</summary>
    Review,

    /// <summary>The ranking waits for the signature.</summary>
    SignOff,

    /// <summary>The ranking has been published.</summary>
    Published,
}
