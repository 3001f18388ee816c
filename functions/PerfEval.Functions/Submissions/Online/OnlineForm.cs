using System.Globalization;
using Microsoft.AspNetCore.Http;
using PerfEval.Domain;
using PerfEval.Domain.Forms;
using PerfEval.Pages;

namespace PerfEval.Functions.Submissions.Online;

/// <summary>Puts what was typed online into the form as issued, and takes it out again. What the bureau issued can't be reached.</summary>
internal static class OnlineForm
{
    private const int LongestField = 4_000;
    private static readonly string[] StandardSections = ["偏差大或目标未完成原因分析", "改进措施及结果应用方案", "说明"];

    /// <summary>The labels of the texts below the table.</summary>
    public static IReadOnlyList<string> Sections(SelfEvaluationForm issued) => issued.Sections.Count > 0 ? [.. issued.Sections.Keys] : StandardSections;

    /// <summary>The form's fields in a post, those of others left out, and each no longer than a cell would be.</summary>
    public static Dictionary<string, string> Fields(SelfEvaluationForm issued, IFormCollection posted)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string name in Names(issued))
        {
            string text = posted[name].ToString().ReplaceLineEndings("\n").Trim();
            if (text.Length > 0)
            {
                fields[name] = text.Length <= LongestField ? text : text[..LongestField];
            }
        }

        return fields;
    }

    /// <summary>The fields that a form was filed with; none where its rows are not those that were issued.</summary>
    public static Dictionary<string, string> Fields(SelfEvaluationForm issued, SelfEvaluationForm filed)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!IsAlike(issued, filed))
        {
            return fields;
        }

        void Put(string name, string? text)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                fields[name] = text;
            }
        }

        foreach ((int i, FundsLine line) in filed.Funds.Index())
        {
            Put(OnlineFields.InitialBudget(i), issued.Funds[i].InitialBudget is null ? line.InitialBudget : null);
            Put(OnlineFields.AdjustedBudget(i), issued.Funds[i].AdjustedBudget is null ? line.AdjustedBudget : null);
            Put(OnlineFields.Executed(i), line.Executed);
            Put(OnlineFields.FundsScore(i), line.Score);
        }

        foreach ((int i, AnnualGoal goal) in filed.Goals.Index())
        {
            Put(OnlineFields.Accomplishment(i), goal.Accomplishment);
        }

        foreach ((int i, Indicator row) in filed.Indicators.Index())
        {
            Put(OnlineFields.Actual(i), row.Actual);
            Put(OnlineFields.Score(i), row.SelfScore);
            Put(OnlineFields.Reason(i), row.Reason);
        }

        Put(OnlineFields.Total, filed.SelfTotal);
        foreach ((int i, string label) in Sections(issued).Index())
        {
            Put(OnlineFields.Section(i), filed.Sections.GetValueOrDefault(label));
        }

        return fields;
    }

    /// <summary>The form as issued with the fields in it. A total that was left blank is the sum of the self scores, where there are any.</summary>
    public static SelfEvaluationForm Apply(SelfEvaluationForm issued, IReadOnlyDictionary<string, string> fields)
    {
        string? At(string name) => fields.GetValueOrDefault(name);
        FundsLine[] funds =
        [
            .. issued.Funds.Select((line, i) => line with
            {
                InitialBudget = line.InitialBudget ?? At(OnlineFields.InitialBudget(i)),
                AdjustedBudget = line.AdjustedBudget ?? At(OnlineFields.AdjustedBudget(i)),
                Executed = At(OnlineFields.Executed(i)),
                Score = At(OnlineFields.FundsScore(i)),
            }),
        ];
        Indicator[] rows =
        [
            .. issued.Indicators.Select((row, i) => row with
            {
                Actual = At(OnlineFields.Actual(i)), SelfScore = At(OnlineFields.Score(i)), Reason = At(OnlineFields.Reason(i)),
            }),
        ];
        return issued with
        {
            Funds = funds,
            Goals = [.. issued.Goals.Select((goal, i) => goal with { Accomplishment = At(OnlineFields.Accomplishment(i)) })],
            Indicators = rows,
            SelfTotal = At(OnlineFields.Total) ?? Sum([.. funds.Select(f => f.Score), .. rows.Select(r => r.SelfScore)]),
            Sections = Sections(issued).Index().ToDictionary(s => s.Item, s => At(OnlineFields.Section(s.Index)), StringComparer.Ordinal),
        };
    }

    private static string? Sum(IEnumerable<string?> scores)
    {
        decimal?[] numbers = [.. scores.Select(Number)];
        return numbers.Any(n => n is not null) ? Rounding.Text(numbers.Sum(n => n ?? 0)) : null;
    }

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    private static bool IsAlike(SelfEvaluationForm issued, SelfEvaluationForm filed) =>
        filed.Funds.Count == issued.Funds.Count
        && filed.Goals.Count == issued.Goals.Count
        && filed.Indicators.Select(r => r.Name).SequenceEqual(issued.Indicators.Select(r => r.Name), StringComparer.Ordinal);

    private static IEnumerable<string> Names(SelfEvaluationForm issued) =>
    [
        .. issued.Funds.SelectMany((line, i) => (string[])[OnlineFields.InitialBudget(i), OnlineFields.AdjustedBudget(i), OnlineFields.Executed(i), OnlineFields.FundsScore(i)]),
        .. issued.Goals.Select((_, i) => OnlineFields.Accomplishment(i)),
        .. issued.Indicators.SelectMany((_, i) => (string[])[OnlineFields.Actual(i), OnlineFields.Score(i), OnlineFields.Reason(i)]),
        OnlineFields.Total,
        .. Sections(issued).Select((_, i) => OnlineFields.Section(i)),
    ];
}
