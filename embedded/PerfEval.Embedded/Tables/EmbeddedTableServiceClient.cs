using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using PerfEval.Embedded.Storage;

namespace PerfEval.Embedded.Tables;

/// <summary>The table service over one SQLite file, with the service's limits, errors and ETags.</summary>
public sealed class EmbeddedTableServiceClient : TableServiceClient
{
    private readonly TableStore store;
    private readonly StorageObserver observer;

    internal EmbeddedTableServiceClient(TableStore store, StorageObserver observer)
    {
        this.store = store;
        this.observer = observer;
    }

    /// <inheritdoc/>
    public override string AccountName => EmbeddedStorage.AccountName;

    /// <inheritdoc/>
    public override Uri Uri { get; } = new("http://localhost/tables");

    /// <inheritdoc/>
    public override TableClient GetTableClient(string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        return new EmbeddedTableClient(this, store, observer, tableName);
    }

    /// <inheritdoc/>
    public override Task<Response<TableItem>> CreateTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        observer.Run(new StorageCall(StorageKind.Table, "CreateTable", tableName), cancellationToken, () =>
        {
            TableNames.CheckTable(tableName);
            return store.CreateTable(tableName) ? Item(tableName, 204) : throw TableErrors.TableExists(tableName);
        });

    /// <inheritdoc/>
    public override Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        observer.Run(new StorageCall(StorageKind.Table, "CreateTableIfNotExists", tableName), cancellationToken, () =>
        {
            TableNames.CheckTable(tableName);
            return Item(tableName, store.CreateTable(tableName) ? 204 : 409);
        });

    /// <inheritdoc/>
    public override Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        observer.Run<Response>(new StorageCall(StorageKind.Table, "DeleteTable", tableName), cancellationToken, () =>
            new EmbeddedResponse(store.DeleteTable(tableName) ? 204 : 404));

    /// <inheritdoc/>
    /// <remarks>Lists all tables; the only filter is none.</remarks>
    public override AsyncPageable<TableItem> QueryAsync(
        string? filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default)
    {
        if (!string.IsNullOrEmpty(filter))
        {
            throw new NotSupportedException("The embedded table service lists all its tables; take from the list those you want.");
        }

        return new EmbeddedPageable<TableItem>(
            (_, _) => observer.Run(new StorageCall(StorageKind.Table, "QueryTables", ""), cancellationToken, () =>
                Page<TableItem>.FromValues(
                    [.. store.Tables().Select(name => TableModelFactory.TableItem(name))], null, new EmbeddedResponse(200))),
            cancellationToken);
    }

    private static Response<TableItem> Item(string table, int status) =>
        Response.FromValue(TableModelFactory.TableItem(table), new EmbeddedResponse(status));
}
