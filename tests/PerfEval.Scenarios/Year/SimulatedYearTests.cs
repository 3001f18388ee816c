using Azure.Data.Tables;
using PerfEval.Domain.Calendars;
using PerfEval.Scenarios.Support;

namespace PerfEval.Scenarios.Year;

/// <summary>A year of a thousand units of every behaviour, held against a table that was written by hand; see README.md beside it.</summary>
public sealed class SimulatedYearTests
{
    private const int Units = 1000;

    [Fact]
    public async Task A_year_of_a_thousand_units_mails_exactly_what_the_table_says()
    {
        await using YearCampaign year = await YearCampaign.StartAsync(Units);
        await year.LiveAsync();

        ILookup<string, ExpectedMail> table = ExpectedMail.All().ToLookup(e => e.Behaviour, StringComparer.Ordinal);
        IReadOnlyList<TableEntity> rows = await Snapshot.RowsAsync(year.County.Host.Storage, "Mail");
        var differences = new List<string>();
        var files = new List<string>();
        ILookup<string, TableEntity> byUnit = rows.ToLookup(r => r.GetString("Unit"), StringComparer.Ordinal);
        foreach ((string unit, string behaviour) in year.Units)
        {
            List<string> expected = [.. table[behaviour].Select(e => Line(unit, e)).Order(StringComparer.Ordinal)];
            List<string> actual = [.. byUnit[unit].Select(r => Line(unit, r)).Order(StringComparer.Ordinal)];
            differences.AddRange(expected.Except(actual, StringComparer.Ordinal).Select(l => $"{unit}: expected and not there: {l}"));
            differences.AddRange(actual.Except(expected, StringComparer.Ordinal).Select(l => $"{unit}: there and not expected: {l}"));
            foreach (ExpectedMail mail in table[behaviour])
            {
                string name = $"{Plans.Bureau}~{Plans.Campaign}~{unit}~{mail.Kind}~{mail.Sequence}";
                files.AddRange(mail.Files.Split(' ').Where(f => f != "-").Select(f => f == "1" ? $"{name}.eml" : $"{name}~again01.eml"));
                differences.AddRange(Words(year, unit, mail, byUnit[unit], name));
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} differences:\n{string.Join('\n', differences.Take(40))}");
        Assert.Equal(rows.Count, year.Units.Sum(u => table[u.Behaviour].Count()));
        Assert.Equal(files.Order(StringComparer.Ordinal), Snapshot.Mails(year.County.Outbox));

        // What a plan sends goes out in office hours of a workday, everything else is a receipt.
        Assert.All(rows.Where(r => r.GetString("Kind") != "Receipt" && r.GetDateTimeOffset("SentAt") is not null), r =>
            Assert.True(OfficeHours.Contain(r.GetDateTimeOffset("SentAt")!.Value, WorkdayCalendar.BuiltIn), $"{r.RowKey} {r.GetDateTimeOffset("SentAt")}"));
        System.Text.Json.Nodes.JsonNode balance = (await year.County.Bureau.StatusAsync())["mail"]!;
        Assert.Equal((int)balance["planned"]!, (int)balance["sent"]! + (int)balance["suppressed"]! + (int)balance["failed"]!);
        Assert.Equal(rows.Count, (int)balance["planned"]!);
        Assert.Empty(await Snapshot.RowsAsync(year.County.Host.Storage, "Mailings"));
    }

    private static string Line(string unit, ExpectedMail mail)
    {
        string to = mail.To == "new" ? $"new-{unit}@example.org" : $"{unit}@example.org";
        return $"{mail.Kind} {mail.Sequence} {mail.State} {mail.At} {to} {(mail.Copy.Length > 0 ? $"department-{unit}@example.org" : "-")}";
    }

    private static string Line(string unit, TableEntity row)
    {
        _ = unit;
        string state = row.GetString("State");
        DateTimeOffset at = (state == "Suppressed" ? row.GetDateTimeOffset("PlannedAt") : row.GetDateTimeOffset("SentAt")) ?? DateTimeOffset.MinValue;
        return $"{row.GetString("Kind")} {row.GetString("Sequence")} {state} {ChinaTime.Show(at)} {row.GetString("Recipient")} {row.GetString("Copy") ?? "-"}";
    }

    private static IEnumerable<string> Words(YearCampaign year, string unit, ExpectedMail mail, IEnumerable<TableEntity> rows, string name)
    {
        if (mail.Says.Length == 0)
        {
            yield break;
        }

        string path = Path.Combine(year.County.Outbox, $"{name}{(mail.Files.EndsWith("again", StringComparison.Ordinal) ? "~again01" : string.Empty)}.eml");
        string subject = rows.FirstOrDefault(r => r.GetString("Kind") == mail.Kind && r.GetString("Sequence") == mail.Sequence)?.GetString("Subject") ?? string.Empty;
        if (!File.Exists(path) || !(subject + Mail.Text(path)).Contains(mail.Says, StringComparison.Ordinal))
        {
            yield return $"{unit}: {mail.Kind} {mail.Sequence} does not say {mail.Says}: {subject}";
        }
    }
}
