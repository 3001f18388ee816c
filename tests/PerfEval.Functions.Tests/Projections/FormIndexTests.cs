using Azure;
using Azure.Data.Tables;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Projections;
using PerfEval.Functions.Submissions;
using PerfEval.Functions.Tests.Storage;

namespace PerfEval.Functions.Tests.Projections;

public sealed class FormIndexTests
{
    private static readonly CampaignKey Campaign = new("county", "y2022");

    [Fact]
    public async Task A_form_stands_in_the_lists_of_the_state_that_it_is_in_and_in_no_other()
    {
        using TestStorage storage = await TestStorage.CreateAsync();
        var forms = new FormStore(storage.Tables);
        await forms.AddAsync(Key("219001"), Row("219001"), default);
        await AssertShownAsync(storage, "219001");

        foreach (FormAction action in new[] { FormAction.Issue, FormAction.Submit, FormAction.Return, FormAction.Submit, FormAction.Accept, FormAction.Finalise })
        {
            await forms.ChangeAsync(Key("219001"), row => Apply(row, action, storage.Clock.Now), default);
            await AssertShownAsync(storage, "219001");
        }
    }

    [Fact]
    public async Task A_change_of_one_form_costs_one_call_for_all_its_lists_and_counts()
    {
        using TestStorage storage = await TestStorage.CreateAsync();
        var forms = new FormStore(storage.Tables);
        await forms.AddAsync(Key("219001"), Row("219001"), default);
        int calls = await storage.CountCallsAsync("FormIndex", () => forms.ChangeAsync(Key("219001"), row => Apply(row, FormAction.Issue, storage.Clock.Now), default));
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task Many_forms_are_written_in_few_calls()
    {
        using TestStorage storage = await TestStorage.CreateAsync();
        var forms = new FormStore(storage.Tables);
        FormRow[] rows = [.. Enumerable.Range(0, 100).Select(i => Row($"2190{i:00}"))];
        Assert.InRange(await storage.CountCallsAsync("FormIndex", () => forms.AddAsync(Campaign, rows, default)), 1, 6);
        FormKey[] keys = [.. rows.Select(r => r.Key(Campaign))];
        Assert.InRange(
            await storage.CountCallsAsync("FormIndex", () => forms.ChangeAsync(Campaign, keys, row => Apply(row, FormAction.Issue, storage.Clock.Now), default)), 1, 10);
        Assert.Equal(100, (await new FormIndex(storage.Tables).CountAsync(Campaign, default)).In(FormState.Issued));
    }

    [Fact]
    public async Task What_a_stop_left_between_a_form_and_its_lists_is_found_by_the_sweep()
    {
        using TestStorage storage = await TestStorage.CreateAsync();
        var forms = new FormStore(storage.Tables);
        await forms.AddAsync(Campaign, [Row("219001"), Row("219002")], default);
        storage.Clock.Now += TimeSpan.FromHours(2);

        FormRow row = await forms.GetAsync(Key("219001"), default);
        Apply(row, FormAction.Issue, storage.Clock.Now);
        await storage.Tables.Forms.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
        FormRow lost = Row("219003");
        (lost.PartitionKey, lost.RowKey) = (Functions.Storage.TableKey.Partition(Campaign, "219003"), "219003~p1");
        await storage.Tables.Forms.AddEntityAsync(lost);

        await storage.Check().LookAfterAsync(CampaignRow(), default);
        foreach (string unit in new[] { "219001", "219002", "219003" })
        {
            await AssertShownAsync(storage, unit);
        }

        CampaignCounts counts = await new FormIndex(storage.Tables).CountAsync(Campaign, default);
        Assert.Equal((2, 1), (counts.In(FormState.NotIssued), counts.In(FormState.Issued)));
    }

    [Fact]
    public async Task Lists_that_show_something_else_than_was_expected_are_read_and_mended()
    {
        using TestStorage storage = await TestStorage.CreateAsync();
        var forms = new FormStore(storage.Tables);
        await forms.AddAsync(Campaign, [Row("219001")], default);
        FormRow row = await forms.GetAsync(Key("219001"), default);
        Apply(row, FormAction.Issue, storage.Clock.Now);
        await storage.Tables.Forms.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);

        await forms.ChangeAsync(Key("219001"), current => Apply(current, FormAction.Submit, storage.Clock.Now), default);
        await AssertShownAsync(storage, "219001");
        CampaignCounts counts = await new FormIndex(storage.Tables).CountAsync(Campaign, default);
        Assert.Equal((0, 0, 1), (counts.In(FormState.NotIssued), counts.In(FormState.Issued), counts.In(FormState.Submitted)));
    }

