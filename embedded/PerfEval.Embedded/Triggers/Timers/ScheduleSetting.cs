using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace PerfEval.Embedded.Triggers.Timers;

/// <summary>Replaces <c>%Name%</c> in a schedule by the setting of that name.</summary>
internal static partial class ScheduleSetting
{
    /// <summary>The schedule with the settings it names in their places.</summary>
    /// <exception cref="FormatException">The setting is missing or empty.</exception>
    public static string Resolve(string schedule, IConfiguration configuration) =>
        Reference().Replace(schedule, match =>
            configuration[match.Groups["name"].Value] is { Length: > 0 } value
                ? value
                : throw new FormatException($"The schedule '{schedule}' names the setting '{match.Groups["name"].Value}', which is not set."));

    [GeneratedRegex("%(?<name>[^%]+)%", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reference();
}
