using System.Globalization;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Projections;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Mail.Index;

/// <summary>The lists that a mail stands in, each a run of row keys of the FormIndex table; the newest first in each.</summary>
internal static class MailLists
{
    private const string All = "all";
    private const string Kind = "kind";
    private const string State = "state";

    // Ten digits: until the year 2286.
    private const long End = 9_999_999_999;

    /// <summary>The partition of a campaign's mails, beside that of its forms.</summary>
    public static string Partition(CampaignKey campaign) => TableKey.Join(TableKey.Partition(campaign), "mail");

    /// <summary>The row keys of a mail, of which the first never changes.</summary>
    public static IReadOnlyList<string> KeysOf(MailLine line)
    {
        string kind = line.Kind.ToString();
        string newest = (End - Math.Clamp(line.PlannedAt.ToUnixTimeSeconds(), 0, End)).ToString("D10", CultureInfo.InvariantCulture);
        return
        [
            TableKey.Join(All, newest, line.Unit, kind, line.Sequence),
            TableKey.Join(Kind, kind, newest, line.Unit, line.Sequence),
            TableKey.Join(State, line.State.ToString(), kind, newest, line.Unit, line.Sequence),
        ];
    }

    /// <summary>The mails of a kind and in a state; all kinds or states where one is not given. Those of one state and all kinds stand by kind.</summary>
    public static FormList Of(MailKind? kind, MailState? state) => (kind, state) switch
    {
        ({ } one, { } where) => FormList.Of(State, where.ToString(), one.ToString()),
        (null, { } where) => FormList.Of(State, where.ToString()),
        ({ } one, null) => FormList.Of(Kind, one.ToString()),
        _ => FormList.Of(All),
    };
}
