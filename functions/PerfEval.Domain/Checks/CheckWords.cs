using System.Text.Json;
using PerfEval.Domain.Interchange;

namespace PerfEval.Domain.Checks;

/// <summary>The words that checks look for. All of them stand in check-words.json.</summary>
/// <param name="NoAnswers">Texts that fill a cell and say nothing: 无.</param>
/// <param name="InstructionStarts">How the text of a blank form begins where an answer belongs.</param>
/// <param name="InstructionMarks">What only the text of a blank form holds.</param>
/// <param name="ReasonWords">Words of a reason.</param>
/// <param name="MeasureWords">Words of an improvement measure.</param>
/// <param name="Lacks">Words that make a clause say what is lacking and not what is done about it: 有待加强.</param>
/// <param name="ReasonSections">Words in the label of a section that holds reasons.</param>
/// <param name="MeasureSections">Words in the label of a section that holds measures.</param>
/// <param name="UnmeasurableNouns">What no percentage measures: 形象.</param>
/// <param name="ImprovingVerbs">Verbs that, with one of <paramref name="ImprovedNouns"/>, name a quality: 提高 … 能力.</param>
/// <param name="ImprovedNouns">See <paramref name="ImprovingVerbs"/>.</param>
/// <param name="MeasurableNames">Words that make a name measurable after all: 率.</param>
/// <param name="NotMeasurableNames">Words that only look like one of <paramref name="MeasurableNames"/>: 效率.</param>
/// <param name="SharedNames">Names that many indicators end in, so that alone they name none: 完成率.</param>
/// <param name="SubjectFillers">Words between what is measured and its figure: 达到.</param>
/// <param name="QuantityEndings">Endings of names that add nothing: 数量.</param>
/// <param name="NeutralWords">Words that do not change what is counted: 全年, 办理.</param>
/// <param name="PartialWords">Words that make a figure one of a part, of another time or of a plan: 其中, 同比, 年初.</param>
internal sealed record CheckWords(
    IReadOnlyList<string> NoAnswers,
    IReadOnlyList<string> InstructionStarts,
    IReadOnlyList<string> InstructionMarks,
    IReadOnlyList<string> ReasonWords,
    IReadOnlyList<string> MeasureWords,
    IReadOnlyList<string> Lacks,
    IReadOnlyList<string> ReasonSections,
    IReadOnlyList<string> MeasureSections,
    IReadOnlyList<string> UnmeasurableNouns,
    IReadOnlyList<string> ImprovingVerbs,
    IReadOnlyList<string> ImprovedNouns,
    IReadOnlyList<string> MeasurableNames,
    IReadOnlyList<string> NotMeasurableNames,
    IReadOnlyList<string> SharedNames,
    IReadOnlyList<string> SubjectFillers,
    IReadOnlyList<string> QuantityEndings,
    IReadOnlyList<string> NeutralWords,
    IReadOnlyList<string> PartialWords)
{
    private static readonly Lazy<CheckWords> Lazy = new(Load);

    public static CheckWords Instance => Lazy.Value;

    private static CheckWords Load()
    {
        using Stream stream = typeof(CheckWords).Assembly.GetManifestResourceStream("check-words.json")!;
        return JsonSerializer.Deserialize<CheckWords>(stream, DataJson.Options)!;
    }
}
