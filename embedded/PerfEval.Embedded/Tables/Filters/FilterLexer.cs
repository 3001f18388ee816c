using System.Globalization;
using System.Text;
using Azure;

namespace PerfEval.Embedded.Tables.Filters;

/// <summary>A word or parenthesis (<see cref="Literal"/> null), or a literal, and where it stands in the filter.</summary>
internal sealed record FilterToken(string Text, object? Literal, int At);

/// <summary>Cuts a filter into words, parentheses and literals.</summary>
internal static class FilterLexer
{
    public static IEnumerable<FilterToken> Read(string filter)
    {
        int at = 0;
        while (at < filter.Length)
        {
            char c = filter[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
                continue;
            }

            int start = at;
            if (c is '(' or ')')
            {
                at++;
                yield return new FilterToken(c.ToString(), null, start);
            }
            else if (c == '\'')
            {
                yield return new FilterToken("", Quoted(filter, ref at), start);
            }
            else
            {
                while (at < filter.Length && !char.IsWhiteSpace(filter[at]) && filter[at] is not ('(' or ')' or '\''))
                {
                    at++;
                }

                string word = filter[start..at];
                bool prefixed = at < filter.Length && filter[at] == '\'';
                yield return prefixed
                    ? new FilterToken("", Prefixed(filter, start, word, Quoted(filter, ref at)), start)
                    : Word(filter, start, word);
            }
        }
    }

    /// <summary>The service's refusal of a filter, with the place in it.</summary>
    public static RequestFailedException Fault(string filter, int at, string what) =>
        TableErrors.Invalid($"The filter can't be read at character {at + 1}: {what}.\n{filter}\n{new string(' ', at)}^");

    private static string Quoted(string filter, ref int at)
    {
        int start = at;
        var text = new StringBuilder();
        for (at++; at < filter.Length; at++)
        {
            if (filter[at] != '\'')
            {
                text.Append(filter[at]);
            }
            else if (at + 1 < filter.Length && filter[at + 1] == '\'')
            {
                text.Append('\'');
                at++;
            }
            else
            {
                at++;
                return text.ToString();
            }
        }

        throw Fault(filter, start, "the quote is not closed");
    }

    private static object Prefixed(string filter, int at, string prefix, string text)
    {
        object? literal = prefix switch
        {
            "guid" when Guid.TryParse(text, out Guid id) => id,
            "datetime" when DateTimeOffset.TryParse(
                text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset date) => date,
            "X" or "binary" when IsHex(text) => Convert.FromHexString(text),
            _ => null,
        };
        return literal ?? throw Fault(filter, at, $"{prefix}'{text}' is no literal (guid'…', datetime'…', X'…')");
    }

    private static FilterToken Word(string filter, int at, string word)
    {
        if (word is "true" or "false")
        {
            return new FilterToken("", word == "true", at);
        }

        if (word == "null")
        {
            throw Fault(filter, at, "the service compares nothing with null");
        }

        return char.IsLetter(word[0]) || word[0] == '_'
            ? new FilterToken(word, null, at)
            : new FilterToken("", Number(word) ?? throw Fault(filter, at, $"{word} is no number"), at);
    }

    private static object? Number(string word)
    {
        const NumberStyles Whole = NumberStyles.AllowLeadingSign;
        if (word[^1] is 'L' or 'l')
        {
            return long.TryParse(word.AsSpan()[..^1], Whole, CultureInfo.InvariantCulture, out long tagged) ? tagged : null;
        }

        return int.TryParse(word, Whole, CultureInfo.InvariantCulture, out int small) ? small
            : long.TryParse(word, Whole, CultureInfo.InvariantCulture, out long large) ? large
            : double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double real) && double.IsFinite(real) ? real
            : null;
    }

    private static bool IsHex(string text) => text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit);
}
