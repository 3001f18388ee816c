using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Projections;
using PerfEval.Functions.Storage;
using PerfEval.Pages.Campaigns;

namespace PerfEval.Functions.Campaigns;

/// <summary>A form of a list as pages show it.</summary>
internal static class FormLineView
{
    public static FormListItem Of(CampaignKey campaign, FormLine line, DateTimeOffset now) => new()
    {
        Address = CampaignAddress.Form(line.Key(campaign)),
        UnitCode = line.Unit,
        UnitName = line.UnitName,
        UnitAddress = CampaignAddress.Unit(campaign, line.Unit),
        Title = line.Title,
        Department = line.Department,
        State = line.State,
        Timeliness = line.Timeliness(now),
        Due = TableText.Date(line.Due),
        Contact = line is { ContactName: { } name, ContactEmail: { } email } ? new Contact { Name = name, Email = email, Phone = line.ContactPhone } : null,
        IsUnreachable = line.Unreachable,
        IsFiled = line.Revision > 0,
        Declared = line.Declared,
        Rule = line.Rule,
        Official = line.Official,
        ProvisionalShare = line.ProvisionalShare,
        Gap = line.Declared is null || line.Rule is null ? null : line.Gap,
        Doubt = line.Revision > 0 ? line.Doubt : null,
        FindingCount = line.Findings,
    };
}