    [Theory]
    [InlineData(FormAction.Submit)]
    [InlineData(FormAction.Issue)]
    public async Task A_form_whose_lists_an_earlier_version_wrote_is_moved_into_the_new_ones(FormAction action)
    {
        using TestStorage storage = await TestStorage.CreateAsync();
        var forms = new FormStore(storage.Tables);
        FormRow row = Row("219001");
        if (action == FormAction.Submit)
        {
            Apply(row, FormAction.Issue, storage.Clock.Now);
        }

        (row.PartitionKey, row.RowKey) = (Functions.Storage.TableKey.Partition(Campaign, "219001"), "219001~p1");
        await storage.Tables.Forms.AddEntityAsync(row);
        await new FormIndex(storage.Tables).WriteAsync(Campaign, [new FormMove(null, FormLine.Of(row) with { Lists = 0 })], default);

        await forms.ChangeAsync(Key("219001"), current => Apply(current, action, storage.Clock.Now), default);
        await AssertShownAsync(storage, "219001");
    }

    [Fact]
    public async Task Lists_of_an_earlier_version_are_written_anew_by_the_comparison()
    {
        using TestStorage storage = await TestStorage.CreateAsync();
        FormRow row = Row("219001");
        Apply(row, FormAction.Issue, storage.Clock.Now);
        (row.PartitionKey, row.RowKey) = (Functions.Storage.TableKey.Partition(Campaign, "219001"), "219001~p1");
        await storage.Tables.Forms.AddEntityAsync(row);
        await new FormIndex(storage.Tables).WriteAsync(Campaign, [new FormMove(null, FormLine.Of(row) with { Lists = 0 })], default);

        await storage.Check().CompareAsync(Campaign, default);
        await AssertShownAsync(storage, "219001");
    }

    [Fact]
    public async Task Sums_that_are_wrong_are_set_right_by_the_forms()
    {
        using TestStorage storage = await TestStorage.CreateAsync();
        var forms = new FormStore(storage.Tables);
        await forms.AddAsync(Campaign, [Row("219001"), Row("219002")], default);
        await storage.Tables.FormIndex.AddEntityAsync(CampaignCounts.Change("county~y2022", new Dictionary<string, int> { ["state:Issued"] = 7 }));

        await storage.Check().CompareAsync(Campaign, default);
        CampaignCounts counts = await new FormIndex(storage.Tables).CountAsync(Campaign, default);
        Assert.Equal((2, 0), (counts.In(FormState.NotIssued), counts.In(FormState.Issued)));
        Assert.Empty(counts.Changes);
        Assert.Equal(storage.Clock.Now, counts.CheckedAt);
    }

