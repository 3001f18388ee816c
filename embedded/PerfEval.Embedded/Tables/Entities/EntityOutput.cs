using Azure.Data.Tables;

namespace PerfEval.Embedded.Tables.Entities;

/// <summary>Stored rows as the caller's entities.</summary>
internal static class EntityOutput
{
    /// <summary>A new <typeparamref name="T"/> of the row's properties, or of those of <paramref name="select"/> alone.</summary>
    public static T Of<T>(EntityRow row, IReadOnlySet<string>? select)
        where T : class, ITableEntity
    {
        T entity = Activator.CreateInstance<T>();
        bool Wanted(string name) => select is null || select.Contains(name);
        if (entity is IDictionary<string, object> dictionary)
        {
            entity.ETag = row.ETag;
            foreach (string name in new[] { nameof(row.PartitionKey), nameof(row.RowKey), nameof(row.Timestamp) }.Concat(row.Properties.Keys))
            {
                if (Wanted(name))
                {
                    dictionary[name] = row[name]!;
                }
            }

            return entity;
        }

        // By the interface first: a class may implement it explicitly.
        entity.ETag = row.ETag;
        entity.PartitionKey = Wanted(nameof(row.PartitionKey)) ? row.PartitionKey : null!;
        entity.RowKey = Wanted(nameof(row.RowKey)) ? row.RowKey : null!;
        entity.Timestamp = Wanted(nameof(row.Timestamp)) ? row.Timestamp : null;
        EntityMembers.Of(typeof(T)).Write(
            entity, name => Wanted(name) ? row.Properties.GetValueOrDefault(name) : null);
        return entity;
    }
}
