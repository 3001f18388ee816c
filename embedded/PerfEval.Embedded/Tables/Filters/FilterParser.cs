using Azure;

namespace PerfEval.Embedded.Tables.Filters;

/// <summary>
/// Reads the filters of the table service: comparisons (eq ne gt ge lt le) of a property with a literal, and, or, not
/// and parentheses; <c>not</c> binds closest, <c>or</c> least.
/// </summary>
internal sealed class FilterParser
{
    private readonly string filter;
    private readonly List<FilterToken> tokens;
    private int next;

    private FilterParser(string filter)
    {
        this.filter = filter;
        tokens = [.. FilterLexer.Read(filter)];
    }

    /// <summary>Reads <paramref name="filter"/>; null or blank takes every row.</summary>
    /// <exception cref="RequestFailedException">400: it is no filter.</exception>
    public static FilterNode? Read(string? filter)
    {
        if (string.IsNullOrWhiteSpace(filter))
        {
            return null;
        }

        var parser = new FilterParser(filter);
        FilterNode node = parser.Or();
        return parser.next == parser.tokens.Count ? node : throw parser.Unexpected("the end");
    }

    private FilterNode Or()
    {
        FilterNode left = And();
        while (Took("or"))
        {
            left = new OrNode(left, And());
        }

        return left;
    }

    private FilterNode And()
    {
        FilterNode left = Unary();
        while (Took("and"))
        {
            left = new AndNode(left, Unary());
        }

        return left;
    }

    private FilterNode Unary()
    {
        if (Took("not"))
        {
            return new NotNode(Unary());
        }

        if (Took("("))
        {
            FilterNode inner = Or();
            return Took(")") ? inner : throw Unexpected("')'");
        }

        return Comparison();
    }

    private FilterNode Comparison()
    {
        FilterToken first = Take("a property or a literal");
        FilterOperator? sign = Operator();
        if (sign is null)
        {
            return first switch
            {
                { Literal: bool value } => new ConstantNode(value),
                { Literal: null } => new FlagNode(first.Text),
                _ => throw Unexpected("a comparison"),
            };
        }

        FilterToken second = Take("a literal or a property");
        return (first.Literal, second.Literal) switch
        {
            (null, { } literal) => new CompareNode(first.Text, sign.Value, literal),
            ({ } literal, null) => new CompareNode(second.Text, Turned(sign.Value), literal),
            _ => throw Fault(second.At, "one side of a comparison is a property, the other a literal"),
        };
    }

    private FilterOperator? Operator()
    {
        FilterOperator? found = next < tokens.Count && tokens[next].Literal is null
            ? tokens[next].Text switch
            {
                "eq" => FilterOperator.Eq,
                "ne" => FilterOperator.Ne,
                "gt" => FilterOperator.Gt,
                "ge" => FilterOperator.Ge,
                "lt" => FilterOperator.Lt,
                "le" => FilterOperator.Le,
                _ => null,
            }
            : null;
        next += found is null ? 0 : 1;
        return found;
    }

    private static FilterOperator Turned(FilterOperator sign) => sign switch
    {
        FilterOperator.Gt => FilterOperator.Lt,
        FilterOperator.Ge => FilterOperator.Le,
        FilterOperator.Lt => FilterOperator.Gt,
        FilterOperator.Le => FilterOperator.Ge,
        _ => sign,
    };

    private bool Took(string word)
    {
        bool there = next < tokens.Count && tokens[next].Literal is null && tokens[next].Text == word;
        next += there ? 1 : 0;
        return there;
    }

    private FilterToken Take(string expected) =>
        next < tokens.Count && tokens[next].Text is not ("(" or ")") ? tokens[next++] : throw Unexpected(expected);

    private RequestFailedException Unexpected(string expected) =>
        Fault(next < tokens.Count ? tokens[next].At : filter.Length, $"expected {expected}");

    private RequestFailedException Fault(int at, string what) => FilterLexer.Fault(filter, at, what);
}
