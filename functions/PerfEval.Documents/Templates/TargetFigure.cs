using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using PerfEval.Domain.Values;

namespace PerfEval.Documents.Templates;

/// <summary>The figure of a target with one figure, and the unit as it is written there.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly partial record struct TargetFigure(decimal? Number, string Unit)
{
    public static TargetFigure Of(string? target)
    {
        ParseResult<TargetValue> read = TargetValuePattern.Parse(target);
        if (!read.Succeeded || read.Value is not ThresholdTarget { MayHideSign: false } threshold || threshold.Measure.Approximation != Approximation.Exact)
        {
            return new TargetFigure(null, "");
        }

        Match match = Figure().Match((target ?? "").Replace('％', '%').Replace(" ", "", StringComparison.Ordinal));
        bool plain = match.Success && decimal.TryParse(match.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            && number == threshold.Measure.Number;
        return plain ? new TargetFigure(threshold.Measure.Number, match.Groups["unit"].Value) : new TargetFigure(null, "");
    }

    public static string Write(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[^\d]*(?<number>\d+(\.\d+)?)(?<unit>[^\d]*?)(以上|以下|以内|内|参与)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Figure();
}
