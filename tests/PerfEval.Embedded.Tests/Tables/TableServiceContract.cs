using Azure.Data.Tables;

namespace PerfEval.Embedded.Tests.Tables;

/// <summary>What a table service must do: run by each service in a class of its own, so also by an emulator.</summary>
public abstract class TableServiceContract
{
    private readonly string name = $"T{Guid.NewGuid():N}";

    /// <summary>The service under test.</summary>
    protected abstract TableServiceClient Service { get; }

    /// <summary>A table of this test's own.</summary>
    protected async Task<TableClient> Table()
    {
        TableClient table = Service.GetTableClient(name);
        await table.CreateIfNotExistsAsync();
        return table;
    }

    /// <summary>The keys that a query gives, in its order, as <c>partition/row</c>.</summary>
    protected static async Task<List<string>> Keys(TableClient table, string? filter = null, int? maxPerPage = null)
    {
        var keys = new List<string>();
        await foreach (TableEntity entity in table.QueryAsync<TableEntity>(filter, maxPerPage))
        {
            keys.Add($"{entity.PartitionKey}/{entity.RowKey}");
        }

        return keys;
    }
}
