using System.Globalization;
using Microsoft.AspNetCore.Http;
using PerfEval.Pages;

namespace PerfEval.Functions.Http;

/// <summary>What the addresses of lists have in common.</summary>
internal static class ListQuery
{
    private const int LongestSearch = 40;
    private const int LongestKey = 300;
    private const int LastPage = 10_000;

    /// <summary>What is searched for; <see langword="null"/> where nothing is.</summary>
    public static string? Search(IQueryCollection query) =>
        query[FieldNames.Search].ToString().Trim() is { Length: > 0 } text ? text[..Math.Min(text.Length, LongestSearch)] : null;

    /// <summary>Which page, from 1.</summary>
    public static int Page(IQueryCollection query) =>
        int.TryParse(query[FieldNames.Page], NumberStyles.None, CultureInfo.InvariantCulture, out int page) ? Math.Clamp(page, 1, LastPage) : 1;

    /// <summary>The key after which the page begins.</summary>
    public static string? After(IQueryCollection query) =>
        query[FieldNames.After].ToString() is { Length: > 0 and < LongestKey } after ? after : null;

    /// <summary>How many an answer for programs may hold: as many as are asked for, and no more than <paramref name="most"/>.</summary>
    public static int Limit(IQueryCollection query, int most) =>
        int.TryParse(query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out int limit) ? Math.Clamp(limit, 1, most) : most;

    /// <summary>The address of the next page of an answer for programs: that of the request, but for where it begins.</summary>
    public static string? Next(HttpRequest request, string? after) => after is null
        ? null
        : Address(request.Path, [.. request.Query.Where(q => q.Key != FieldNames.After).Select(q => (q.Key, (string?)q.Value.ToString())), (FieldNames.After, after)]);

    /// <summary>An address with those parts of a query that have a value.</summary>
    public static string Address(string path, params ReadOnlySpan<(string Name, string? Value)> parts)
    {
        var query = new List<string>();
        foreach ((string name, string? value) in parts)
        {
            if (value is not null)
            {
                query.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }

        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }
}
