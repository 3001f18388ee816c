#nullable disable
using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

public class TableServiceClient
{
    protected TableServiceClient() { }

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions options = null) { }

    public virtual string AccountName => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Uri Uri => throw PerfEval.SdkSurface.Undone.Here();

    public static string CreateQueryFilter(FormattableString filter) => ODataLiteral.Filter(filter);

    public virtual TableClient GetTableClient(string tableName) => throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response<TableItem>> CreateTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        throw PerfEval.SdkSurface.Undone.Here();

    public virtual AsyncPageable<TableItem> QueryAsync(
        string filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        throw PerfEval.SdkSurface.Undone.Here();
}
