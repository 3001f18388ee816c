using System.Net;
using System.Text.Json.Nodes;
using PerfEval.Documents.Rosters;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Policies;
using PerfEval.Scenarios.Support;
using static PerfEval.Scenarios.Support.Plans;

namespace PerfEval.Scenarios.Launching;

public sealed class RosterLaunchTests
{
    [Fact]
    public async Task A_campaign_launched_from_a_roster_goes_to_its_published_ranking()
    {
        await using Installation county = await Installation.StartAsync();
        Answer launched = await county.Bureau.LaunchAsync(Rosters.Settings(), Rosters.Small());
        Assert.Equal(HttpStatusCode.Accepted, launched.Status);
        Assert.Equal($"/api/campaigns/{Plans.Bureau}/{Campaign}", (string?)launched.Json["status"]);

        await county.UntilAsync("2022-03-10T10:00");
        Assert.Equal(["219001 Invitation 1", "219002 Invitation 1"], county.Mails);
        (await county.FileAsync(First, Training, Rosters.Filled(First, Training))).Done();
        (await county.FileAsync(First, Correction, Rosters.Filled(First, Correction))).Done();
        (await county.FileAsync(Second, Adviser, Rosters.Filled(Second, Adviser))).Done();

        await county.UntilAsync("2022-05-16T09:00");
        (await county.Bureau.SignOffAsync(1, "定性指标多，经研究同意。")).Done();
        (await county.Bureau.PublishAsync(1)).Done();
        await county.SettleAsync();
        JsonNode status = await county.Bureau.StatusAsync();
        Assert.Equal("Published", (string?)status["phase"]);
        Assert.Equal(2, (await county.Bureau.RankingAsync())["units"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_csv_launches_what_its_workbook_would()
    {
        await using Installation county = await Installation.StartAsync();
        (await county.Bureau.LaunchAsync(Rosters.Settings(), RosterCsv.Write(Rosters.Units()), "roster.csv")).Done();
        await county.UntilAsync("2022-03-01T09:00");

        Assert.Equal(["219001 Invitation 1", "219002 Invitation 1"], county.Mails);
        Assert.Equal("Issued", (string?)(await county.Bureau.FormAsync(Adviser))["state"]);
    }

    [Fact]
    public async Task The_same_roster_again_is_no_error_and_launches_nothing_and_another_is_refused()
    {
        await using Installation county = await Installation.StartAsync();
        byte[] roster = Rosters.Small();
        (await county.Bureau.LaunchAsync(Rosters.Settings(), roster)).Done();

        Answer again = await county.ChangesNothingAsync(c => c.Bureau.LaunchAsync(Rosters.Settings(), roster));
        Assert.Equal(HttpStatusCode.Accepted, again.Status);

        byte[] other = Rosters.Spoilt(units => units[0] = units[0] with { Name = "丙局" });
        Answer refused = await county.ChangesNothingAsync(c => c.Bureau.LaunchAsync(Rosters.Settings(), other));
        refused.AssertRefused(HttpStatusCode.Conflict, "campaign-exists", "campaign", Campaign);
    }

    [Fact]
    public async Task A_dry_run_lists_every_mail_of_a_roster_and_changes_nothing()
    {
        await using Installation county = await Installation.StartAsync();
        Answer answer = await county.ChangesNothingAsync(
            c => c.Bureau.LaunchAsync(Rosters.Settings(), Rosters.Small(), address: "/api/campaigns/dry-run"));

        // An invitation, three reminders and the preliminary notice to each of the two.
        Assert.Equal(10, answer.Done().Json["mails"]!.AsArray().Count);
        Assert.All(answer.Json["byDay"]!.AsArray(), day => Assert.Equal(2, (int)day!["count"]!));
    }

    [Fact]
    public async Task Next_years_roster_has_the_contacts_as_corrected_since_and_the_next_budget_year()
    {
        await using Installation county = await Installation.StartAsync();
        (await county.Bureau.LaunchAsync(Rosters.Settings(), Rosters.Small())).Done();
        await county.UntilAsync("2022-03-10T10:00");
        (await county.Bureau.PostAsync($"/api/campaigns/{Plans.Bureau}/{Campaign}/units/{First}/contact", new { name = "新联系人", email = "new@example.org" })).Done();

        RosterReadResult next = RosterReader.Read(
            await county.Bureau.DownloadAsync($"/api/campaigns/{Plans.Bureau}/{Campaign}/roster.xlsx"), "roster.xlsx", PolicyCatalog.BuiltIn);

        Assert.Empty(next.Problems);
        Assert.Equal("new@example.org", next.Units[0].Contact!.Email);
        Assert.Equal([2021, 2022, 2022], next.Units.SelectMany(u => u.Forms).Select(f => f.BudgetYear));
        Assert.Equal(
            [new RosterDifference(RosterChangeKind.Changed, First, null, "甲局")],
            RosterDifferences.Find(RosterReader.Read(Rosters.Small(), "a.xlsx", PolicyCatalog.BuiltIn).Units, next.Units));
    }

    [Fact]
    public async Task A_department_without_an_address_is_known_and_not_mailed()
    {
        await using Installation county = await Installation.StartAsync();
        byte[] roster = Rosters.Spoilt(units => units[0] = units[0] with { SupervisingDepartment = new Contact { Name = "市城建局", Email = string.Empty } });
        (await county.Bureau.LaunchAsync(Rosters.Settings(), roster)).Done();

        await county.UntilAsync("2022-04-06T09:00");
        string[] overdue = [.. Directory.EnumerateFiles(county.Outbox, "*~Overdue~*").Order(StringComparer.Ordinal)];
        Assert.Equal([false, true], overdue.Select(mail => File.ReadAllText(mail).Contains("\nCc:", StringComparison.OrdinalIgnoreCase)));
    }
}
