using System.Globalization;
using PerfEval.Domain.Values.Scanning;

namespace PerfEval.Domain.Checks.Narratives;

/// <summary>What a figure is about, as a key that two spellings of the same share, and whether two are the same.</summary>
internal static class Subjects
{
    // Shorter names (案件, 完成率) are shared by things that have nothing else in common.
    private const int ShortestShared = 4;
    private const int ShortestName = 3;
    private const int YearDigits = 4;

    /// <summary>The key of the words before a figure: 刑释人员衔接率达到 and 刑释人员衔接率 are one.</summary>
    public static string Of(string? words)
    {
        string key = string.Concat(WithoutYear(CellText.Normalise(CheckTexts.Name(words))).Where(char.IsLetter)).Replace("的", "", StringComparison.Ordinal);
        string before;
        do
        {
            before = key;
            key = Without(key, CheckWords.Instance.SubjectFillers);
        }
        while (key.Length < before.Length);

        return key;
    }

    /// <summary>The key of an indicator's name: also without 数量 and the like at its end.</summary>
    public static string OfName(string? name) => Without(Of(name), CheckWords.Instance.QuantityEndings);

    /// <summary>Whether the figure is one of a part, of another time or of a plan, as the words before it say.</summary>
    public static bool IsPartial(string words, int budgetYear)
    {
        if (CheckWords.Instance.PartialWords.Any(w => words.Contains(w, StringComparison.Ordinal)))
        {
            return true;
        }

        int year = words.IndexOf('年', StringComparison.Ordinal);
        return year >= YearDigits
            && int.TryParse(words.AsSpan(year - YearDigits, YearDigits), NumberStyles.None, CultureInfo.InvariantCulture, out int named)
            && named != budgetYear;
    }

    /// <summary>Whether what a text counts is what an indicator names: they end alike, and what else either says changes nothing.</summary>
    public static bool Match(string subject, string name)
    {
        int shared = CommonEnd(subject, name);
        string restOfSubject = subject[..^shared];
        string restOfName = name[..^shared];
        if (name.Length < ShortestName || shared == 0 || !EndsNeutral(restOfSubject))
        {
            return false;
        }

        bool whole = shared == name.Length;
        bool mostly = shared >= ShortestShared && shared * 2 >= name.Length && IsNeutral(restOfName, subject);
        return whole || mostly;
    }

    /// <summary>Whether a text leaves out what it has named before: 帮教率 for 刑释人员帮教率. Only where one name alone ends so.</summary>
    public static bool MatchElided(string subject, string name) =>
        subject.Length >= ShortestName
        && subject.Length < name.Length
        && name.EndsWith(subject, StringComparison.Ordinal)
        && !CheckWords.Instance.SharedNames.Contains(subject, StringComparer.Ordinal);

    /// <summary>Whether words behind a figure name what an indicator names: 2次行政执法案卷评查.</summary>
    public static bool MatchBehind(string words, string name)
    {
        int shared = CommonEnd(words, name);
        return shared >= ShortestShared && shared * 2 >= name.Length && IsNeutral(name[..^shared], words) && EndsNeutral(words[..^shared]);
    }

    public static int CommonEnd(string one, string other)
    {
        int length = 0;
        while (length < one.Length && length < other.Length && one[^(length + 1)] == other[^(length + 1)])
        {
            length++;
        }

        return length;
    }

    // 办结各类 before 法律援助案件 changes nothing, 刑事 does.
    private static bool IsNeutral(string words, string subject)
    {
        string rest = words;
        foreach (string word in CheckWords.Instance.NeutralWords)
        {
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        }

        return rest.Length == 0 || subject.Contains(rest, StringComparison.Ordinal);
    }

    private static bool EndsNeutral(string words) =>
        words.Length == 0 || CheckWords.Instance.NeutralWords.Any(w => words.EndsWith(w, StringComparison.Ordinal));

    private static string WithoutYear(string words)
    {
        string text = words.TrimStart();
        bool year = text.Length > YearDigits && text[YearDigits] == '年' && text.AsSpan(0, YearDigits).IndexOfAnyExceptInRange('0', '9') < 0;
        return !year ? words : text[(YearDigits + 1)..].TrimStart('度');
    }

    private static string Without(string text, IReadOnlyList<string> endings)
    {
        foreach (string ending in endings)
        {
            if (text.Length > ending.Length && text.EndsWith(ending, StringComparison.Ordinal))
            {
                return text[..^ending.Length];
            }
        }

        return text;
    }
}