    [Fact]
    public async Task Counts_are_the_same_before_and_after_changes_are_added_up()
    {
        using TestStorage storage = await TestStorage.CreateAsync();
        var forms = new FormStore(storage.Tables);
        var index = new FormIndex(storage.Tables);
        for (int i = 0; i < 120; i++)
        {
            string unit = $"2190{i:000}";
            await forms.AddAsync(Key(unit), Row(unit), default);
            if (i % 2 == 0)
            {
                await forms.ChangeAsync(Key(unit), row => Apply(row, FormAction.Issue, storage.Clock.Now), default);
            }
        }

        CampaignCounts before = await index.CountAsync(Campaign, default);
        Assert.Equal((60, 60, 60), (before.In(FormState.NotIssued), before.In(FormState.Issued), before.Of(FormFacets.Owed)));
        await index.FoldAsync(Campaign, storage.Clock.Now, default);
        CampaignCounts after = await index.CountAsync(Campaign, default);
        Assert.Empty(after.Changes);
        Assert.Equal(before.All.OrderBy(c => c.Key, StringComparer.Ordinal), after.All.OrderBy(c => c.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_list_is_read_page_by_page_in_one_call_each_and_a_key_of_another_list_begins_it_anew()
    {
        using TestStorage storage = await TestStorage.CreateAsync();
        var forms = new FormStore(storage.Tables);
        await forms.AddAsync(Campaign, [.. Enumerable.Range(0, 25).Select(i => Row($"2190{i:00}"))], default);
        var index = new FormIndex(storage.Tables);
        var seen = new List<string>();
        string? after = null;
        do
        {
            FormPage page = FormPageEmpty;
            Assert.Equal(1, await storage.CountCallsAsync("FormIndex", async () => page = await index.ReadAsync(Campaign, FormLists.Everything(), after, 10, default)));
            seen.AddRange(page.Lines.Select(l => l.Unit));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(Enumerable.Range(0, 25).Select(i => $"2190{i:00}"), seen);
        Assert.Equal("219000", (await index.ReadAsync(Campaign, FormLists.Everything(), "owed~2022-03-31~219009~p1", 1, default)).Lines[0].Unit);
    }

    [Fact]
    public async Task Forms_are_found_by_the_beginning_of_a_code_or_of_a_name()
    {
        using TestStorage storage = await TestStorage.CreateAsync();
        var forms = new FormStore(storage.Tables);
        await forms.AddAsync(Campaign, [Row("219001", "甲县司法局"), Row("219002", "甲县教育局"), Row("319001", "乙县 Court")], default);
        var index = new FormIndex(storage.Tables);

        Assert.Equal(["219001", "219002"], await UnitsAsync(index, FormLists.ByCode("2190")));
        Assert.Equal(["319001"], await UnitsAsync(index, FormLists.ByCode("319001")));
        Assert.Equal(["219001", "219002"], (await UnitsAsync(index, FormLists.ByName("甲县"))).Order());
        Assert.Equal(["219001"], await UnitsAsync(index, FormLists.ByName("甲县司")));
        Assert.Equal(["319001"], await UnitsAsync(index, FormLists.ByName("乙县court")));
        Assert.Empty(await UnitsAsync(index, FormLists.ByName("丙")));
    }

    [Fact]
    public async Task The_most_doubtful_form_comes_first_in_the_review_queue()
    {
        using TestStorage storage = await TestStorage.CreateAsync();
        var forms = new FormStore(storage.Tables);
        (string Unit, string Declared, string Rule, string Undecided, int Findings)[] filed =
            [("219001", "95", "90", "0", 0), ("219002", "95", "40", "55", 3), ("219003", "80", "80", "0", 0), ("219004", "80", "80", "0", 2)];
        foreach ((string unit, string declared, string rule, string undecided, int findings) in filed)
        {
            FormRow row = Row(unit);
            (row.Declared, row.Rule, row.ProvisionalPoints, row.Findings) = (declared, rule, undecided, findings);
            (row.State, row.CurrentRevision) = (nameof(FormState.Submitted), 1);
            await forms.AddAsync(row.Key(Campaign), row, default);
        }

        Assert.Equal(["219002", "219001", "219004", "219003"], await UnitsAsync(new FormIndex(storage.Tables), FormLists.ForReview()));
    }

    [Fact]
    public async Task A_corrected_contact_shows_in_the_lists_and_takes_the_unit_off_the_list_of_bad_addresses()
    {
        using TestStorage storage = await TestStorage.CreateAsync();
        var units = new UnitStore(storage.Tables);
        var index = new FormIndex(storage.Tables);
        await units.AddAsync(
            Campaign,
            new PlannedUnit { Code = "219001", Name = "甲局", Contact = new Contact { Name = "张三", Email = "a@example.org" }, Forms = [] },
            default);
        await new FormStore(storage.Tables).AddAsync(Key("219001"), Row("219001"), default);

        await units.ChangeAsync(Campaign, "219001", row => (row.BouncedAddress = row.ContactEmail) is not null, default);
        Assert.Equal(["219001"], await UnitsAsync(index, FormLists.Unreachable()));
        await units.ChangeAsync(Campaign, "219001", row => (row.ContactEmail = "b@example.org") is not null, default);
        Assert.Empty(await UnitsAsync(index, FormLists.Unreachable()));
        Assert.Equal("b@example.org", (await index.ReadAsync(Campaign, FormLists.Everything(), null, 1, default)).Lines[0].ContactEmail);
    }

    [Fact]
    public async Task A_form_is_changed_though_its_lists_cannot_be_written()
    {
        using TestStorage storage = await TestStorage.CreateAsync();
        var forms = new FormStore(storage.Tables);
        await forms.AddAsync(Key("219001"), Row("219001"), default);
        FormRow changed;
        using (storage.Failing("FormIndex", new RequestFailedException(503, "The server is busy.")))
        {
            changed = await forms.ChangeAsync(Key("219001"), row => Apply(row, FormAction.Issue, storage.Clock.Now), default);
        }

        Assert.Equal(FormState.Issued, changed.StateValue());
        await storage.Check().CompareAsync(Campaign, default);
        await AssertShownAsync(storage, "219001");
    }

    private static FormPage FormPageEmpty => new([], [], null);

    private static FormKey Key(string unit) => new(Campaign, unit, "p1");

    private static FormRow Row(string unit, string? name = null) => new()
    {
        State = nameof(FormState.NotIssued),
        Unit = unit,
        UnitName = name ?? $"第{unit}号单位",
        Project = "p1",
        Title = "培训经费",
        Policy = "mof-2020-10",
        BudgetYear = 2021,
        DueOn = "2022-03-31",
        Department = "主管部门",
    };

    private static CampaignRow CampaignRow() => new()
    {
        PartitionKey = Campaign.Bureau,
        RowKey = Campaign.Campaign,
        Phase = nameof(CampaignPhase.Filing),
    };

    private static bool Apply(FormRow row, FormAction action, DateTimeOffset now)
    {
        row.Apply(action);
        if (action == FormAction.Submit)
        {
            row.CurrentRevision++;
            row.FirstFiledAt ??= now;
            (row.Declared, row.Rule, row.ProvisionalPoints) = ("90", "80", row.CurrentRevision == 1 ? "10" : "0");
        }
        else if (action == FormAction.Return)
        {
            row.ResubmitBy = "2022-05-06";
        }

        return true;
    }

    private static async Task<IReadOnlyList<string>> UnitsAsync(FormIndex index, FormList list) =>
        [.. (await index.ReadAsync(Campaign, list, null, 100, default)).Lines.Select(l => l.Unit)];

    /// <summary>Asserts that a form's rows in the index are those that its fact calls for, all of them and no others.</summary>
    private static async Task AssertShownAsync(TestStorage storage, string unit)
    {
        FormRow fact = await new FormStore(storage.Tables).GetAsync(Key(unit), default);
        var rows = new List<FormIndexRow>();
        await foreach (FormIndexRow row in storage.Tables.FormIndex.QueryAsync<FormIndexRow>())
        {
            if (row.RowKey.Contains($"~{unit}~", StringComparison.Ordinal))
            {
                rows.Add(row);
            }
        }

        Assert.Equal(FormLists.KeysOf(FormLine.Of(fact)).Order(StringComparer.Ordinal), rows.Select(r => r.RowKey).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Equal(FormLine.Of(fact), FormLine.Read(row.Line)));
    }
}
