using Azure.Data.Tables;
using PerfEval.Functions.Contracts;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions;

/// <summary>The Scores table.</summary>
public sealed class ScoreStore(CampaignTables tables)
{
    private const int MostInABatch = 100;

    /// <summary>Writes the rows of a submission; a repeat writes the same.</summary>
    internal async Task WriteAsync(SubmissionKey key, IEnumerable<ScoreRow> rows, CancellationToken cancellation)
    {
        string id = key.Id();
        foreach (ScoreRow[] batch in rows.Chunk(MostInABatch))
        {
            var actions = new List<TableTransactionAction>(batch.Length);
            foreach (ScoreRow row in batch)
            {
                row.PartitionKey = id;
                row.RowKey = TableKey.Padded(row.Row, 4);
                actions.Add(new TableTransactionAction(TableTransactionActionType.UpsertReplace, row));
            }

            await tables.Scores.SubmitTransactionAsync(actions, cancellation);
        }
    }

    internal Task<List<ScoreRow>> ListAsync(SubmissionKey key, CancellationToken cancellation) =>
        tables.Scores.ListAsync<ScoreRow>(TableClient.CreateQueryFilter($"PartitionKey eq {key.Id()}"), cancellation);
}
