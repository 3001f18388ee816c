using Microsoft.AspNetCore.Http;
using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Mail.Index;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Mail.Log;

/// <summary>Which mails an address asks for. What it does not understand, it leaves out.</summary>
/// <param name="State">The state that the list is cut to.</param>
/// <param name="Kind">The kind that it is cut to.</param>
/// <param name="Unit">The unit that it is cut to.</param>
/// <param name="After">The key after which the page begins.</param>
internal sealed record MailLogQuery(MailState? State, MailKind? Kind, string? Unit, string? After)
{
    public static MailLogQuery Of(IQueryCollection query)
    {
        string unit = query["unit"].ToString().Trim();
        return new MailLogQuery(
            Enum.TryParse(query["state"], out MailState state) && Enum.IsDefined(state) ? state : null,
            Enum.TryParse(query["kind"], out MailKind kind) && Enum.IsDefined(kind) ? kind : null,
            KeyText.IsValid(unit, KeyText.CodeLength) ? unit : null,
            query["after"].ToString() is { Length: > 0 } after ? after : null);
    }

    /// <summary>The page. A unit's mails are few, and read from where they stand; all others from the lists.</summary>
    public async Task<MailPage> ReadAsync(CampaignKey campaign, MailStore mails, MailIndex index, int count, CancellationToken cancellation)
    {
        if (Unit is null)
        {
            return await index.ReadAsync(campaign, MailLists.Of(Kind, State), After, count, cancellation);
        }

        List<MailLine> lines = await OfUnitAsync(campaign, Unit, mails, cancellation);
        List<MailLine> rest = After is null ? lines : lines.FindAll(m => string.CompareOrdinal(MailLists.KeysOf(m)[0], After) > 0);
        return new MailPage([.. rest.Take(count)], rest.Count > count ? MailLists.KeysOf(rest[count - 1])[0] : null);
    }

    /// <summary>The whole list, from its beginning: for files, not for pages.</summary>
    public async IAsyncEnumerable<MailLine> StreamAsync(
        CampaignKey campaign, MailStore mails, MailIndex index, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        IAsyncEnumerable<MailLine> lines = Unit is null
            ? index.StreamAsync(campaign, MailLists.Of(Kind, State), cancellation)
            : (await OfUnitAsync(campaign, Unit, mails, cancellation)).ToAsyncEnumerable();
        await foreach (MailLine line in lines)
        {
            yield return line;
        }
    }

    /// <summary>The address of this list, from another key on.</summary>
    public string Address(string path, string? after)
    {
        (string Name, string? Value)[] parts = [("state", State?.ToString()), ("kind", Kind?.ToString()), ("unit", Unit), ("after", after)];
        string query = string.Join('&', parts.Where(p => p.Value is not null).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }

    private async Task<List<MailLine>> OfUnitAsync(CampaignKey campaign, string unit, MailStore mails, CancellationToken cancellation) =>
        [.. (await mails.ListAsync(campaign, unit, cancellation))
            .Select(MailLine.Of)
            .Where(m => (State is null || m.State == State) && (Kind is null || m.Kind == Kind))
            .OrderBy(m => MailLists.KeysOf(m)[0], StringComparer.Ordinal)];
}
