using PerfEval.Domain.Texts;

namespace PerfEval.Pages.Forms;

/// <summary>What became of a cell between two submissions.</summary>
public enum FormChangeKind
{
    /// <summary>It says something else.</summary>
    Altered,

    /// <summary>Its row is new.</summary>
    RowAdded,

    /// <summary>Its row is gone.</summary>
    RowRemoved,
}

/// <summary>A cell that differs between two submissions of a form.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Place">Where on the form, in words.</param>
/// <param name="Cell">The later file's cell, as <c>E12</c>; <see langword="null"/> where it has none.</param>
/// <param name="Was">What stood there.</param>
/// <param name="Now">What stands there.</param>
public sealed record FormChange(FormChangeKind Kind, BilingualText Place, string? Cell, string? Was, string? Now);
