namespace PerfEval.Domain.Tests.Docs;

/// <summary>A page of docs whose tables are test data.</summary>
internal static class DocsPage
{
    /// <summary>The rows of the tables under a heading, cells trimmed, header and rule left out.</summary>
    public static IReadOnlyList<string[]> Rows(string page, string heading, int table = 0)
    {
        string[] lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "TestData", "docs", page));
        int start = Array.FindIndex(lines, l => l.StartsWith('#') && l.TrimStart('#').Trim() == heading);
        Assert.True(start >= 0, $"{page} has no heading '{heading}'");
        var tables = new List<List<string[]>>();
        bool inside = false;
        foreach (string line in lines.Skip(start + 1).TakeWhile(l => !l.StartsWith('#')))
        {
            if (!line.StartsWith('|'))
            {
                inside = false;
                continue;
            }

            if (!inside)
            {
                tables.Add([]);
            }

            inside = true;
            tables[^1].Add([.. line.Trim().Trim('|').Split('|').Select(c => c.Trim())]);
        }

        return [.. tables[table].Skip(2)];
    }
}
