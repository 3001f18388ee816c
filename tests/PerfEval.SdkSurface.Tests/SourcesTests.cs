#if !AZURE_SDK_REAL
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using PerfEval.SdkSurface.Tests.Listing;

namespace PerfEval.SdkSurface.Tests;

/// <summary>SOURCES.md says of every type what its members were compared with.</summary>
public partial class SourcesTests
{
    [Fact]
    public void Every_public_type_stands_in_the_table_with_its_number_of_members()
    {
        Dictionary<string, int> declared = Count(AssemblyApi.Read(typeof(TableClient).Assembly.Location));
        Dictionary<string, int> listed = Rows().ToDictionary(row => row.Type, row => row.Members, StringComparer.Ordinal);

        string[] differences =
        [
            .. declared.Where(pair => !listed.TryGetValue(pair.Key, out int members) || members != pair.Value)
                .Select(pair => $"{pair.Key} declares {pair.Value} members: compare them with the package and write the number into SOURCES.md"),
            .. listed.Keys.Except(declared.Keys, StringComparer.Ordinal).Select(type => $"{type} stands in SOURCES.md and is declared no more"),
        ];
        Assert.True(differences.Length == 0, string.Join('\n', differences));
    }

    [Fact]
    public void Every_row_names_a_file_below_a_heading_with_a_version_and_a_source()
    {
        string[] lines = File.ReadAllLines(SourcesFile);
        string[] headings = [.. lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal))];

        Assert.NotEmpty(headings);
        Assert.All(headings, heading => Assert.Matches(@" \d+\.\d+\.\d+$", heading));
        Assert.Equal(headings.Length, lines.Count(line => line.StartsWith("Source: ", StringComparison.Ordinal)));
        Assert.All(Rows(), row => Assert.Matches(@"\.(cs|dll)$", row.File));
    }

    private static string SourcesFile { get; } = typeof(SourcesTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(item => item.Key == "SourcesFile").Value!;

    private static IEnumerable<(string Type, int Members, string File)> Rows() =>
        from line in File.ReadLines(SourcesFile)
        let match = RowPattern().Match(line)
        where match.Success
        select (match.Groups["type"].Value, int.Parse(match.Groups["members"].Value, CultureInfo.InvariantCulture), match.Groups["file"].Value);

    private static Dictionary<string, int> Count(IReadOnlyList<string> listing)
    {
        var counts = listing.Select(line => TypePattern().Match(line)).Where(match => match.Success)
            .ToDictionary(match => match.Groups["type"].Value, _ => 0, StringComparer.Ordinal);
        // The longest name first: the members of a nested type begin with the outer type's name too.
        string[] types = [.. counts.Keys.OrderByDescending(type => type.Length)];
        foreach (string line in listing.Where(line => !TypePattern().IsMatch(line)))
        {
            counts[types.First(type => line.StartsWith(type + ".", StringComparison.Ordinal))]++;
        }

        return counts;
    }

    [GeneratedRegex(@"^\| `(?<type>[^`]+)` \| (?<members>\d+) \| `(?<file>[^`]+)` \|$", RegexOptions.NonBacktracking)]
    private static partial Regex RowPattern();

    [GeneratedRegex(@"^(?<type>[\w.]+(<[^>]+>)?)( : .+?)? \[(abstract |sealed )*(type|interface)\]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TypePattern();
}
#endif
