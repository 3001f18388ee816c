using Azure.Storage.Blobs;
using PerfEval.Domain.Campaigns;

namespace PerfEval.Functions.Storage;

/// <summary>The containers, and the names of what lies in them. Names are made here, never taken from outside.</summary>
public sealed class CampaignBlobs(BlobServiceClient service)
{
    /// <summary>The media type of .xlsx.</summary>
    public const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The containers that must exist.</summary>
    public static IReadOnlyList<string> Containers { get; } = ["plans", "templates", "submissions", "reports", "seals", "drafts", "evidence"];

    /// <summary>Plans as launched, and their chunks.</summary>
    public BlobContainerClient Plans { get; } = service.GetBlobContainerClient("plans");

    /// <summary>Forms as issued.</summary>
    public BlobContainerClient Templates { get; } = service.GetBlobContainerClient("templates");

    /// <summary>Files as uploaded, and what was read from them.</summary>
    public BlobContainerClient Submissions { get; } = service.GetBlobContainerClient("submissions");

    /// <summary>Ranking reports.</summary>
    public BlobContainerClient Reports { get; } = service.GetBlobContainerClient("reports");

    /// <summary>Seals of the audit log.</summary>
    public BlobContainerClient Seals { get; } = service.GetBlobContainerClient("seals");

    /// <summary>Rosters of launches that are being prepared.</summary>
    public BlobContainerClient Drafts { get; } = service.GetBlobContainerClient("drafts");

    /// <summary>Supporting documents.</summary>
    public BlobContainerClient Evidence { get; } = service.GetBlobContainerClient("evidence");

    /// <summary>A supporting document of a form.</summary>
    public static string EvidenceFile(FormKey form, string id) => $"{Folder(form)}/{id}";

    /// <summary>A draft's roster as uploaded.</summary>
    public static string DraftRoster(string draft, string hash) => $"{draft}/{hash}/roster";

    /// <summary>What reading a draft's roster found.</summary>
    public static string DraftCheck(string draft, string hash) => $"{draft}/{hash}/check.json";

    /// <summary>The units of a draft's roster, as far as their mails need them.</summary>
    public static string DraftUnits(string draft, string hash) => $"{draft}/{hash}/units.json";

    /// <summary>The plan as launched.</summary>
    public static string Plan(CampaignKey key, string hash) => $"{key.Bureau}/{key.Campaign}/{hash}/plan.json";

    /// <summary>The roster that the plan's units came in.</summary>
    public static string Roster(CampaignKey key, string hash, string ending) => $"{key.Bureau}/{key.Campaign}/{hash}/roster{ending}";

    /// <summary>A chunk of the plan's units.</summary>
    public static string Chunk(CampaignKey key, string hash, int chunk) => $"{key.Bureau}/{key.Campaign}/{hash}/{TableKey.Padded(chunk)}.json";

    /// <summary>The form as issued, interchange JSON.</summary>
    public static string Issued(FormKey form) => $"{Folder(form)}/issued.json";

    /// <summary>The form as issued, workbook.</summary>
    public static string Template(FormKey form) => $"{Folder(form)}/template.xlsx";

    /// <summary>The uploaded file; the hash keeps two files that race for one revision apart.</summary>
    public static string File(FormKey form, int revision, string hash) => $"{Folder(form)}/{TableKey.Padded(revision)}/file-{hash}";

    /// <summary>What was read from the file, and its result.</summary>
    public static string Result(FormKey form, int revision) => $"{Folder(form)}/{TableKey.Padded(revision)}/result.json";

    /// <summary>What was read from the file, interchange JSON.</summary>
    public static string ReadForm(FormKey form, int revision) => $"{Folder(form)}/{TableKey.Padded(revision)}/form.json";

    /// <summary>The cells that the form was read from.</summary>
    public static string Cells(FormKey form, int revision) => $"{Folder(form)}/{TableKey.Padded(revision)}/cells.json";

    /// <summary>What was found in the file, each finding with its place and cell.</summary>
    public static string Findings(FormKey form, int revision) => $"{Folder(form)}/{TableKey.Padded(revision)}/findings.json";

    /// <summary>A file that was read and refused.</summary>
    public static string RefusedFile(FormKey form, string hash) => $"{Folder(form)}/refused/{hash}/file";

    /// <summary>Why it was refused.</summary>
    public static string RefusedFindings(FormKey form, string hash) => $"{Folder(form)}/refused/{hash}/findings.json";

    /// <summary>A report of one generation of the ranking.</summary>
    public static string Report(CampaignKey key, int generation, string hash, string extension) =>
        $"{key.Bureau}/{key.Campaign}/ranking-{TableKey.Padded(generation, 3)}-{hash[..16]}{extension}";

    /// <summary>A seal of the audit log.</summary>
    public static string Seal(CampaignKey key, int number) => $"{SealPrefix(key)}{TableKey.Padded(number)}.json";

    /// <summary>What the names of a campaign's seals begin with.</summary>
    public static string SealPrefix(CampaignKey key) => $"{key.Bureau}/{key.Campaign}/";

    private static string Folder(FormKey form) => $"{form.Campaign.Bureau}/{form.Campaign.Campaign}/{form.Unit}/{form.Project}";
}
