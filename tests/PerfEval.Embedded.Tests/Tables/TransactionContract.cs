using Azure;
using Azure.Data.Tables;

namespace PerfEval.Embedded.Tests.Tables;

public abstract class TransactionContract : TableServiceContract
{
    [Fact]
    public async Task All_actions_of_a_transaction_happen()
    {
        TableClient table = await Table();
        await table.AddEntityAsync(new TableEntity("p", "merged") { ["A"] = 1 });
        await table.AddEntityAsync(new TableEntity("p", "replaced") { ["A"] = 1 });
        await table.AddEntityAsync(new TableEntity("p", "deleted"));

        IReadOnlyList<Response> answers = (await table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "added") { ["B"] = 2 }),
            new(TableTransactionActionType.UpdateMerge, new TableEntity("p", "merged") { ["B"] = 2 }, ETag.All),
            new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "replaced") { ["B"] = 2 }, ETag.All),
            new(TableTransactionActionType.UpsertMerge, new TableEntity("p", "upserted") { ["B"] = 2 }),
            new(TableTransactionActionType.Delete, new TableEntity("p", "deleted")),
        ])).Value;

        Assert.All(answers, answer => Assert.Equal(204, answer.Status));
        Assert.Equal(["p/added", "p/merged", "p/replaced", "p/upserted"], await Keys(table));
        Assert.Equal(1, (await table.GetEntityAsync<TableEntity>("p", "merged")).Value.GetInt32("A"));
        Assert.False((await table.GetEntityAsync<TableEntity>("p", "replaced")).Value.ContainsKey("A"));
        Assert.Equal(answers[0].Headers.ETag, (await table.GetEntityAsync<TableEntity>("p", "added")).Value.ETag);
    }

    [Fact]
    public async Task Where_one_action_is_refused_none_happens_and_the_failure_names_it()
    {
        TableClient table = await Table();
        await table.AddEntityAsync(new TableEntity("p", "there"));

        TableTransactionFailedException failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new TableEntity("p", "new")),
            new(TableTransactionActionType.Delete, new TableEntity("p", "there")),
            new(TableTransactionActionType.Add, new TableEntity("p", "r")),
            new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "absent"), ETag.All),
        ]));

        Assert.Equal((3, 404, "ResourceNotFound"), (failure.FailedTransactionActionIndex, failure.Status, failure.ErrorCode));
        Assert.Equal(["p/there"], await Keys(table));
    }

    [Fact]
    public async Task An_old_version_fails_the_transaction()
    {
        TableClient table = await Table();
        Response old = await table.AddEntityAsync(new TableEntity("p", "r"));
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });

        TableTransactionFailedException failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [new(TableTransactionActionType.UpdateMerge, new TableEntity("p", "r"), old.Headers.ETag!.Value)]));

        Assert.Equal((0, 412, "UpdateConditionNotSatisfied"), (failure.FailedTransactionActionIndex, failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task An_update_without_a_version_adds_what_is_not_there()
    {
        TableClient table = await Table();

        await table.SubmitTransactionAsync([new(TableTransactionActionType.UpdateMerge, new TableEntity("p", "r"))]);

        Assert.Equal(["p/r"], await Keys(table));
    }

    [Fact]
    public async Task A_row_stands_once_in_a_transaction()
    {
        TableTransactionFailedException failure = await Refused(
            [new(TableTransactionActionType.Add, new TableEntity("p", "r")), new(TableTransactionActionType.UpsertMerge, new TableEntity("p", "r"))]);

        Assert.Equal((1, 400, "InvalidDuplicateRow"), (failure.FailedTransactionActionIndex, failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task A_transaction_stays_in_one_partition()
    {
        TableTransactionFailedException failure = await Refused(
            [new(TableTransactionActionType.Add, new TableEntity("p", "r")), new(TableTransactionActionType.Add, new TableEntity("q", "r"))]);

        Assert.Equal((400, "CommandsInBatchActOnDifferentPartitions"), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task A_transaction_has_at_most_a_hundred_actions()
    {
        TableClient table = await Table();
        TableTransactionAction[] actions =
            [.. Enumerable.Range(0, 101).Select(i => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{i}")))];

        await table.SubmitTransactionAsync(actions[..100]);
        TableTransactionFailedException failure = await Refused(actions);

        Assert.Equal((400, "InvalidInput"), (failure.Status, failure.ErrorCode));
        Assert.Equal(100, (await Keys(table)).Count);
    }

    [Fact]
    public async Task A_transaction_has_at_most_four_mebibytes()
    {
        string large = new('x', 32 * 1024);
        TableTransactionAction[] actions =
        [
            .. Enumerable.Range(0, 100).Select(i => new TableTransactionAction(
                TableTransactionActionType.Add, new TableEntity("p", $"{i}") { ["A"] = large, ["B"] = large })),
        ];

        RequestFailedException failure = await Refused(actions);

        Assert.Equal((413, "RequestBodyTooLarge"), (failure.Status, failure.ErrorCode));
        Assert.Empty(await Keys(await Table()));
    }

    [Fact]
    public async Task An_empty_transaction_is_a_mistake()
    {
        TableClient table = await Table();

        await Assert.ThrowsAsync<InvalidOperationException>(() => table.SubmitTransactionAsync([]));
    }

    private async Task<TableTransactionFailedException> Refused(IEnumerable<TableTransactionAction> actions)
    {
        TableClient table = await Table();
        return await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(actions));
    }
}
