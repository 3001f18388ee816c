using Azure;
using Azure.Data.Tables;

namespace PerfEval.Embedded.Tests.Tables;

public abstract class QueryContract : TableServiceContract
{
    private static readonly Guid Id = Guid.Parse("6f9619ff-8b86-d011-b42d-00c04fc964ff");
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, string> Filters => new()
    {
        { TableClient.CreateQueryFilter($"PartitionKey eq {"a"}"), "a/1 a/2 a/3" },
        { TableClient.CreateQueryFilter($"PartitionKey eq {"a"} and RowKey ge {"2"}"), "a/2 a/3" },
        { TableClient.CreateQueryFilter($"PartitionKey gt {"a"}"), "b/1 b~1/1" },
        { TableClient.CreateQueryFilter($"PartitionKey ge {"b"} and PartitionKey lt {"b~"}"), "b/1" },
        { TableClient.CreateQueryFilter($"PartitionKey ne {"a"}"), "b/1 b~1/1" },
        { TableClient.CreateQueryFilter($"RowKey eq {"1"}"), "a/1 b/1 b~1/1" },
        { TableClient.CreateQueryFilter($"(PartitionKey eq {"a"} and RowKey eq {"1"}) or PartitionKey eq {"b"}"), "a/1 b/1" },
        { TableClient.CreateQueryFilter($"PartitionKey eq {"a"} or Count gt {5}"), "a/1 a/2 a/3 b/1" },
        { TableClient.CreateQueryFilter($"not (PartitionKey eq {"a"})"), "b/1 b~1/1" },
        { TableClient.CreateQueryFilter($"not PartitionKey eq {"a"} and RowKey eq {"1"}"), "b/1 b~1/1" },
        { TableClient.CreateQueryFilter($"Count eq {3}"), "a/2" },
        { TableClient.CreateQueryFilter($"Count le {3}"), "a/1 a/2" },
        { TableClient.CreateQueryFilter($"Count ge {3} and Count lt {10}"), "a/2" },
        { TableClient.CreateQueryFilter($"Count gt {-5}"), "a/1 a/2 b/1" },
        { TableClient.CreateQueryFilter($"Large gt {4_000_000_000L}"), "a/1" },
        { TableClient.CreateQueryFilter($"Real lt {0.75}"), "a/1" },
        { TableClient.CreateQueryFilter($"Flag eq {true}"), "a/1" },
        { TableClient.CreateQueryFilter($"Flag ne {true}"), "a/2" },
        { TableClient.CreateQueryFilter($"Flag"), "a/1" },
        { TableClient.CreateQueryFilter($"Id eq {Id}"), "a/1" },
        { TableClient.CreateQueryFilter($"Date ge {Noon}"), "a/1" },
        { TableClient.CreateQueryFilter($"Date lt {Noon}"), "a/2" },
        { TableClient.CreateQueryFilter($"Bytes eq {new byte[] { 1, 2 }}"), "a/1" },
        { TableClient.CreateQueryFilter($"Name eq {"O'Brien 司法局"}"), "a/1" },
        { "Name ge 'O' and Name lt 'P'", "a/1" },
        { "3 lt Count", "b/1" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task A_filter_takes_its_rows_in_the_order_of_keys(string filter, string keys)
    {
        TableClient table = await Filled();

        Assert.Equal(keys, string.Join(' ', await Keys(table, filter)));
        Assert.Equal(keys, string.Join(' ', await Keys(table, filter, maxPerPage: 1)));
    }

    [Fact]
    public async Task Without_a_filter_all_rows_come_in_the_order_of_keys()
    {
        Assert.Equal(["a/1", "a/2", "a/3", "b/1", "b~1/1"], await Keys(await Filled()));
    }

    [Fact]
    public async Task Keys_are_ordered_by_their_characters_not_by_a_language()
    {
        TableClient table = await Table();
        foreach (string key in new[] { "é", "z", "a", "B", "10", "9", "_", "中" })
        {
            await table.AddEntityAsync(new TableEntity("p", key));
        }

        Assert.Equal(["p/10", "p/9", "p/B", "p/_", "p/a", "p/z", "p/é", "p/中"], await Keys(table));
    }

    [Fact]
    public async Task Pages_have_their_size_and_go_on_by_token()
    {
        TableClient table = await Filled();
        var pages = new List<Page<TableEntity>>();
        await foreach (Page<TableEntity> page in table.QueryAsync<TableEntity>(maxPerPage: 2).AsPages())
        {
            pages.Add(page);
        }

        Assert.Equal([2, 2, 1], pages.Select(page => page.Values.Count));
        Assert.Null(pages[^1].ContinuationToken);

        Page<TableEntity> again = await table.QueryAsync<TableEntity>(maxPerPage: 2).AsPages(pages[0].ContinuationToken).FirstAsync();
        Assert.Equal(pages[1].Values.Select(row => row.RowKey), again.Values.Select(row => row.RowKey));
    }

    [Fact]
    public async Task A_page_begun_at_a_deleted_row_goes_on_after_it()
    {
        TableClient table = await Filled();
        Page<TableEntity> first = await table.QueryAsync<TableEntity>(maxPerPage: 2).AsPages().FirstAsync();
        await table.DeleteEntityAsync("a", "3");

        Page<TableEntity> second = await table.QueryAsync<TableEntity>(maxPerPage: 2).AsPages(first.ContinuationToken).FirstAsync();

        Assert.Equal("b", second.Values[0].PartitionKey);
    }

    [Fact]
    public async Task A_page_has_at_most_a_thousand_rows()
    {
        TableClient table = await Table();
        foreach (int[] chunk in Enumerable.Range(0, 1001).Chunk(100))
        {
            await table.SubmitTransactionAsync(chunk.Select(i => new TableTransactionAction(
                TableTransactionActionType.Add, new TableEntity("p", $"{i:D4}"))));
        }

        Page<TableEntity> page = await table.QueryAsync<TableEntity>().AsPages().FirstAsync();

        Assert.Equal(1000, page.Values.Count);
        Assert.Equal(1001, (await Keys(table)).Count);
        await Assert.ThrowsAsync<RequestFailedException>(() => Keys(table, maxPerPage: 1001));
    }

    [Fact]
    public async Task A_selection_gives_only_what_it_names()
    {
        TableClient table = await Filled();

        TableEntity row = await table.QueryAsync<TableEntity>("RowKey eq '2'", select: ["Count"]).FirstAsync();

        Assert.Equal(3, row.GetInt32("Count"));
        Assert.Null(row.PartitionKey);
        Assert.False(row.ContainsKey("Date"));
    }

    [Theory]
    [InlineData("Count eq")]
    [InlineData("Count is 3")]
    [InlineData("(Count eq 3")]
    [InlineData("Count eq 3)")]
    [InlineData("Name eq 'open")]
    [InlineData("Count eq 3 and")]
    [InlineData("Count eq null")]
    [InlineData("Id eq guid'x'")]
    [InlineData("Count eq 3 Count eq 4")]
    public async Task What_is_no_filter_is_refused(string filter)
    {
        TableClient table = await Filled();

        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(() => Keys(table, filter));

        Assert.Equal((400, "InvalidInput"), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task Timestamps_can_be_filtered()
    {
        TableClient table = await Filled();
        DateTimeOffset written = (await table.GetEntityAsync<TableEntity>("a", "1")).Value.Timestamp!.Value;

        Assert.Contains("a/1", await Keys(table, TableClient.CreateQueryFilter($"Timestamp le {written}")));
        Assert.Empty(await Keys(table, TableClient.CreateQueryFilter($"Timestamp lt {written.AddHours(-1)}")));
    }

    private async Task<TableClient> Filled()
    {
        TableClient table = await Table();
        await table.AddEntityAsync(new TableEntity("b", "1") { ["Count"] = 12 });
        await table.AddEntityAsync(new TableEntity("b~1", "1"));
        await table.AddEntityAsync(new TableEntity("a", "3") { ["Count"] = "3" });
        await table.AddEntityAsync(new TableEntity("a", "2") { ["Count"] = 3, ["Date"] = Noon.AddTicks(-1), ["Flag"] = false, ["Real"] = 0.75 });
        await table.AddEntityAsync(new TableEntity("a", "1")
        {
            ["Count"] = -2,
            ["Large"] = 5_000_000_000L,
            ["Real"] = 0.5,
            ["Flag"] = true,
            ["Id"] = Id,
            ["Date"] = Noon,
            ["Bytes"] = new byte[] { 1, 2 },
            ["Name"] = "O'Brien 司法局",
        });
        return table;
    }
}
