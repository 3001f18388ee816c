using System.Globalization;
using Microsoft.AspNetCore.Http;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Storage;
using PerfEval.Pages.Campaigns.Launch;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary>The fields of a launch as the operator entered them: texts, kept whether or not they can be used.</summary>
internal sealed class LaunchEntries
{
    /// <summary>The fields of the first step.</summary>
    public static readonly IReadOnlyList<string> Basics =
    [
        LaunchFieldNames.Bureau, LaunchFieldNames.BureauName, LaunchFieldNames.Campaign, LaunchFieldNames.Title, LaunchFieldNames.BudgetYears,
        LaunchFieldNames.HelpName, LaunchFieldNames.HelpEmail, LaunchFieldNames.HelpPhone,
    ];

    /// <summary>The fields of the second step.</summary>
    public static readonly IReadOnlyList<string> Schedule =
    [
        LaunchFieldNames.Opens, LaunchFieldNames.Due, LaunchFieldNames.Closes, LaunchFieldNames.ReviewEnds, LaunchFieldNames.ObjectionsEnd,
        LaunchFieldNames.RemindBefore, LaunchFieldNames.RemindAfter,
    ];

    // A row's property holds so much and no more; no name or title is longer.
    private const int Longest = 200;

    private readonly Dictionary<string, string> texts;

    private LaunchEntries(Dictionary<string, string> texts) => this.texts = texts;

    /// <summary>The texts by field.</summary>
    public IReadOnlyDictionary<string, string> Texts => texts;

    /// <summary>A field's text; empty where nothing was entered.</summary>
    public string this[string field] => texts.GetValueOrDefault(field, string.Empty);

    public static LaunchEntries Read(string json) => new(StoredJson.Read<Dictionary<string, string>>(json));

    /// <summary>What a launch begins with: the days proposed, and of an earlier campaign what stays the same.</summary>
    public static LaunchEntries Begin(CampaignDates dates, CampaignKey? key, CampaignSettings? earlier)
    {
        var begun = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [LaunchFieldNames.Bureau] = key?.Bureau ?? string.Empty,
            [LaunchFieldNames.BureauName] = earlier?.BureauName ?? string.Empty,
            [LaunchFieldNames.HelpName] = earlier?.HelpDesk.Name ?? string.Empty,
            [LaunchFieldNames.HelpEmail] = earlier?.HelpDesk.Email ?? string.Empty,
            [LaunchFieldNames.HelpPhone] = earlier?.HelpDesk.Phone ?? string.Empty,
        };
        return new LaunchEntries(begun).With(dates);
    }

    public string Write() => StoredJson.Text(texts);

    /// <summary>These entries with what a form posts for <paramref name="fields"/>.</summary>
    public LaunchEntries With(IFormCollection form, IEnumerable<string> fields)
    {
        var changed = new Dictionary<string, string>(texts, StringComparer.Ordinal);
        foreach (string field in fields)
        {
            string text = form[field].ToString().Trim();
            changed[field] = text.Length <= Longest ? text : text[..Longest];
        }

        return new LaunchEntries(changed);
    }

    /// <summary>These entries with other days, and the waves proposed for them.</summary>
    public LaunchEntries With(CampaignDates dates)
    {
        IReadOnlyList<ReminderWave> waves = CampaignProposal.Waves(dates);
        return new LaunchEntries(new Dictionary<string, string>(texts, StringComparer.Ordinal)
        {
            [LaunchFieldNames.Opens] = TableText.Of(dates.Opens),
            [LaunchFieldNames.Due] = TableText.Of(dates.Due),
            [LaunchFieldNames.Closes] = TableText.Of(dates.Closes),
            [LaunchFieldNames.ReviewEnds] = TableText.Of(dates.ReviewEnds),
            [LaunchFieldNames.ObjectionsEnd] = TableText.Of(dates.ObjectionsEnd),
            [LaunchFieldNames.RemindBefore] = string.Join(", ", waves.Select(w => w.DaysBeforeDue).OfType<int>()),
            [LaunchFieldNames.RemindAfter] = string.Join(", ", waves.Select(w => w.DaysAfterDue).OfType<int>()),
        });
    }

    /// <summary>The day of a field, or <see langword="null"/> where it is none of this century.</summary>
    public DateOnly? Day(string field) =>
        DateOnly.TryParseExact(this[field], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year is >= 2000 and <= 2100
            ? day
            : null;

    /// <summary>The whole numbers of a field, or <see langword="null"/> where it holds something else.</summary>
    public IReadOnlyList<int>? Numbers(string field)
    {
        var numbers = new List<int>();
        foreach (string part in this[field].Split([',', '，', '、', ';', '；', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number > 9999)
            {
                return null;
            }

            numbers.Add(number);
        }

        return [.. numbers.Distinct()];
    }
}
