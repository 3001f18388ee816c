using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Projections;
using PerfEval.Functions.Storage;
using PerfEval.Pages.Campaigns;

namespace PerfEval.Functions.Campaigns;

/// <summary>
/// The units that owe forms, from the lists of forms. Up to <see cref="FormIndex.MostSorted"/> forms are read whole and put in
/// any order; of more, the page reads a thousand in the order that the lists are kept in.
/// </summary>
public sealed class OutstandingUnits(FormIndex index)
{
    // One call of the service brings a thousand.
    private const int MostForms = 999;

    /// <summary>A page of them.</summary>
    /// <param name="Units">The units.</param>
    /// <param name="Total">How many there are; <see langword="null"/> where that is not known.</param>
    /// <param name="IsByDay">Whether a unit stands there once for each of its due days.</param>
    /// <param name="Next">The query of the next page; <see langword="null"/> on the last.</param>
    internal sealed record Found(IReadOnlyList<OutstandingGroup> Units, int? Total, bool IsByDay, OutstandingQuery? Next);

    /// <summary>A page of those that are asked for, of a campaign in which <paramref name="owed"/> forms are.</summary>
    internal async Task<Found> ReadAsync(
        CampaignKey campaign, OutstandingQuery query, int owed, Func<OutstandingGroup, DateTimeOffset?> remindedAt, int count, CancellationToken cancellation)
    {
        if (owed <= FormIndex.MostSorted
            && await index.ReadAllAsync(campaign, FormLists.OutstandingByUnit(), FormIndex.MostSorted, cancellation) is { } all)
        {
            List<OutstandingGroup> units = [.. query.Sort.Order(Groups(all).Where(g => IsFound(g.Unit, query.Search)), g => Value(g, query.Sort.Column, remindedAt))];
            int from = (query.Page - 1) * count;
            return new Found([.. units.Skip(from).Take(count)], units.Count, IsByDay: false, units.Count > from + count ? query with { Page = query.Page + 1 } : null);
        }

        bool byDay = query.Search is null && query.Sort.Column == OutstandingColumn.Due;
        FormList list = query.Search is not { } text
            ? byDay ? FormLists.Outstanding() : FormLists.OutstandingByUnit()
            : KeyText.IsValid(text, KeyText.CodeLength) ? FormLists.OutstandingByCode(text) : FormLists.ByName(text);
        FormPage page = await index.ReadAsync(campaign, list, query.After, MostForms, cancellation);
        (IReadOnlyList<OutstandingGroup> some, string? next) = Cut(page, byDay, query.Search, count);
        return new Found(some, Total: null, byDay, next is null ? null : query with { After = next });
    }

    /// <summary>The first of them, the earliest due first; one call.</summary>
    internal async Task<IReadOnlyList<OutstandingGroup>> FirstAsync(CampaignKey campaign, int count, CancellationToken cancellation) =>
        Cut(await index.ReadAsync(campaign, FormLists.Outstanding(), null, MostForms, cancellation), byDay: true, search: null, count).Units;

    /// <summary>All of those that are asked for, unit by unit.</summary>
    internal async IAsyncEnumerable<OutstandingGroup> StreamAsync(
        CampaignKey campaign, string? search, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var forms = new List<FormLine>();
        await foreach (FormLine line in index.StreamAsync(campaign, FormLists.OutstandingByUnit(), cancellation))
        {
            if (forms.Count > 0 && forms[0].Unit != line.Unit)
            {
                yield return new OutstandingGroup(forms);
                forms = [];
            }

            if (IsFound(line, search))
            {
                forms.Add(line);
            }
        }

        if (forms.Count > 0)
        {
            yield return new OutstandingGroup(forms);
        }
    }

    private static IEnumerable<OutstandingGroup> Groups(IEnumerable<FormLine> lines) =>
        lines.GroupBy(l => l.Unit, StringComparer.Ordinal).Select(g => new OutstandingGroup([.. g]));

    /// <summary>Whole units of a page of forms: one whose forms may go on after the page is left to the next.</summary>
    private static (IReadOnlyList<OutstandingGroup> Units, string? Next) Cut(FormPage page, bool byDay, string? search, int count)
    {
        var groups = new List<List<FormLine>>();
        string? before = null;
        string? group = null;
        string? beforeGroup = null;
        for (int i = 0; i < page.Lines.Count; i++)
        {
            FormLine line = page.Lines[i];
            string its = byDay ? TableKey.Join(line.Due, line.Unit) : line.Unit;
            if (line.IsOwed && IsFound(line, search) && !FormLists.IsOfTitle(page.Keys[i], line))
            {
                if (its != group)
                {
                    if (groups.Count == count)
                    {
                        return (Units(groups), before);
                    }

                    groups.Add([]);
                    (group, beforeGroup) = (its, before);
                }

                groups[^1].Add(line);
            }

            before = page.Keys[i];
        }

        if (page.Next is not null && groups.Count > 1 && (byDay ? TableKey.Join(page.Lines[^1].Due, page.Lines[^1].Unit) : page.Lines[^1].Unit) == group)
        {
            groups.RemoveAt(groups.Count - 1);
            return (Units(groups), beforeGroup);
        }

        return (Units(groups), page.Next);
    }

    private static IReadOnlyList<OutstandingGroup> Units(IEnumerable<IReadOnlyList<FormLine>> groups) => [.. groups.Select(g => new OutstandingGroup(g))];

    private static bool IsFound(FormLine line, string? search) =>
        search is null || line.Unit.StartsWith(search, StringComparison.Ordinal) || FormLists.BeginsWith(line.UnitName, search);

    private static IComparable? Value(OutstandingGroup group, OutstandingColumn column, Func<OutstandingGroup, DateTimeOffset?> remindedAt) => column switch
    {
        OutstandingColumn.Due => group.Due,
        OutstandingColumn.Unit => group.Unit.Unit,
        OutstandingColumn.Name => group.Unit.UnitName,
        OutstandingColumn.Forms => group.Forms.Count,
        _ => remindedAt(group),
    };
}
