using PerfEval.Domain.Texts;

namespace PerfEval.Documents.Packages;

/// <summary>A file goes beyond what one file may cost. Never leaves this project: readers turn it into a problem.</summary>
internal sealed class DocumentLimitException(string chinese, string english) : Exception(english)
{
    public BilingualText Text { get; } = new(chinese, english);
}
