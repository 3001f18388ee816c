#nullable disable
using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

public class TableClient
{
    protected TableClient() { }

    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions options = null) { }

    public virtual string Name => throw PerfEval.SdkSurface.Undone.Here();

    public virtual string AccountName => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Uri Uri => throw PerfEval.SdkSurface.Undone.Here();

    public static string CreateQueryFilter(FormattableString filter) => ODataLiteral.Filter(filter);

    public virtual Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default) =>
        throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response> DeleteAsync(CancellationToken cancellationToken = default) =>
        throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => throw PerfEval.SdkSurface.Undone.Here();

    public virtual AsyncPageable<T> QueryAsync<T>(
        string filter = null, int? maxPerPage = null, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response> DeleteEntityAsync(
        ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default) =>
        throw PerfEval.SdkSurface.Undone.Here();
}
