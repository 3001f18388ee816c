using PerfEval.Domain.Texts;

namespace PerfEval.Domain.Values;

/// <summary>Where reading stopped and for which reason: what a <see cref="ParseError"/> is built from.</summary>
internal readonly record struct ParseFault(ParseFaultKind Kind, string? Text, int Position)
{
    public ParseError Describe()
    {
        string text = Text ?? "";
        int position = Math.Clamp(Position, 0, text.Length);
        return new ParseError(text, position, ParseFaultTexts.Describe(Kind, text, position));
    }
}
