using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using PerfEval.Embedded.Storage;
using PerfEval.Embedded.Tables.Entities;
using PerfEval.Embedded.Tables.Filters;

namespace PerfEval.Embedded.Tables;

/// <summary>One table of an <see cref="EmbeddedTableServiceClient"/>.</summary>
public sealed class EmbeddedTableClient : TableClient
{
    private const int LargestPage = 1000;

    private readonly EmbeddedTableServiceClient service;
    private readonly TableStore store;
    private readonly StorageObserver observer;

    internal EmbeddedTableClient(EmbeddedTableServiceClient service, TableStore store, StorageObserver observer, string name)
    {
        this.service = service;
        this.store = store;
        this.observer = observer;
        Name = name;
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override string AccountName => service.AccountName;

    /// <inheritdoc/>
    public override Uri Uri => new($"{service.Uri}/{Name}");

    /// <inheritdoc/>
    public override Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        service.CreateTableAsync(Name, cancellationToken);

    /// <inheritdoc/>
    public override Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        service.CreateTableIfNotExistsAsync(Name, cancellationToken);

    /// <inheritdoc/>
    public override Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        service.DeleteTableAsync(Name, cancellationToken);

    /// <inheritdoc/>
    public override Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default) =>
        Write("AddEntity", entity, input => EntityChange.Write(input, EntityChangeKind.Insert), cancellationToken);

    /// <inheritdoc/>
    public override Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
        Write(
            "UpsertEntity",
            entity,
            input => EntityChange.Write(input, EntityChangeKind.Upsert, mode == TableUpdateMode.Merge),
            cancellationToken);

    /// <inheritdoc/>
    public override Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
        ifMatch == default
            ? Task.FromException<Response>(new ArgumentException("Value cannot be empty.", nameof(ifMatch)))
            : Write(
                "UpdateEntity",
                entity,
                input => EntityChange.Write(input, EntityChangeKind.Update, mode == TableUpdateMode.Merge, ifMatch),
                cancellationToken);

    /// <inheritdoc/>
    public override Task<Response> DeleteEntityAsync(
        ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>A row that is not there is answered with status 404, not thrown, as the SDK does.</remarks>
    public override Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        return observer.Run<Response>(Call("DeleteEntity", partitionKey, rowKey), cancellationToken, () =>
        {
            try
            {
                store.Apply(Name, [EntityChange.Delete(partitionKey, rowKey, ifMatch)]);
                return new EmbeddedResponse(204);
            }
            catch (EntityChangeRefusedException refused) when (refused.Reason.Status == 404)
            {
                return new EmbeddedResponse(404);
            }
            catch (EntityChangeRefusedException refused)
            {
                throw refused.Reason;
            }
            catch (RequestFailedException missing) when (missing.Status == 404)
            {
                return new EmbeddedResponse(404);
            }
        });
    }

    /// <inheritdoc/>
    public override Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        return observer.Run(Call("GetEntity", partitionKey, rowKey), cancellationToken, () =>
            Found<T>(store.Find(Name, partitionKey, rowKey) ?? throw TableErrors.EntityMissing(), Selection(select)));
    }

    /// <inheritdoc/>
    public override Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        return observer.Run(Call("GetEntityIfExists", partitionKey, rowKey), cancellationToken, () =>
            (store.TableExists(Name) ? store.Find(Name, partitionKey, rowKey) : null) is { } row
                ? (NullableResponse<T>)Found<T>(row, Selection(select))
                : new NoValue<T>(new EmbeddedResponse(404)));
    }

    /// <inheritdoc/>
    public override AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        HashSet<string>? selection = Selection(select);
        return new EmbeddedPageable<T>(
            (token, hint) => observer.Run(
                new StorageCall(StorageKind.Table, "Query", Name), cancellationToken, () => Page<T>(filter, hint ?? maxPerPage, selection, token)),
            cancellationToken);
    }

    /// <inheritdoc/>
    public override Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        List<TableTransactionAction> actions = [.. transactionActions];
        string target = actions.Count == 0 ? Name : $"{Name}({actions[0].Entity.PartitionKey},*{actions.Count})";
        return observer.Run(new StorageCall(StorageKind.Table, "SubmitTransaction", target), cancellationToken, () =>
        {
            List<EntityChange> changes = TableBatch.Changes(actions);
            try
            {
                return Response.FromValue<IReadOnlyList<Response>>(
                    [.. store.Apply(Name, changes).Select(Written)], new EmbeddedResponse(202));
            }
            catch (EntityChangeRefusedException refused)
            {
                throw TableBatch.Refused(refused.Index, refused.Reason);
            }
        });
    }

    private Task<Response> Write(string operation, ITableEntity entity, Func<EntityInput, EntityChange> change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return observer.Run<Response>(Call(operation, entity.PartitionKey, entity.RowKey), cancellation, () =>
        {
            try
            {
                return Written(store.Apply(Name, [change(EntityInput.Of(entity))])[0]);
            }
            catch (EntityChangeRefusedException refused)
            {
                throw refused.Reason;
            }
        });
    }

    private Page<T> Page<T>(string? filter, int? size, HashSet<string>? selection, string? token)
        where T : class, ITableEntity
    {
        if (size is < 1 or > LargestPage)
        {
            throw TableErrors.Invalid($"A page of {size} rows was asked for; 1 to {LargestPage} can be.");
        }

        RowPlace? from = null;
        if (token is not null)
        {
            string[] parts = ContinuationToken.Read(token, 2) ?? throw TableErrors.Invalid("The continuation token is none of this table's.");
            from = new RowPlace(parts[0], parts[1]);
        }

        (List<EntityRow> rows, RowPlace? next) = store.Page(Name, FilterParser.Read(filter), from, size ?? LargestPage);
        return Azure.Page<T>.FromValues(
            [.. rows.Select(row => EntityOutput.Of<T>(row, selection))],
            next is null ? null : ContinuationToken.Of(next.PartitionKey, next.RowKey),
            new EmbeddedResponse(200));
    }

    private static Response<T> Found<T>(EntityRow row, HashSet<string>? selection)
        where T : class, ITableEntity =>
        Response.FromValue(EntityOutput.Of<T>(row, selection), new EmbeddedResponse(200, row.ETag));

    private static EmbeddedResponse Written(long version) => version == 0
        ? new EmbeddedResponse(204)
        : new EmbeddedResponse(204, EntityRow.ETagOf(version));

    private static HashSet<string>? Selection(IEnumerable<string>? select)
    {
        HashSet<string>? names = select?.ToHashSet(StringComparer.Ordinal);
        return names is { Count: > 0 } ? names : null;
    }

    private StorageCall Call(string operation, string partitionKey, string rowKey) =>
        new(StorageKind.Table, operation, $"{Name}({partitionKey},{rowKey})");
}
