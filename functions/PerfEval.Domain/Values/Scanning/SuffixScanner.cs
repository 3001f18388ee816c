namespace PerfEval.Domain.Values.Scanning;

/// <summary>Signs in words behind a figure: 以上, 以内, 内.</summary>
internal static class SuffixScanner
{
    /// <summary>The length of the sign at <paramref name="at"/>, or 0: 内 in 内部 is none.</summary>
    public static int Match(ReadOnlySpan<char> text, int at, out Comparison comparison)
    {
        int length = Notation.Instance.SuffixSigns.Match(text, at, out comparison);
        return length > 0 && Notation.Instance.NotSuffix.Match(text, at, out _) > length ? 0 : length;
    }
}
