using PerfEval.Domain.Texts;

namespace PerfEval.Domain.Values;

/// <summary>Why a text was not read.</summary>
/// <param name="Text">The text.</param>
/// <param name="Position">0-based character at which reading stopped; the text's length for its end.</param>
/// <param name="Message">What is wrong there and what would be accepted, in one line.</param>
public sealed record ParseError(string Text, int Position, BilingualText Message)
{
    /// <summary>The text and, below it, a caret under <see cref="Position"/>; wide characters are matched by wide spaces.</summary>
    public string Caret
    {
        get
        {
            string line = Text.ReplaceLineEndings(" ");
            var indent = new System.Text.StringBuilder(Position);
            for (int i = 0; i < Position && i < line.Length; i++)
            {
                indent.Append(line[i] < '\u1100' ? ' ' : '\u3000');
            }

            return $"{line}\n{indent}^";
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Message}\n{Caret}";
}
