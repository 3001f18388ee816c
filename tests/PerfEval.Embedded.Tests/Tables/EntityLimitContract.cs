using Azure;
using Azure.Data.Tables;

namespace PerfEval.Embedded.Tests.Tables;

public abstract class EntityLimitContract : TableServiceContract
{
    public static TheoryData<string, string, object?> Refusals => new()
    {
        { "a string of 32K characters and one", "PropertyValueTooLarge", new string('x', (32 * 1024) + 1) },
        { "64 KiB of bytes and one", "PropertyValueTooLarge", new byte[(64 * 1024) + 1] },
        { "a date before 1601", "OutOfRangeInput", new DateTimeOffset(1600, 12, 31, 23, 59, 59, TimeSpan.Zero) },
        { "a decimal", "InvalidValueType", 1.5m },
        { "a float", "InvalidValueType", 1.5f },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_value_that_the_service_cannot_hold_is_refused(string what, string code, object? value)
    {
        TableClient table = await Table();

        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.AddEntityAsync(new TableEntity("p", "r") { ["V"] = value }));

        Assert.True((failure.Status, failure.ErrorCode) == (400, code), $"{what}: {failure.Status} {failure.ErrorCode}");
        Assert.Empty(await Keys(table));
    }

    [Fact]
    public async Task A_type_that_the_sdk_does_not_write_is_refused()
    {
        TableClient table = await Table();

        await Assert.ThrowsAsync<NotSupportedException>(() => table.AddEntityAsync(new TableEntity("p", "r") { ["V"] = new DateOnly(2026, 3, 1) }));
        await Assert.ThrowsAsync<NotSupportedException>(() => table.AddEntityAsync(new TableEntity("p", "r") { ["V"] = DayOfWeek.Friday }));
        await Assert.ThrowsAsync<NotSupportedException>(
            () => table.AddEntityAsync(new TableEntity("p", "r") { ["V"] = new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Local) }));
    }

    [Fact]
    public async Task Values_at_the_limit_are_held()
    {
        TableClient table = await Table();
        await table.AddEntityAsync(new TableEntity("p", "r")
        {
            ["Text"] = new string('字', 32 * 1024),
            ["Bytes"] = new byte[64 * 1024],
            ["Date"] = new DateTimeOffset(1601, 1, 1, 0, 0, 0, TimeSpan.Zero),
        });

        TableEntity read = await table.GetEntityAsync<TableEntity>("p", "r");

        Assert.Equal((32 * 1024, 64 * 1024), (read.GetString("Text").Length, read.GetBinary("Bytes").Length));
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u0080b")]
    public async Task A_key_with_a_forbidden_character_is_refused(string key)
    {
        TableClient table = await Table();

        RequestFailedException partition = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity(key, "r")));
        RequestFailedException row = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", key)));

        Assert.Equal((400, 400), (partition.Status, row.Status));
    }

    [Fact]
    public async Task Keys_have_at_most_512_characters_and_may_be_empty()
    {
        TableClient table = await Table();
        await table.AddEntityAsync(new TableEntity("", new string('k', 512)));

        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.AddEntityAsync(new TableEntity("p", new string('k', 513))));

        Assert.Equal((400, "KeyValueTooLarge"), (failure.Status, failure.ErrorCode));
        Assert.Single(await Keys(table));
    }

    [Fact]
    public async Task A_null_key_is_a_mistake()
    {
        TableClient table = await Table();

        await Assert.ThrowsAsync<ArgumentNullException>(() => table.AddEntityAsync(new TableEntity("p", null)));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.AddEntityAsync(new TableEntity(null, "r")));
    }

    [Fact]
    public async Task An_entity_has_at_most_252_properties_also_when_merged()
    {
        TableClient table = await Table();
        var full = new TableEntity("p", "r");
        for (int i = 0; i < 252; i++)
        {
            full[$"P{i}"] = i;
        }

        await table.AddEntityAsync(full);
        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.UpsertEntityAsync(new TableEntity("p", "r") { ["OneMore"] = 1 }));

        Assert.Equal((400, "TooManyProperties"), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task An_entity_has_at_most_a_mebibyte_also_when_merged()
    {
        TableClient table = await Table();
        var large = new TableEntity("p", "r");
        for (int i = 0; i < 15; i++)
        {
            large[$"P{i}"] = new string('x', 32 * 1024);
        }

        await table.AddEntityAsync(large);
        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.UpsertEntityAsync(new TableEntity("p", "r") { ["OneMore"] = new string('x', 32 * 1024) }));

        Assert.Equal((400, "EntityTooLarge"), (failure.Status, failure.ErrorCode));
        Assert.False((await table.GetEntityAsync<TableEntity>("p", "r")).Value.ContainsKey("OneMore"));
    }

    [Theory]
    [InlineData("with-dash", "PropertyNameInvalid")]
    [InlineData("1st", "PropertyNameInvalid")]
    public async Task A_name_that_is_none_of_a_property_is_refused(string name, string code)
    {
        TableClient table = await Table();

        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.AddEntityAsync(new TableEntity("p", "r") { [name] = 1 }));

        Assert.Equal((400, code), (failure.Status, failure.ErrorCode));
    }
}
