using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace PerfEval.Embedded.Tests.Tables;

public abstract class EntityContract : TableServiceContract
{
    [Fact]
    public async Task What_is_added_is_read_back_in_every_type()
    {
        TableClient table = await Table();
        var instant = new DateTimeOffset(2026, 3, 1, 8, 30, 0, 123, TimeSpan.FromHours(8));
        var id = Guid.NewGuid();
        await table.AddEntityAsync(new TableEntity("p", "r")
        {
            ["Text"] = "绩效 '自评' \"é\" 😀\n",
            ["Flag"] = true,
            ["Small"] = int.MinValue,
            ["Large"] = long.MaxValue,
            ["Real"] = 0.1,
            ["RealButWhole"] = 2d,
            ["Date"] = instant,
            ["Id"] = id,
            ["Bytes"] = new byte[] { 0, 255 },
            ["Nothing"] = null,
        });

        TableEntity read = await table.GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal("绩效 '自评' \"é\" 😀\n", read.GetString("Text"));
        Assert.True(read.GetBoolean("Flag"));
        Assert.Equal(int.MinValue, read.GetInt32("Small"));
        Assert.Equal(long.MaxValue, read.GetInt64("Large"));
        Assert.Equal(0.1, read.GetDouble("Real"));
        Assert.Equal(2d, read.GetDouble("RealButWhole"));
        Assert.Equal(instant, read.GetDateTimeOffset("Date"));
        Assert.Equal(instant.UtcDateTime, read.GetDateTime("Date"));
        Assert.Equal(id, read.GetGuid("Id"));
        Assert.Equal([0, 255], read.GetBinary("Bytes"));
        Assert.False(read.ContainsKey("Nothing"));
        Assert.NotNull(read.Timestamp);
        Assert.NotEqual(default, read.ETag);
    }

    [Fact]
    public async Task A_typed_entity_is_written_and_read_by_its_members()
    {
        TableClient table = await Table();
        await table.AddEntityAsync(new UnitEntity
        {
            PartitionKey = "p",
            RowKey = "219001",
            Name = "司法局",
            Kind = DayOfWeek.Friday,
            Issued = new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc),
            Count = null,
            NotStored = "secret",
            Renamed = 7,
        });

        UnitEntity typed = await table.GetEntityAsync<UnitEntity>("p", "219001");
        TableEntity loose = await table.GetEntityAsync<TableEntity>("p", "219001");

