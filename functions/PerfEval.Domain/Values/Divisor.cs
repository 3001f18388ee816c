using PerfEval.Domain.Values.Scanning;

namespace PerfEval.Domain.Values;

/// <summary>What stands after 每 before a figure: 每亩500公斤 is 500公斤/亩, 每人每年24件 is 24件/人·年.</summary>
internal static class Divisor
{
    /// <summary>月 for 每月 or （每月） behind a figure, as in 5次（每月）; <see langword="null"/> where the words are no such remark.</summary>
    public static string? FromRemark(string remark) => FromEvery(remark.Trim('(', ')', '（', '）', ' '));

    /// <summary>人·年 for 每人每年; <see langword="null"/> where the words are not such a list of units.</summary>
    public static string? FromEvery(string label)
    {
        var parts = new List<string>();
        int at = 0;
        while (at < label.Length)
        {
            if (label[at] != '每')
            {
                return null;
            }

            int end = label.IndexOf('每', at + 1);
            end = end < 0 ? label.Length : end;
            string word = label[(at + 1)..end].Trim();
            if (word.Length == 0 || Notation.Instance.Units.Match(CellText.Normalise(word), 0, out _) != word.Length)
            {
                return null;
            }

            parts.Add(word);
            at = end;
        }

        return parts.Count == 0 ? null : string.Join('·', parts);
    }
}
