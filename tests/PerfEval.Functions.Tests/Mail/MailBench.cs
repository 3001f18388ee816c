using Microsoft.Extensions.Options;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Embedded.Storage;
using PerfEval.Embedded.Time;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Mail.Digests;
using PerfEval.Functions.Mail.Events;
using PerfEval.Functions.Mail.Index;
using PerfEval.Functions.Rankings;
using PerfEval.Functions.Reminders;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Tests.Mail;

/// <summary>A campaign with one unit and two forms, on real tables, with a transport that a test scripts.</summary>
internal sealed class MailBench : IDisposable
{
    public const string Unit = "219001";
    public static readonly CampaignKey Campaign = new("jh", "2021");
    private readonly string folder = Directory.CreateTempSubdirectory("perfeval-mail-").FullName;
    private readonly EmbeddedStorage storage;

    private MailBench(Func<SimulatedClock, IMailTransport>? transport)
    {
        Clock = new SimulatedClock(new DateTimeOffset(2021, 3, 1, 1, 0, 0, TimeSpan.Zero));
        storage = new EmbeddedStorage(folder, () => new Uri("http://localhost/"), Clock);
        IOptions<PerfEvalOptions> options = Options.Create(new PerfEvalOptions { PublicOrigin = "https://jixiao.example.org", LinkKey = Convert.ToBase64String(new byte[32]) });
        Tables = new CampaignTables(storage.Tables);
        Units = new UnitStore(Tables);
        Forms = new FormStore(Tables);
        Mails = new MailStore(Tables);
        Audit = new AuditLog(Tables);
        var campaigns = new CampaignStore(Tables);
        var bounces = new BounceDesk(Units, Audit, Clock);
        IMailTransport chosen = transport?.Invoke(Clock) ?? Transport;
        Mailings = new MailingStore(Tables);
        var handover = new MailHandover(Mails, Mailings, chosen, bounces, options, Clock, Log);
        var office = new MailOffice(Mails, Mailings, handover, Clock);
        Post = new UnitPost(
            campaigns, Units, Forms, new OutstandingForms(Forms, new SubmissionStore(Tables)), new RankingStore(Tables), new UnitLinks(Tables, options, Clock),
            new DigestPost(campaigns, Units, Forms, new MailIndex(Tables), new DigestLinks(Tables, options, Clock), new MailTexts(options), options, Clock), new MailTexts(options), office, Clock);
        Desk = new MailDesk(campaigns, Units, Mails, Mailings, Post, Audit, Clock);
        Events = new MailEvents(Tables, Mails, bounces);
        OutstandingList = new OutstandingListHttp(campaigns, new OutstandingList(Units, new OutstandingForms(Forms, new SubmissionStore(Tables)), Post, Audit, Clock));
        Pump = new MailPump(Mails, Mailings, chosen, Post, handover, Clock);
        Sweep = new MailSweepTimer(Mailings, Pump, Clock);
    }

    public SimulatedClock Clock { get; }

    public ScriptedTransport Transport { get; } = new();

    public CampaignTables Tables { get; }

    public UnitStore Units { get; }

    public FormStore Forms { get; }

    public MailStore Mails { get; }

    public MailingStore Mailings { get; }

    public MailPump Pump { get; }

    /// <summary>What the mails' log says.</summary>
    public ListLogger<MailHandover> Log { get; } = new();

    public EmbeddedStorage Storage => storage;

    public AuditLog Audit { get; }

    public UnitPost Post { get; }

    public MailDesk Desk { get; }

    public MailEvents Events { get; }

    public MailSweepTimer Sweep { get; }

    public OutstandingListHttp OutstandingList { get; }

    public static MailKey Key(MailKind kind, string sequence = "1") => new(Campaign, Unit, kind, sequence);

    public static async Task<MailBench> OpenAsync(Func<SimulatedClock, IMailTransport>? transport = null)
    {
        var bench = new MailBench(transport);
        foreach (string table in CampaignTables.Names)
        {
            await bench.storage.Tables.CreateTableIfNotExistsAsync(table);
        }

        var settings = new CampaignSettings(
            "江汉区财政局",
            "2021年度绩效自评",
            new CampaignDates { Opens = new(2021, 3, 1), Due = new(2021, 3, 31), Closes = new(2021, 4, 9), ReviewEnds = new(2021, 4, 30), ObjectionsEnd = new(2021, 5, 14) },
            [],
            new Contact { Name = "绩效科", Email = "help@example.org", Phone = "027-1234" },
            [2020]);
        await new CampaignStore(bench.Tables).TryAddAsync(
            new CampaignRow { PartitionKey = Campaign.Bureau, RowKey = Campaign.Campaign, Phase = nameof(CampaignPhase.Filing), PhaseSince = bench.Clock.GetUtcNow(), LaunchedAt = bench.Clock.GetUtcNow(), Settings = StoredJson.Text(settings) }, default);
        await bench.Units.AddAsync(
            Campaign,
            new PlannedUnit
            {
                Code = Unit,
                Name = "区司法局",
                Contact = new Contact { Name = "张三", Email = "zhang@example.org" },
                SupervisingDepartment = new Contact { Name = "区政法委", Email = "zhuguan@example.org" },
                Forms = [],
            },
            default);
        foreach (string project in (string[])["p1", "p2"])
        {
            await bench.Forms.AddAsync(
                new FormKey(Campaign, Unit, project),
                new FormRow { State = nameof(FormState.Issued), Unit = Unit, UnitName = "区司法局", Project = project, Title = $"项目{project}", BudgetYear = 2020, DueOn = "2021-03-31" },
                default);
        }

        return bench;
    }

    public async Task<MailRow> RowAsync(MailKey key) => (await Mails.FindAsync(key, default))!;

    /// <summary>Every mail's row.</summary>
    public Task<List<MailRow>> AllAsync() => Tables.Mail.ListAsync<MailRow>(string.Empty, default);

    /// <summary>How many mails there are of each kind in each state, as pages count them.</summary>
    public Task<MailCounts> CountAsync() => new MailIndex(Tables).CountAsync(Campaign, default);

    public void Dispose()
    {
        storage.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
