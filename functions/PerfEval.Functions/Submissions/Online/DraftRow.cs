using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions.Online;

/// <summary>What a unit has typed online and not filed yet. One draft to a form; its version counts up, so that two pages don't overwrite each other unseen.</summary>
public sealed class DraftRow : TableRow
{
    /// <summary>The longest that all fields of a draft may be together, in characters: a table's text holds no more than 32K, and there are four.</summary>
    internal const int Longest = 4 * Part;

    private const int Part = 30_000;

    /// <summary>Counts up from 1 with each saving.</summary>
    public int Version { get; set; }

    /// <summary>When it was saved.</summary>
    public DateTimeOffset SavedAt { get; set; }

    /// <summary>The section that saved it; absent where the unit's contact did.</summary>
    public string? SavedBy { get; set; }

    /// <summary>The form's revision at the time; a newer one was filed since where the form has a higher one.</summary>
    public int Revision { get; set; }

    /// <summary>The fields as JSON, first part.</summary>
    public string Fields { get; set; } = string.Empty;

    /// <summary>The second part.</summary>
    public string? Fields2 { get; set; }

    /// <summary>The third part.</summary>
    public string? Fields3 { get; set; }

    /// <summary>The fourth part.</summary>
    public string? Fields4 { get; set; }

    /// <summary>The fields, by name.</summary>
    internal Dictionary<string, string> FieldValues() => StoredJson.Read<Dictionary<string, string>>($"{Fields}{Fields2}{Fields3}{Fields4}");

    /// <summary>Puts the fields into the row.</summary>
    /// <returns>Whether they fit.</returns>
    internal bool TrySet(IReadOnlyDictionary<string, string> fields)
    {
        string json = StoredJson.Text(fields);
        if (json.Length > Longest)
        {
            return false;
        }

        string[] parts = [.. Enumerable.Range(0, 4).Select(i => json[Math.Min(i * Part, json.Length)..Math.Min((i + 1) * Part, json.Length)])];
        (Fields, Fields2, Fields3, Fields4) = (parts[0], Filled(parts[1]), Filled(parts[2]), Filled(parts[3]));
        return true;
    }

    private static string? Filled(string text) => text.Length == 0 ? null : text;
}
