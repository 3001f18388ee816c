using PerfEval.Domain.Forms;
using PerfEval.Domain.Texts;

namespace PerfEval.Domain.Checks;

/// <summary>Something that a rule or a check found on a form.</summary>
public sealed record Finding
{
    /// <summary>The stable code, one of <see cref="FindingCodes"/>.</summary>
    public required string Code { get; init; }

    /// <summary>How much it weighs.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Where on the form.</summary>
    public required FormPlace Place { get; init; }

    /// <summary>The sentence, with the numbers in it.</summary>
    public required BilingualText Message { get; init; }

    /// <summary>What the message was made from, so that it can be stored by code and written again.</summary>
    public required IReadOnlyDictionary<string, string> Arguments { get; init; }

    /// <summary>The indicator row, where it is about one.</summary>
    public int? Row => Place.Part == FormPart.Indicator ? Place.Row : null;
}
