using Azure.Data.Tables;

namespace PerfEval.Functions.Storage;

/// <summary>The tables. Facts in them are the truth; durable events are only wake-ups.</summary>
public sealed class CampaignTables(TableServiceClient service)
{
    /// <summary>The tables that must exist.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["Campaigns", "Units", "Forms", "Submissions", "Refusals", "FormDrafts", "Evidence", "Pending", "Scores", "Rankings", "Mail", "Mailings", "MailEvents", "Links", "Audit", "Quarantine", "FormIndex", "Drafts", "Reviews"];

    /// <summary>bureau | campaign.</summary>
    public TableClient Campaigns { get; } = service.GetTableClient("Campaigns");

    /// <summary>bureau, campaign, bucket | unit.</summary>
    public TableClient Units { get; } = service.GetTableClient("Units");

    /// <summary>bureau, campaign, bucket | unit, project.</summary>
    public TableClient Forms { get; } = service.GetTableClient("Forms");

    /// <summary>bureau, campaign, unit, project | revision.</summary>
    public TableClient Submissions { get; } = service.GetTableClient("Submissions");

    /// <summary>bureau, campaign, unit, project | SHA-256 of the file.</summary>
    public TableClient Refusals { get; } = service.GetTableClient("Refusals");

    /// <summary>bureau, campaign, unit, project | id.</summary>
    public TableClient Evidence { get; } = service.GetTableClient("Evidence");

    /// <summary>bureau, campaign, unit | project.</summary>
    public TableClient FormDrafts { get; } = service.GetTableClient("FormDrafts");

    /// <summary>bureau, campaign, bucket | submission id.</summary>
    public TableClient Pending { get; } = service.GetTableClient("Pending");

    /// <summary>submission id | row.</summary>
    public TableClient Scores { get; } = service.GetTableClient("Scores");

    /// <summary>bureau, campaign, list, generation | rank, unit.</summary>
    public TableClient Rankings { get; } = service.GetTableClient("Rankings");

    /// <summary>bureau, campaign, bucket | message key.</summary>
    public TableClient Mail { get; } = service.GetTableClient("Mail");

    /// <summary>bureau, campaign | kind, sequence.</summary>
    public TableClient Mailings { get; } = service.GetTableClient("Mailings");

    /// <summary>bureau, campaign, bucket | SHA-256 of the event's id.</summary>
    public TableClient MailEvents { get; } = service.GetTableClient("MailEvents");

    /// <summary>first two hex digits | SHA-256 of the token.</summary>
    public TableClient Links { get; } = service.GetTableClient("Links");

    /// <summary>bureau, campaign, bucket | recorded time, action id.</summary>
    public TableClient Audit { get; } = service.GetTableClient("Audit");

    /// <summary>bureau, campaign, bucket | SHA-256 of the file's place.</summary>
    public TableClient Quarantine { get; } = service.GetTableClient("Quarantine");

    /// <summary>bureau, campaign | list, what the list is sorted by, unit, project; bureau, campaign, mail | the same of mails; and counts. Made from the Forms and Mail tables, and lost without harm.</summary>
    public TableClient FormIndex { get; } = service.GetTableClient("FormIndex");

    /// <summary>"draft" | draft id.</summary>
    public TableClient Drafts { get; } = service.GetTableClient("Drafts");

    /// <summary>bureau, campaign, bucket | unit, project: reviews under way.</summary>
    public TableClient Reviews { get; } = service.GetTableClient("Reviews");
}
