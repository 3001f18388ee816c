using PerfEval.Domain.Forms;
using PerfEval.Domain.Values;

namespace PerfEval.Domain.Checks.Narratives;

/// <summary>A figure in one of a form's texts, with the words around it.</summary>
internal sealed record NarrativeFigure
{
    /// <summary>The text it stands in.</summary>
    public required FormPlace Place { get; init; }

    /// <summary>Whether the text says what is to be done, and not what was done.</summary>
    public bool IsPlan { get; init; }

    /// <summary>Counts the sentences of all texts: figures of one sentence have the same.</summary>
    public required int Sentence { get; init; }

    /// <summary>The clause, as written.</summary>
    public required string Clause { get; init; }

    /// <summary>The figure, as written.</summary>
    public required string Written { get; init; }

    /// <summary>The words of the clause before it, back to the figure before.</summary>
    public required string Before { get; init; }

    /// <summary>The words of the clause behind it, up to the next figure.</summary>
    public required string After { get; init; }

    /// <summary>Number and unit; never without either unit or multiplier.</summary>
    public required Measure Measure { get; init; }

    /// <summary>The sign.</summary>
    public Comparison Comparison { get; init; }
}
