using PerfEval.Domain.Campaigns;

namespace PerfEval.Functions.Mail.Index;

/// <summary>Changes that lists are still to show, gathered so that many are written in one call: of each mail from its first state to its last.</summary>
internal sealed class MailMoves
{
    /// <summary>About as many as one call carries.</summary>
    public const int Enough = 24;

    private readonly Dictionary<MailKey, MailMove> moves = [];

    /// <summary>How many mails have changed.</summary>
    public int Count => moves.Count;

    /// <summary>Notes a change.</summary>
    public void Add(CampaignKey campaign, MailLine? before, MailLine after)
    {
        MailKey key = after.Key(campaign);
        MailLine? first = moves.TryGetValue(key, out MailMove? known) ? known.Before : before;
        if (first == after)
        {
            moves.Remove(key);
        }
        else
        {
            moves[key] = new MailMove(first, after);
        }
    }

    /// <summary>Gives the changes away, by campaign.</summary>
    public IReadOnlyList<(CampaignKey Campaign, IReadOnlyList<MailMove> Moves)> Take()
    {
        (CampaignKey, IReadOnlyList<MailMove>)[] taken =
            [.. moves.GroupBy(m => m.Key.Campaign).Select(g => (g.Key, (IReadOnlyList<MailMove>)[.. g.Select(m => m.Value)]))];
        moves.Clear();
        return taken;
    }
}
