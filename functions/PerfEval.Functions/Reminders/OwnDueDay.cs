using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Reminders;

/// <summary>A due day that some forms have for themselves: that of an extension, or of a return.</summary>
/// <param name="Day">The day in China.</param>
/// <param name="Returned">Whether it is a return's.</param>
/// <param name="Since">The instant from which some form has it.</param>
internal sealed record OwnDueDay(DateOnly Day, bool Returned, DateTimeOffset Since)
{
    /// <summary>Those of a campaign.</summary>
    public static IReadOnlyList<OwnDueDay> Of(CampaignRow row) => row.OwnDueDays is { } text ? StoredJson.Read<List<OwnDueDay>>(text) : [];

    /// <summary>Notes one in the campaign's row, once for all forms that have it. Returns whether it was new.</summary>
    public static bool Note(CampaignRow row, OwnDueDay own)
    {
        IReadOnlyList<OwnDueDay> all = Of(row);
        if (all.Any(o => o.Day == own.Day && o.Returned == own.Returned))
        {
            return false;
        }

        row.OwnDueDays = StoredJson.Text(all.Append(own).ToList());
        return true;
    }
}
