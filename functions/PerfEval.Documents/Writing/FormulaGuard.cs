namespace PerfEval.Documents.Writing;

/// <summary>
/// Texts that a spreadsheet would run as a formula when they are typed, edited or pasted. Everything the product writes is
/// a text cell already; such a text is marked besides so that it stays one when a person edits it.
/// </summary>
internal static class FormulaGuard
{
    public static bool NeedsQuote(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\0' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';
}
