namespace PerfEval.Pages;

/// <summary>The language of a page.</summary>
public enum Language
{
    /// <summary>中文, in simplified characters. The default.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}
