using Azure;
using PerfEval.Embedded.Tables.Entities;

namespace PerfEval.Embedded.Tables;

/// <summary>One row to be written or, without <paramref name="Input"/>, deleted.</summary>
/// <param name="PartitionKey">The first half of the row's key.</param>
/// <param name="RowKey">The second half of the row's key.</param>
/// <param name="Input">What to write.</param>
/// <param name="Kind">What must be there before.</param>
/// <param name="Merges">Whether properties that are not given stay.</param>
/// <param name="IfMatch">The version that an existing row must have; default or <see cref="ETag.All"/>: any.</param>
internal sealed record EntityChange(
    string PartitionKey, string RowKey, EntityInput? Input, EntityChangeKind Kind, bool Merges, ETag IfMatch)
{
    public static EntityChange Write(EntityInput input, EntityChangeKind kind, bool merges = false, ETag ifMatch = default) =>
        new(input.PartitionKey, input.RowKey, input, kind, merges, ifMatch);

    public static EntityChange Delete(string partitionKey, string rowKey, ETag ifMatch) =>
        new(partitionKey, rowKey, null, EntityChangeKind.Update, false, ifMatch);

    /// <summary>Throws where the row that is there forbids this.</summary>
    public void CheckAgainst(EntityRow? old)
    {
        if (Kind == EntityChangeKind.Insert && old is not null)
        {
            throw TableErrors.EntityExists();
        }

        if (Kind == EntityChangeKind.Update && old is null)
        {
            throw TableErrors.EntityMissing();
        }

        if (old is not null && IfMatch != default && IfMatch != ETag.All && IfMatch != old.ETag)
        {
            throw TableErrors.ChangedMeanwhile();
        }
    }

    /// <summary>What the row holds afterwards.</summary>
    public IReadOnlyDictionary<string, object> PropertiesOver(EntityRow? old)
    {
        if (!Merges || old is null)
        {
            return Input!.Properties;
        }

        var merged = new Dictionary<string, object>(old.Properties, StringComparer.Ordinal);
        foreach ((string name, object value) in Input!.Properties)
        {
            merged[name] = value;
        }

        return merged;
    }
}

/// <summary>What must be there before a change.</summary>
internal enum EntityChangeKind
{
    /// <summary>Nothing.</summary>
    Insert,

    /// <summary>The row.</summary>
    Update,

    /// <summary>Either.</summary>
    Upsert,
}

/// <summary>Which of several changes the store refused, and why: the whole transaction is undone.</summary>
internal sealed class EntityChangeRefusedException(int index, RequestFailedException reason) : Exception(reason.Message, reason)
{
    public int Index { get; } = index;

    public RequestFailedException Reason { get; } = reason;
}

/// <summary>A key from which a listing goes on.</summary>
internal sealed record RowPlace(string PartitionKey, string RowKey);
