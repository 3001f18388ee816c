using System.Text.Json;
using PerfEval.Domain.Interchange;

namespace PerfEval.Domain.Scoring;

/// <summary>What the names and categories of indicators tell about them. All the words stand in indicator-words.json.</summary>
/// <param name="LowerNames">Names of what should be low: 投诉率.</param>
/// <param name="Reversals">Words that turn such a name round: 预防, 减少.</param>
/// <param name="HigherEndings">Names of how far something was lowered: 下降率.</param>
/// <param name="ExactNames">Percentages that should be met, neither more nor less: 成本控制率.</param>
/// <param name="PromptNames">Names whose length of time is a limit: 审批时效.</param>
/// <param name="PromptUnits">Units of time that only limits are written in.</param>
/// <param name="CostCategories">Categories in which an amount is a cost.</param>
/// <param name="CostNames">Names that make an amount a cost.</param>
/// <param name="ShareNames">Endings of names that are measured in percent.</param>
/// <param name="Periods">每月 and the like, in names.</param>
/// <param name="DivisorPeriods">月 and the like, behind a slash.</param>
/// <param name="Pointers">Cells that point to a threshold in the name: 达标.</param>
/// <param name="Absences">How a clause begins that demands that something does not happen.</param>
/// <param name="DimensionsByCategory">The dimension of a category, for rows that leave it out.</param>
internal sealed record IndicatorWords(
    IReadOnlyList<string> LowerNames,
    IReadOnlyList<string> Reversals,
    IReadOnlyList<string> HigherEndings,
    IReadOnlyList<string> ExactNames,
    IReadOnlyList<string> PromptNames,
    IReadOnlyList<string> PromptUnits,
    IReadOnlyList<string> CostCategories,
    IReadOnlyList<string> CostNames,
    IReadOnlyList<string> ShareNames,
    IReadOnlyList<PeriodWord> Periods,
    IReadOnlyList<PeriodWord> DivisorPeriods,
    IReadOnlyList<string> Pointers,
    IReadOnlyList<string> Absences,
    IReadOnlyList<CategoryWord> DimensionsByCategory)
{
    private static readonly Lazy<IndicatorWords> Lazy = new(Load);

    public static IndicatorWords Instance => Lazy.Value;

    /// <summary>Whether <paramref name="text"/> holds one of <paramref name="words"/>.</summary>
    public static bool Holds(string? text, IReadOnlyList<string> words)
    {
        if (text is null)
        {
            return false;
        }

        foreach (string word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static IndicatorWords Load()
    {
        using Stream stream = typeof(IndicatorWords).Assembly.GetManifestResourceStream("indicator-words.json")!;
        return JsonSerializer.Deserialize<IndicatorWords>(stream, DataJson.Options)!;
    }
}

/// <summary>A period and how often a year holds it.</summary>
internal sealed record PeriodWord(string Word, string Name, int PerYear);

/// <summary>A category's word and its dimension.</summary>
internal sealed record CategoryWord(string Word, string Dimension);
