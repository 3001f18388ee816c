using Microsoft.AspNetCore.Http;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Texts;
using PerfEval.Functions.Access;
using PerfEval.Functions.Housekeeping;
using PerfEval.Functions.Http;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions;

/// <summary>
/// Links of one form each that a unit's contact hands to its sections (科室): who holds one sees, downloads and fills in
/// that form, and files nothing.
/// </summary>
public sealed class SectionLinks(FormStore forms, UnitLinks links, AuditLog audit, TimeProvider time)
{
    private const int MostOfAForm = 20;
    private const int LongestName = 40;

    /// <summary>The form's links, as they were made.</summary>
    internal static IReadOnlyList<SectionLink> Of(FormRow form) => form.SectionLinks is { } json ? StoredJson.Read<SectionLink[]>(json) : [];

    /// <summary>Makes a link. It is registered first: one that stands in the form's row works.</summary>
    /// <returns>Why not; <see langword="null"/> where it was made.</returns>
    internal async Task<Refusal?> MakeAsync(FormKey key, string? section, LinkRow own, CancellationToken cancellation)
    {
        string name = SingleLine.Show(section ?? string.Empty).Trim();
        if (name.Length is 0 or > LongestName)
        {
            return Refusal.Of(
                StatusCodes.Status400BadRequest, "no-section", "section", name, $"请填写科室名称（{LongestName} 字以内）。", $"Name the section, in at most {LongestName} characters.");
        }

        while (true)
        {
            IReadOnlyList<SectionLink> there = Of(await forms.GetAsync(key, cancellation));
            if (there.Count(l => l.MadeBy == own.RowKey) >= MostOfAForm)
            {
                return Refusal.Of(
                    StatusCodes.Status409Conflict, "too-many-links", "section", name, $"每份自评表最多 {MostOfAForm} 个科室链接。", $"A form has at most {MostOfAForm} section links.");
            }

            var made = new SectionLink(there.Count + 1, name, time.GetUtcNow(), own.RowKey);
            await links.RegisterSectionAsync(key, made.Serial, name, own, cancellation);
            bool added = false;
            await forms.ChangeAsync(
                key,
                row =>
                {
                    IReadOnlyList<SectionLink> now = Of(row);
                    added = now.Count == there.Count;
                    row.SectionLinks = added ? StoredJson.Text(now.Append(made)) : row.SectionLinks;
                    return added;
                },
                cancellation);
            if (added)
            {
                await audit.RecordAsync(
                    key.Campaign, new AuditEntry(made.MadeAt, own.Actor(), "make-link", key.Unit, $"make-link-{key.Project}-{made.Serial}", null, name), cancellation);
                return null;
            }

            // Another page made one in between: this one takes the next number.
        }
    }

    /// <summary>Revokes a link: first the link itself, then what the form's row says of it.</summary>
    internal async Task RevokeAsync(FormKey key, int serial, LinkRow own, CancellationToken cancellation)
    {
        if (Of(await forms.GetAsync(key, cancellation)).All(l => l.Serial != serial || l.MadeBy != own.RowKey))
        {
            return;
        }

        await links.RevokeSectionAsync(key, serial, own, cancellation);
        await forms.ChangeAsync(
            key,
            row =>
            {
                row.SectionLinks = StoredJson.Text(Of(row).Select(l => l.Serial == serial ? l with { Revoked = true } : l));
                return true;
            },
            cancellation);
        await audit.RecordAsync(
            key.Campaign, new AuditEntry(time.GetUtcNow(), own.Actor(), "revoke-link", key.Unit, $"revoke-link-{key.Project}-{serial}"), cancellation);
    }
}
