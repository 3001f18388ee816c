using Azure;
using Azure.Data.Tables;

namespace PerfEval.Functions.Storage;

/// <summary>The few shapes of table access that every store needs.</summary>
internal static class TableExtensions
{
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
    /// else was faster. <paramref name="change"/> returns whether there is anything to write.
    /// </summary>
    /// <exception cref="RequestFailedException">404: there is no such row.</exception>
    public static async Task<T> ChangeAsync<T>(this TableClient table, string partition, string row, Func<T, bool> change, CancellationToken cancellation)
        where T : class, ITableEntity
    {
        while (true)
        {
            Response<T> read = await table.GetEntityAsync<T>(partition, row, cancellationToken: cancellation);
            T entity = read.Value;
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

    /// <summary>All rows that <paramref name="filter"/> selects, in key order.</summary>
    public static async Task<List<T>> ListAsync<T>(this TableClient table, string filter, CancellationToken cancellation, int? atMost = null)
        where T : class, ITableEntity
    {
        var rows = new List<T>();
        await foreach (T row in table.QueryAsync<T>(filter, atMost, cancellationToken: cancellation))
        {
            rows.Add(row);
            if (rows.Count == atMost)
            {
                break;
            }
        }

        return rows;
    }
}
