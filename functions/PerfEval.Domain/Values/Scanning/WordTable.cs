namespace PerfEval.Domain.Values.Scanning;

/// <summary>Words with what they mean, matched longest first at a place in a text.</summary>
internal sealed class WordTable<T>
{
    private readonly Dictionary<char, (string Word, T Value)[]> byFirst;

    public WordTable(IEnumerable<(string Word, T Value)> words)
    {
        byFirst = words
            .GroupBy(w => w.Word[0])
            .ToDictionary(g => g.Key, g => g.OrderByDescending(w => w.Word.Length).ToArray());
    }

    public IEnumerable<(string Word, T Value)> Words => byFirst.Values.SelectMany(w => w);

    /// <summary>The length of the longest word that stands at <paramref name="at"/>, or 0.</summary>
    public int Match(ReadOnlySpan<char> text, int at, out T? value)
    {
        value = default;
        if (at >= text.Length || !byFirst.TryGetValue(text[at], out (string Word, T Value)[]? words))
        {
            return 0;
        }

        ReadOnlySpan<char> rest = text[at..];
        foreach ((string word, T meaning) in words)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                value = meaning;
                return word.Length;
            }
        }

        return 0;
    }
}
