using PerfEval.Embedded.Tables.Entities;

namespace PerfEval.Embedded.Tables.Filters;

/// <summary>A parsed filter: which rows it takes, and what of it the key's index can find.</summary>
internal abstract record FilterNode
{
    /// <summary>Whether the row is taken.</summary>
    public abstract bool Takes(EntityRow row);

    /// <summary>
    /// An SQL condition on the keys that holds for every row this takes, and for others perhaps, or null where the keys
    /// tell nothing.
    /// </summary>
    /// <param name="bind">Adds a parameter and returns its name.</param>
    public virtual string? KeyCondition(Func<string, string> bind) => null;
}

internal sealed record AndNode(FilterNode Left, FilterNode Right) : FilterNode
{
    public override bool Takes(EntityRow row) => Left.Takes(row) && Right.Takes(row);

    public override string? KeyCondition(Func<string, string> bind) => (Left.KeyCondition(bind), Right.KeyCondition(bind)) switch
    {
        (null, var right) => right,
        (var left, null) => left,
        var (left, right) => $"({left} AND {right})",
    };
}

internal sealed record OrNode(FilterNode Left, FilterNode Right) : FilterNode
{
    public override bool Takes(EntityRow row) => Left.Takes(row) || Right.Takes(row);

    public override string? KeyCondition(Func<string, string> bind) => (Left.KeyCondition(bind), Right.KeyCondition(bind)) switch
    {
        (null, _) or (_, null) => null,
        var (left, right) => $"({left} OR {right})",
    };
}

internal sealed record NotNode(FilterNode Operand) : FilterNode
{
    public override bool Takes(EntityRow row) => !Operand.Takes(row);
}

/// <summary>A boolean property standing alone.</summary>
internal sealed record FlagNode(string Property) : FilterNode
{
    public override bool Takes(EntityRow row) => row[Property] is true;
}

/// <summary>A literal standing alone: <c>true</c> or <c>false</c>.</summary>
internal sealed record ConstantNode(bool Value) : FilterNode
{
    public override bool Takes(EntityRow row) => Value;
}
