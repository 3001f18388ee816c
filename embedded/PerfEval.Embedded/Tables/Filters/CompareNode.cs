using PerfEval.Embedded.Tables.Entities;

namespace PerfEval.Embedded.Tables.Filters;

/// <summary>A property compared with a literal. A row without the property, or with one of another type, is not taken.</summary>
internal sealed record CompareNode(string Property, FilterOperator Operator, object Literal) : FilterNode
{
    public override bool Takes(EntityRow row) => FilterOrder.Compare(row[Property], Literal) is { } order && Operator switch
    {
        FilterOperator.Eq => order == 0,
        FilterOperator.Ne => order != 0,
        FilterOperator.Gt => order > 0,
        FilterOperator.Ge => order >= 0,
        FilterOperator.Lt => order < 0,
        _ => order <= 0,
    };

    public override string? KeyCondition(Func<string, string> bind)
    {
        string? column = Property switch
        {
            nameof(EntityRow.PartitionKey) => "pk",
            nameof(EntityRow.RowKey) => "rk",
            _ => null,
        };
        return column is null || Literal is not string text ? null : $"{column} {Sign} {bind(text)}";
    }

    private string Sign => Operator switch
    {
        FilterOperator.Eq => "=",
        FilterOperator.Ne => "<>",
        FilterOperator.Gt => ">",
        FilterOperator.Ge => ">=",
        FilterOperator.Lt => "<",
        _ => "<=",
    };
}

internal enum FilterOperator
{
    Eq,
    Ne,
    Gt,
    Ge,
    Lt,
    Le,
}
