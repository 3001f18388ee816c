using Azure;
using Azure.Data.Tables;

namespace PerfEval.Functions.Storage;

/// <summary>The few shapes of table access that every store needs.</summary>
internal static class TableExtensions
{
    private const int MostInATransaction = 100;
    private const int MostInAnAnswer = 1000;
    private const int NotFound = 404;
    private const int Conflict = 409;
    private const int PreconditionFailed = 412;

    /// <summary>The row, or <see langword="null"/> where there is none.</summary>
    public static async Task<T?> FindAsync<T>(this TableClient table, string partition, string row, CancellationToken cancellation)
        where T : class, ITableEntity
    {
        NullableResponse<T> found = await table.GetEntityIfExistsAsync<T>(partition, row, cancellationToken: cancellation);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>Adds the row unless its key is taken. Returns whether it was added.</summary>
    public static async Task<bool> TryAddAsync<T>(this TableClient table, T entity, CancellationToken cancellation)
        where T : ITableEntity
    {
        try
        {
            await table.AddEntityAsync(entity, cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == Conflict)
        {
            return false;
        }
    }

    /// <summary>
    /// Reads the row, lets <paramref name="change"/> alter it and writes it back, again from the start when somebody
    /// else was faster. <paramref name="change"/> returns whether there is anything to write. A row that was
    /// <paramref name="known"/> from a moment ago is not read again, unless somebody else was faster.
    /// </summary>
    /// <exception cref="RequestFailedException">404: there is no such row.</exception>
    public static async Task<T> ChangeAsync<T>(
        this TableClient table, string partition, string row, Func<T, bool> change, CancellationToken cancellation, T? known = null)
        where T : class, ITableEntity
    {
        while (true)
        {
            T entity = known ?? (await table.GetEntityAsync<T>(partition, row, cancellationToken: cancellation)).Value;
            known = null;
            if (!change(entity))
            {
                return entity;
            }

            try
            {
                await table.UpdateEntityAsync(entity, entity.ETag, TableUpdateMode.Replace, cancellation);
                return entity;
            }
            catch (RequestFailedException e) when (e.Status == PreconditionFailed)
            {
                // Somebody else wrote in between: what was decided on the old row must be decided anew.
            }
        }
    }

    /// <summary>Adds rows, a hundred of one partition in one call, but for those whose key is taken.</summary>
    /// <returns>Those that were added.</returns>
    public static async Task<HashSet<T>> TryAddAsync<T>(this TableClient table, IReadOnlyList<T> rows, CancellationToken cancellation)
        where T : class, ITableEntity
    {
        var added = new HashSet<T>(ReferenceEqualityComparer.Instance);
        foreach (T[] some in Transactions(rows))
        {
            if (some.Length > 1 && await TrySubmitAsync(table, TableTransactionActionType.Add, some, cancellation))
            {
                added.UnionWith(some);
                continue;
            }

            foreach (T row in some)
            {
                if (await table.TryAddAsync(row, cancellation))
                {
                    added.Add(row);
                }
            }
        }

        return added;
    }

    /// <summary>Writes rows back that were read and changed, a hundred of one partition in one call.</summary>
    /// <returns>Those that were not written, because somebody else had written one of their hundred.</returns>
    public static async Task<List<T>> UpdateAsync<T>(this TableClient table, IReadOnlyList<T> rows, CancellationToken cancellation)
        where T : class, ITableEntity
    {
        var left = new List<T>();
        foreach (T[] some in Transactions(rows))
        {
            if (!await TrySubmitAsync(table, TableTransactionActionType.UpdateReplace, some, cancellation))
            {
                left.AddRange(some);
            }
        }

        return left;
    }

    /// <summary>All rows that <paramref name="filter"/> selects, in key order.</summary>
    public static async Task<List<T>> ListAsync<T>(this TableClient table, string filter, CancellationToken cancellation, int? atMost = null)
        where T : class, ITableEntity
    {
        var rows = new List<T>();
        await foreach (T row in table.QueryAsync<T>(filter, atMost is { } most ? Math.Min(most, MostInAnAnswer) : null, cancellationToken: cancellation))
        {
            rows.Add(row);
            if (rows.Count == atMost)
            {
                break;
            }
        }

        return rows;
    }

    private static IEnumerable<T[]> Transactions<T>(IReadOnlyList<T> rows)
        where T : ITableEntity =>
        rows.GroupBy(row => row.PartitionKey, StringComparer.Ordinal).SelectMany(partition => partition.Chunk(MostInATransaction));

    /// <summary>Writes all of them or none.</summary>
    private static async Task<bool> TrySubmitAsync<T>(TableClient table, TableTransactionActionType action, T[] rows, CancellationToken cancellation)
        where T : ITableEntity
    {
        try
        {
            await table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(action, row, row.ETag)), cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is NotFound or Conflict or PreconditionFailed)
        {
            return false;
        }
    }
}
