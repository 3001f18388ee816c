namespace PerfEval.Domain.Values.Scanning;

/// <summary>The spelling that scanners read. Every character stands for one of the original, so that places agree.</summary>
internal static class CellText
{
    /// <summary>More than any value needs; a cell this long is a report.</summary>
    public const int MaxLength = 500;

    /// <summary>Full-width digits, letters and signs as ASCII, look-alikes of signs as one sign, every space as a blank.</summary>
    public static string Normalise(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (int i = 0; i < source.Length; i++)
        {
            span[i] = Normalise(source[i]);
        }
    });

    public static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    /// <summary>Whether words end here: a mark that separates clauses, or the end.</summary>
    public static bool IsBreak(ReadOnlySpan<char> text, int at) => at >= text.Length || IsSeparator(text[at]) || text[at] is '(' or ')';

    public static bool IsSeparator(char c) => c is ',' or ';' or '、' or '。' or '\n';

    /// <summary>Marks that may stand among words without meaning anything for a figure.</summary>
    public static bool IsOrdinaryMark(char c) =>
        IsSeparator(c) || c is ' ' or '(' or ')' or ':' or '《' or '》' or '“' or '”' or '"' or '‘' or '’' or '\'' or '·' or '-' or '/' or '.'
            or '【' or '】' or '[' or ']' or '〔' or '〕' or '…' or '!' or '—';

    public static char Normalise(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' or '\u2002' or '\u2003' or '\u2009' or '\u202F' or '\t' => ' ',
        '\r' => '\n',
        '≧' or '⩾' or '≽' or '⪰' => '≥',
        '≦' or '⩽' or '≼' or '⪯' => '≤',
        '〉' or '›' => '>',
        '〈' or '‹' => '<',
        '﹪' => '%',
        '﹥' => '>',
        '﹤' => '<',
        '﹦' => '=',
        '∼' or '〜' => '~',
        '–' or '‐' or '‑' or '−' => '-',
        '─' or '―' or '━' => '—',
        '﹣' => '-',
        '•' or '・' or '∙' or '⋅' => '·',
        '〇' => '零',
        '∕' or '⁄' => '/',
        _ => c,
    };
}
