namespace PerfEval.Host.Costs.Measuring;

/// <summary>The names of what a <see cref="Tally"/> counts.</summary>
internal static class Counted
{
    /// <summary>One execution of a function.</summary>
    public const string Execution = "execution";

    /// <summary>One execution that only shows something.</summary>
    public const string View = "view";

    /// <summary>Before a table's name and operation.</summary>
    public const string Table = "table ";

    /// <summary>Before a container's name and operation.</summary>
    public const string Blob = "blob ";

    /// <summary>Before a kind of mail.</summary>
    public const string Mail = "mail ";

    /// <summary>Bytes in blobs.</summary>
    public const string Bytes = "bytes";

    /// <summary>What belongs to no function.</summary>
    public const string NoFunction = "";
}
