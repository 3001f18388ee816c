using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Embedded.Hosting;
using PerfEval.Embedded.Storage;
using PerfEval.Embedded.Time;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Mail.Index;
using PerfEval.Functions.Projections;
using PerfEval.Functions.Rankings;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Tests.Large;

/// <summary>
/// A campaign of 20,000 units with 100,000 forms and 25,000 mails in all states, in the embedded host. Its rows are put straight into the
/// tables; lists, counts and ranking are made from them by the program itself.
/// </summary>
public sealed partial class LargeCampaign : IAsyncLifetime
{
    private const int UnitCount = 20_000;
    private const int FormsAUnit = 5;
    private const int MostInABatch = 100;
    private const string BureauKey = "the-bureau's-key";
    private static readonly CampaignKey Campaign = new("county", "y2022");
    private static readonly DateTimeOffset Now = new(2022, 5, 16, 1, 0, 0, TimeSpan.Zero);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("perfeval-large-");
    private readonly HttpClient http = new();
    private EmbeddedHost host = null!;

    /// <summary>The number of forms.</summary>
    public static int Forms => UnitCount * FormsAUnit;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        var clock = new SimulatedClock(Now);
        var builder = new EmbeddedHostBuilder(Path.Combine(folder.FullName, "data")) { TimeProvider = clock };
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["PerfEval:PublicOrigin"] = "http://perfeval.example.org",
            ["PerfEval:LinkKey"] = Convert.ToBase64String(SHA256.HashData("links"u8)),
            ["PerfEval:OperatorKeyHash"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(BureauKey))),
            ["PerfEval:MailFolder"] = Path.Combine(folder.FullName, "outbox"),
        });
        builder.AddFunctions(typeof(ServiceRegistration).Assembly);
        builder.ConfigureWorker(worker => worker.UsePerfEval());
        host = builder.Build();
        await host.StartAsync();
        await LoadAsync(new CampaignTables(host.Storage.Tables), clock);
        http.BaseAddress = host.BaseAddress;
        await SignInAsync();
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        http.Dispose();
        await host.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>Asks for a page. Returns its text and every storage call that it took.</summary>
    public async Task<(string Page, IReadOnlyList<StorageCall> Calls)> GetAsync(string address)
    {
        var calls = new List<StorageCall>();
        void Note(StorageCall call)
        {
            lock (calls)
            {
                calls.Add(call);
            }
        }

        host.Storage.Calling += Note;
        using HttpResponseMessage response = await http.GetAsync(new Uri(address, UriKind.Relative));
        host.Storage.Calling -= Note;
        string page = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, page);
        return (page, calls);
    }

    private static async Task LoadAsync(CampaignTables tables, TimeProvider time)
    {
        var plan = new CampaignPlan
        {
            Bureau = Campaign.Bureau,
            BureauName = "某市财政局",
            Campaign = Campaign.Campaign,
            Title = "2022年绩效自评",
            BudgetYears = [2021],
            Dates = new CampaignDates
            {
                Opens = new DateOnly(2022, 3, 1),
                Due = new DateOnly(2022, 3, 31),
                Closes = new DateOnly(2022, 4, 15),
                ReviewEnds = new DateOnly(2022, 5, 6),
                ObjectionsEnd = new DateOnly(2022, 5, 13),
            },
            Reminders = [],
            HelpDesk = new Contact { Name = "绩效科", Email = "help@example.org" },
            Units = [],
        };
        await tables.Campaigns.AddEntityAsync(new CampaignRow
        {
            PartitionKey = Campaign.Bureau,
            RowKey = Campaign.Campaign,
            Phase = nameof(CampaignPhase.AwaitingSignOff),
            PhaseSince = Now,
            Settings = StoredJson.Text(CampaignSettings.Of(plan)),
            PlanHash = "none",
            LaunchedAt = Now.AddDays(-80),
            Units = UnitCount,
            Forms = Forms,
        });
        UnitRow[] units = [.. Enumerable.Range(0, UnitCount).Select(Unit)];
        await AddAsync(tables.Units, units);
        await AddAsync(tables.Forms, units.SelectMany((unit, number) => Enumerable.Range(0, FormsAUnit).Select(form => Form(unit, number, form))));
        await AddAsync(tables.Mail, units.Take(UnitCount / 4).Select(Invitation).Concat(units.Select(Reminder)));

        var forms = new FormStore(tables);
        var index = new FormIndex(tables);
        await new FormIndexCheck(tables, forms, new UnitStore(tables), index, time, NullLogger<FormIndexCheck>.Instance).CompareAsync(Campaign, default);
        await new MailIndexCheck(tables, new MailIndex(tables), time, NullLogger<MailIndexCheck>.Instance).CompareAsync(Campaign, default);
        await RankAsync(tables, units);
    }

    private static async Task RankAsync(CampaignTables tables, UnitRow[] units)
    {
        RankingRow[] rows = [.. units.Select((unit, i) => new RankingRow
        {
            Position = i + 1,
            Unit = unit.Code,
            UnitName = unit.Name,
            Rank = i + 1,
            DeclaredRank = UnitCount - i,
            Official = "90",
            Declared = "95",
            Floor = "80",
            ProvisionalShare = "0.1",
            Grade = "Excellent",
            FormsFiled = FormsAUnit,
            FormsIssued = FormsAUnit,
        })];
        await new RankingStore(tables).WriteAsync(Campaign, 1, rows, default);
        await new CampaignStore(tables).ChangeAsync(
            Campaign,
            row =>
            {
                row.Generation = 1;
                row.RankingHash = new string('a', 64);
                return true;
            },
            default);
    }

    private static UnitRow Unit(int number)
    {
        string code = (200_000 + number).ToString(CultureInfo.InvariantCulture);
        return new UnitRow
        {
            PartitionKey = TableKey.Partition(Campaign, code),
            RowKey = code,
            Name = $"第{number}号预算单位",
            ContactName = "办公室",
            ContactEmail = $"u{code}@example.org",
            ContactPhone = "010-00000000",
            SupervisorName = $"第{number % 40}主管部门",
            BouncedAddress = number % 100 == 7 ? $"u{code}@example.org" : null,
        };
    }

    private static FormRow Form(UnitRow unit, int number, int form)
    {
        FormState state = ((number + form) % 10) switch
        {
            0 or 1 => FormState.Issued,
            2 => FormState.Returned,
            < 7 => FormState.Submitted,
            _ => FormState.Accepted,
        };
        bool filed = state != FormState.Issued;
        var row = new FormRow
        {
            PartitionKey = TableKey.Partition(Campaign, unit.Code),
            RowKey = TableKey.Join(unit.Code, $"p{form}"),
            State = state.ToString(),
            Unit = unit.Code,
            UnitName = unit.Name,
            Project = $"p{form}",
            Title = $"第{form}号项目",
            Policy = "mof-2020-10",
            BudgetYear = 2021,
            DueOn = "2022-03-31",
            FirstFiledAt = filed ? new DateTimeOffset(2022, 3, 1 + (number % 31), 2, 0, 0, TimeSpan.Zero) : null,
            CurrentRevision = filed ? 1 : 0,
            Declared = filed ? "95" : null,
            Rule = filed ? (50 + (number % 40)).ToString(CultureInfo.InvariantCulture) : null,
            Official = filed ? "90" : null,
            ProvisionalPoints = filed ? "5" : null,
            ProvisionalShare = filed ? "0.05" : null,
            Grade = filed ? "Excellent" : null,
            Findings = filed ? number % 7 : 0,
        };
        row.TakeContact(unit);
        return row;
    }

    private static MailRow Invitation(UnitRow unit) => Mail(unit, MailKind.Invitation, MailState.Sent, Now.AddDays(-76));

    private static MailRow Reminder(UnitRow unit, int number) => Mail(
        unit,
        MailKind.Reminder,
        (number % 10) switch
        {
            0 => MailState.Suppressed,
            1 => MailState.Failed,
            2 => MailState.Bounced,
            _ => MailState.Delivered,
        },
        Now.AddDays(-60).AddSeconds(number));

    private static MailRow Mail(UnitRow unit, MailKind kind, MailState state, DateTimeOffset at) => new()
    {
        PartitionKey = unit.PartitionKey,
        RowKey = TableKey.Join(unit.Code, kind.ToString(), "1"),
        Kind = kind.ToString(),
        Unit = unit.Code,
        Sequence = "1",
        State = state.ToString(),
        Recipient = unit.ContactEmail,
        PlannedAt = at,
    };

    private static async Task AddAsync<T>(TableClient table, IEnumerable<T> rows)
        where T : TableRow
    {
        foreach (IGrouping<string, T> partition in rows.GroupBy(r => r.PartitionKey, StringComparer.Ordinal))
        {
            foreach (T[] some in partition.Chunk(MostInABatch))
            {
                await table.SubmitTransactionAsync(some.Select(r => new TableTransactionAction(TableTransactionActionType.Add, r)));
            }
        }
    }

    private async Task SignInAsync()
    {
        string page = await http.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["key"] = BureauKey,
            ["antiForgery"] = AntiForgery().Match(page).Groups["value"].Value,
            ["returnTo"] = "/sign-in",
        });
        using HttpResponseMessage answer = await http.PostAsync(new Uri("/sign-in", UriKind.Relative), form);
        Assert.True(answer.IsSuccessStatusCode);
    }

    [GeneratedRegex("name=\"antiForgery\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex AntiForgery();
}
