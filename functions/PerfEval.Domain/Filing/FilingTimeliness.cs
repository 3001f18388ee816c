namespace PerfEval.Domain.Filing;

/// <summary>On time or not, computed from dates. A day that is due counts in full.</summary>
public enum FilingTimeliness
{
    /// <summary>Not filed, and not due yet.</summary>
    Open,

    /// <summary>按时报送.</summary>
    OnTime,

    /// <summary>逾期报送: filed after the deadline.</summary>
    Late,

    /// <summary>逾期: past the deadline and not filed.</summary>
    Overdue,
}