        Assert.Equal(("司法局", DayOfWeek.Friday, null, 7L), (typed.Name, typed.Kind, typed.Count, typed.Renamed));
        Assert.Equal(new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc), typed.Issued);
        Assert.Equal(DateTimeKind.Utc, typed.Issued.Kind);
        Assert.Null(typed.NotStored);
        Assert.Equal(("Friday", 7L), (loose.GetString("Kind"), loose.GetInt64("Other")));
        Assert.Equal(typed.ETag, loose.ETag);
        Assert.DoesNotContain("NotStored", loose.Keys);
    }

    [Fact]
    public async Task Adding_a_row_that_is_there_conflicts_and_changes_nothing()
    {
        TableClient table = await Table();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["V"] = 1 });

        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.AddEntityAsync(new TableEntity("p", "r") { ["V"] = 2 }));

        Assert.Equal((409, "EntityAlreadyExists"), (failure.Status, failure.ErrorCode));
        Assert.Equal(1, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("V"));
    }

    [Fact]
    public async Task A_row_that_is_not_there_is_an_error_or_no_value()
    {
        TableClient table = await Table();

        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.GetEntityAsync<TableEntity>("p", "r"));
        NullableResponse<TableEntity> none = await table.GetEntityIfExistsAsync<TableEntity>("p", "r");

        Assert.Equal((404, "ResourceNotFound"), (failure.Status, failure.ErrorCode));
        Assert.Equal((false, 404), (none.HasValue, none.GetRawResponse().Status));
        Assert.Throws<InvalidOperationException>(() => none.Value);
    }

    [Fact]
    public async Task A_row_that_is_there_has_a_value()
    {
        TableClient table = await Table();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["V"] = 1 });

        NullableResponse<TableEntity> found = await table.GetEntityIfExistsAsync<TableEntity>("p", "r");

        Assert.True(found.HasValue);
        Assert.Equal(1, found.Value!.GetInt32("V"));
    }

    [Fact]
    public async Task Keys_tell_cases_apart()
    {
        TableClient table = await Table();
        await table.AddEntityAsync(new TableEntity("p", "a") { ["V"] = 1 });
        await table.AddEntityAsync(new TableEntity("p", "A") { ["V"] = 2 });

        Assert.Equal(2, (await table.GetEntityAsync<TableEntity>("p", "A")).Value.GetInt32("V"));
    }

    [Fact]
    public async Task An_update_needs_the_version_it_read()
    {
        TableClient table = await Table();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["V"] = 1 });
        TableEntity first = await table.GetEntityAsync<TableEntity>("p", "r");
        TableEntity second = await table.GetEntityAsync<TableEntity>("p", "r");
        first["V"] = 2;
        second["V"] = 3;

        await table.UpdateEntityAsync(first, first.ETag);
        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.UpdateEntityAsync(second, second.ETag));

        Assert.Equal((412, "UpdateConditionNotSatisfied"), (failure.Status, failure.ErrorCode));
        Assert.Equal(2, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("V"));
    }

    [Fact]
    public async Task Every_write_gives_the_new_version()
    {
        TableClient table = await Table();
        Response added = await table.AddEntityAsync(new TableEntity("p", "r") { ["V"] = 1 });
        ETag before = (await table.GetEntityAsync<TableEntity>("p", "r")).Value.ETag;

        Response updated = await table.UpdateEntityAsync(new TableEntity("p", "r") { ["V"] = 1 }, before);
        ETag after = (await table.GetEntityAsync<TableEntity>("p", "r")).Value.ETag;

        Assert.Equal(before, added.Headers.ETag);
        Assert.Equal(after, updated.Headers.ETag);
        Assert.NotEqual(before, after);
    }

    [Fact]
    public async Task An_update_of_any_version_needs_the_row()
    {
        TableClient table = await Table();

        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.UpdateEntityAsync(new TableEntity("p", "r"), ETag.All));

        Assert.Equal((404, "ResourceNotFound"), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task An_update_without_a_version_is_a_mistake()
    {
        TableClient table = await Table();

        await Assert.ThrowsAsync<ArgumentException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), default));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge, "A,B,C")]
    [InlineData(TableUpdateMode.Replace, "B,C")]
    public async Task Merging_keeps_what_is_not_given_and_replacing_does_not(TableUpdateMode mode, string names)
    {
        TableClient table = await Table();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 1 });

        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["B"] = "two", ["C"] = 3 }, ETag.All, mode);

        TableEntity read = await table.GetEntityAsync<TableEntity>("p", "r");
        Assert.Equal(names, string.Join(',', read.Keys.Where(key => key.Length == 1).Order(StringComparer.Ordinal)));
        Assert.Equal("two", read.GetString("B"));
    }

    [Fact]
    public async Task Merging_null_leaves_the_property()
    {
        TableClient table = await Table();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });

        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = null });

        Assert.Equal(1, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("A"));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task An_upsert_adds_what_is_not_there(TableUpdateMode mode)
    {
        TableClient table = await Table();

        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1 }, mode);

        Assert.Equal(1, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("A"));
    }

    [Fact]
    public async Task Deleting_twice_is_answered_with_404()
    {
        TableClient table = await Table();
        await table.AddEntityAsync(new TableEntity("p", "r"));

        Assert.Equal(204, (await table.DeleteEntityAsync("p", "r")).Status);
        Assert.Equal(404, (await table.DeleteEntityAsync("p", "r")).Status);
    }

    [Fact]
    public async Task Deleting_an_old_version_is_refused()
    {
        TableClient table = await Table();
        Response added = await table.AddEntityAsync(new TableEntity("p", "r"));
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });

        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.DeleteEntityAsync("p", "r", added.Headers.ETag!.Value));

        Assert.Equal((412, "UpdateConditionNotSatisfied"), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task A_row_written_anew_after_its_deletion_has_another_version()
    {
        TableClient table = await Table();
        Response first = await table.AddEntityAsync(new TableEntity("p", "r"));
        await table.DeleteEntityAsync("p", "r");
        Response second = await table.AddEntityAsync(new TableEntity("p", "r"));

        Assert.NotEqual(first.Headers.ETag, second.Headers.ETag);
    }

    [Fact]
    public async Task A_selection_gives_only_what_it_names()
    {
        TableClient table = await Table();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });

        TableEntity read = await table.GetEntityAsync<TableEntity>("p", "r", ["RowKey", "B", "None"]);

        Assert.Equal(["B", "RowKey"], read.Keys.Where(key => !key.StartsWith("odata.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.NotEqual(default, read.ETag);
    }

    [Fact]
    public async Task A_table_that_is_not_there_is_told_apart_from_a_row()
    {
        TableClient table = Service.GetTableClient("Absent");

        RequestFailedException read = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>("p", "r"));
        RequestFailedException write = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));
        RequestFailedException query = await Assert.ThrowsAsync<RequestFailedException>(() => Keys(table));

        Assert.All([read, write, query], failure => Assert.Equal((404, "TableNotFound"), (failure.Status, failure.ErrorCode)));
    }

    [Fact]
    public async Task A_table_is_created_once()
    {
        TableClient table = await Table();

        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateAsync());
        Response<TableItem> again = await table.CreateIfNotExistsAsync();

        Assert.Equal((409, "TableAlreadyExists"), (failure.Status, failure.ErrorCode));
        Assert.Equal(table.Name, again.Value.Name);
    }

    [Theory]
    [InlineData("1abc")]
    [InlineData("ab")]
    [InlineData("with-dash")]
    public async Task A_name_that_is_none_of_a_table_is_refused(string name)
    {
        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(() => Service.CreateTableAsync(name));

        Assert.Equal((400, "InvalidResourceName"), (failure.Status, failure.ErrorCode));
    }
}
