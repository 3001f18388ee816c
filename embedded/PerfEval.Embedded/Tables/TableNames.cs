using System.Text.RegularExpressions;

namespace PerfEval.Embedded.Tables;

/// <summary>The service's rules for names of tables, properties and keys.</summary>
internal static partial class TableNames
{
    private const int LongestKeyInBytes = 1024;
    private const int LongestPropertyName = 255;

    /// <summary>Throws where <paramref name="table"/> can't name a table.</summary>
    public static void CheckTable(string table)
    {
        if (!TablePattern().IsMatch(table) || table.Equals("tables", StringComparison.OrdinalIgnoreCase))
        {
            throw TableErrors.InvalidTableName(table);
        }
    }

    /// <summary>Throws where <paramref name="key"/> can't be a partition key or a row key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="name">Which of the two.</param>
    public static void CheckKey(string key, string name)
    {
        if (key.Length * sizeof(char) > LongestKeyInBytes)
        {
            throw TableErrors.Of(400, "KeyValueTooLarge", $"The {name} has {key.Length} characters, the most is {LongestKeyInBytes / sizeof(char)}.");
        }

        foreach (char c in key)
        {
            if (c is '/' or '\\' or '#' or '?' or <= '\u001f' or (>= '\u007f' and <= '\u009f'))
            {
                throw TableErrors.OutOfRange($"The {name} '{key}' holds U+{(int)c:X4}: / \\ # ? and control characters are not allowed in keys.");
            }
        }

        if (!IsWellFormed(key))
        {
            throw TableErrors.OutOfRange($"The {name} holds half of a surrogate pair.");
        }
    }

    /// <summary>Throws where <paramref name="property"/> can't name a property.</summary>
    public static void CheckProperty(string property)
    {
        if (property.Length > LongestPropertyName)
        {
            throw TableErrors.Of(400, "PropertyNameTooLong", $"Property {property[..32]}… has a name of {property.Length} characters, the most is {LongestPropertyName}.");
        }

        if (!PropertyPattern().IsMatch(property))
        {
            throw TableErrors.Of(400, "PropertyNameInvalid", $"'{property}' is no property name: letters, digits and _, no digit first.");
        }
    }

    /// <summary>Whether every surrogate has its other half: only then is the text what is read back.</summary>
    public static bool IsWellFormed(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i])))
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9]{2,62}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TablePattern();

    [GeneratedRegex(@"\A[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}]*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PropertyPattern();
}
