namespace PerfEval.Domain.Values;

/// <summary>How exactly a figure is given.</summary>
public enum Approximation
{
    /// <summary>As it stands.</summary>
    Exact,

    /// <summary>约, 左右: about.</summary>
    About,

    /// <summary>余, 多: somewhat more.</summary>
    Over,

    /// <summary>近, 将近: somewhat less.</summary>
    Under,
}
