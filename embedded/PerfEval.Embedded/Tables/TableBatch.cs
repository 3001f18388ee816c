using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using PerfEval.Embedded.Tables.Entities;

namespace PerfEval.Embedded.Tables;

/// <summary>The actions of a transaction as changes, within the service's limits for one request.</summary>
internal static class TableBatch
{
    private const int MostActions = 100;
    private const long LargestInBytes = 4 * 1024 * 1024;

    // Boundary, request line and headers, which the service counts too: with keys of usual length a few hundred bytes.
    private const int OverheadOfAction = 512;

    /// <summary>The changes that <paramref name="actions"/> ask for.</summary>
    /// <exception cref="InvalidOperationException">There are none.</exception>
    /// <exception cref="TableTransactionFailedException">The service takes no such transaction.</exception>
    public static List<EntityChange> Changes(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count == 0)
        {
            throw new InvalidOperationException("The batch contains no entity operations.");
        }

        if (actions.Count > MostActions)
        {
            throw Refused(MostActions - 1, TableErrors.Invalid($"The batch request operation exceeds the maximum {MostActions} changes per change set."));
        }

        var changes = new List<EntityChange>(actions.Count);
        var rowKeys = new HashSet<string>(StringComparer.Ordinal);
        long size = 0;
        for (int i = 0; i < actions.Count; i++)
        {
            EntityChange change = Change(actions[i], i);
            changes.Add(change);
            if (change.PartitionKey != changes[0].PartitionKey)
            {
                throw Refused(i, TableErrors.Of(400, TableErrorCode.CommandsInBatchActOnDifferentPartitions, "All commands in a batch must operate on same entity group."));
            }

            if (!rowKeys.Add(change.RowKey))
            {
                throw Refused(i, TableErrors.Of(400, TableErrorCode.InvalidDuplicateRow, $"The batch request contains multiple changes with same row key '{change.RowKey}'."));
            }

            size += OverheadOfAction + (change.Input is null ? 0 : System.Text.Encoding.UTF8.GetByteCount(EntityJson.Write(change.Input.Properties)));
        }

        return size <= LargestInBytes
            ? changes
            : throw new TableTransactionFailedException(
                TableErrors.Of(413, "RequestBodyTooLarge", $"The batch has {size} bytes, the most is {LargestInBytes}."));
    }

    /// <summary>The failure of the action at <paramref name="index"/>, as the SDK reports it.</summary>
    public static TableTransactionFailedException Refused(int index, RequestFailedException reason)
    {
        string place = index.ToString(CultureInfo.InvariantCulture);
        var failure = new RequestFailedException(reason.Status, $"{place}:{reason.Message}", reason.ErrorCode, reason);
        failure.Data["FailedEntity"] = place;
        return new TableTransactionFailedException(failure);
    }

    private static EntityChange Change(TableTransactionAction action, int index)
    {
        ITableEntity entity = action.Entity;
        if (action.ActionType == TableTransactionActionType.Delete)
        {
            return EntityChange.Delete(entity.PartitionKey, entity.RowKey, action.ETag);
        }

        EntityInput input;
        try
        {
            input = EntityInput.Of(entity);
        }
        catch (RequestFailedException failure)
        {
            throw Refused(index, failure);
        }

        // Without an ETag the SDK sends no If-Match, and an update without one is an upsert to the service.
        EntityChangeKind update = action.ETag == default ? EntityChangeKind.Upsert : EntityChangeKind.Update;
        return action.ActionType switch
        {
            TableTransactionActionType.Add => EntityChange.Write(input, EntityChangeKind.Insert),
            TableTransactionActionType.UpdateMerge => EntityChange.Write(input, update, merges: true, action.ETag),
            TableTransactionActionType.UpdateReplace => EntityChange.Write(input, update, merges: false, action.ETag),
            TableTransactionActionType.UpsertMerge => EntityChange.Write(input, EntityChangeKind.Upsert, merges: true),
            TableTransactionActionType.UpsertReplace => EntityChange.Write(input, EntityChangeKind.Upsert),
            _ => throw new InvalidOperationException("Unknown request type."),
        };
    }
}
