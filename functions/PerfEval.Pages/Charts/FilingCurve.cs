using System.Globalization;
using System.Text;
using PerfEval.Pages.Campaigns;

namespace PerfEval.Pages.Charts;

/// <summary>Forms filed over the days of a campaign, in the units of a drawing.</summary>
internal sealed class FilingCurve
{
    private readonly DateOnly first;
    private readonly int days;
    private readonly int width;

    /// <summary>Lays the curve out.</summary>
    /// <param name="byDay">Forms filed until the end of each day.</param>
    /// <param name="issued">All forms: the top.</param>
    /// <param name="first">The day at the left edge.</param>
    /// <param name="last">The day at the right edge.</param>
    /// <param name="width">The drawing's width.</param>
    /// <param name="height">The height of <paramref name="issued"/>.</param>
    public FilingCurve(IReadOnlyList<FilingDay> byDay, int issued, DateOnly first, DateOnly last, int width, int height)
    {
        this.first = first;
        this.width = width;
        days = Math.Max(1, last.DayNumber - first.DayNumber);
        int top = Math.Max(1, issued);
        var path = new StringBuilder("M0 ").Append(height);
        foreach (FilingDay day in byDay.OrderBy(d => d.Day))
        {
            // A step: the count holds until the next day on which something came in.
            path.Append(CultureInfo.InvariantCulture, $"H{X(day.Day)}V{height - (Math.Clamp(day.Filed, 0, top) * height / top)}");
        }

        Path = path.ToString();
    }

    /// <summary>The path.</summary>
    public string Path { get; }

    /// <summary>Where a day lies, within the drawing.</summary>
    public int X(DateOnly day) => Math.Clamp((day.DayNumber - first.DayNumber) * width / days, 0, width);
}
