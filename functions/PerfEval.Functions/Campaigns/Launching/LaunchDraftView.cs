using PerfEval.Domain.Policies;
using PerfEval.Functions.Housekeeping;
using PerfEval.Pages.Campaigns.Launch;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary>Launches that are being prepared, as lists of them show them: by their rows alone, without their rosters.</summary>
internal static class LaunchDraftView
{
    public static IReadOnlyList<LaunchDraftItem> Of(IEnumerable<LaunchDraftRow> drafts, PolicyCatalog policies) =>
        [.. drafts.Select(row => Of(row, policies))];

    private static LaunchDraftItem Of(LaunchDraftRow row, PolicyCatalog policies)
    {
        LaunchEntries entries = row.EntriesValue();
        LaunchStage stage = Stage(row, LaunchEntriesCheck.Run(entries, roster: null, policies));
        return new LaunchDraftItem
        {
            Title = entries[LaunchFieldNames.Title],
            Stage = stage,
            Address = stage switch
            {
                LaunchStage.Basics => LaunchAddress.Basics(row.Id),
                LaunchStage.Dates => LaunchAddress.Dates(row.Id),
                _ => LaunchAddress.Check(row.Id),
            },
            DiscardAddress = LaunchAddress.Discard(row.Id),
            BegunBy = row.BegunBy is { } who ? AuditNames.Actor(who) : null,
            SavedBy = (row.SavedBy ?? row.BegunBy) is { } last ? AuditNames.Actor(last) : null,
            BegunAt = row.CreatedAt,
            SavedAt = row.SavedAt ?? row.CreatedAt,
            RosterName = row.RosterName,
            Units = row.RosterUnits,
        };
    }

    private static LaunchStage Stage(LaunchDraftRow row, LaunchEntriesCheck check) =>
        row.RosterUnits is null or 0 || check.Faults.Any(f => LaunchEntries.Basics.Contains(f.Field, StringComparer.Ordinal)) ? LaunchStage.Basics
        : check.Plan is null ? LaunchStage.Dates
        : LaunchStage.Check;
}
