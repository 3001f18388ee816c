namespace PerfEval.Domain.Values;

/// <summary>The reasons for which a cell can't be read.</summary>
internal enum ParseFaultKind
{
    /// <summary>The cell is longer than any value.</summary>
    TooLong,

    /// <summary>A sign that belongs to no number or unit, such as &amp; in 80&amp;.</summary>
    UnexpectedSign,

    /// <summary>A sign with no figure after it: 不低于2020年省内综合排名.</summary>
    NoFigure,

    /// <summary>More digits than a figure may have.</summary>
    TooManyDigits,

    /// <summary>Separators that are neither thousands nor a list: 1,2次.</summary>
    BadSeparators,

    /// <summary>A day that the calendar does not have.</summary>
    NoSuchDay,

    /// <summary>The two ends of a range are in the wrong order or in units that do not compare.</summary>
    BadRange,

    /// <summary>A figure in words that give it no meaning.</summary>
    UnclearFigure,
}
