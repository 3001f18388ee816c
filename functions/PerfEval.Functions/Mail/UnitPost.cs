using System.Globalization;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Texts;
using PerfEval.Functions.Access;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Mail.Digests;
using PerfEval.Functions.Rankings;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Mail;

/// <summary>
/// Mail to a unit's contact, with the unit's link in it. A mail is written from its key and the facts as they stand when it
/// goes out, so the same mail can be sent by whoever finds that it was not.
/// </summary>
public sealed class UnitPost(
    CampaignStore campaigns,
    UnitStore units,
    FormStore forms,
    OutstandingForms outstanding,
    RankingStore rankings,
    UnitLinks links,
    DigestPost digests,
    MailTexts texts,
    MailOffice office,
    TimeProvider time)
{
    // Results can be read, and objected to, for a year after the last day of the campaign.
    private static readonly TimeSpan LinkLife = TimeSpan.FromDays(365);
    private readonly Letters letters = new(texts);

    /// <summary>The sequence of a mail about one submission.</summary>
    internal static string Sequence(string project, int revision) => $"{project}-{TableKey.Padded(revision)}";

    /// <summary>Until when a unit's link works.</summary>
    internal static DateTimeOffset LinkExpiry(CampaignSettings settings) => settings.Dates.ObjectionsClosedFrom + LinkLife;

    /// <summary>The link that a unit's mails carry.</summary>
    internal async Task<Uri> LinkAsync(CampaignKey campaign, string unit, CancellationToken cancellation)
    {
        CampaignSettings settings = (await campaigns.GetAsync(campaign, cancellation)).SettingsValue();
        return await links.MakeAsync(campaign, unit, LinkExpiry(settings), cancellation);
    }

    /// <summary>Sends mails, unless they have been sent.</summary>
    internal async Task SendAsync(IReadOnlyList<MailKey> keys, CancellationToken cancellation) =>
        await office.SendAsync(await WriteAsync(keys, cancellation), cancellation);

    /// <summary>Plans mails of one mailing, to be sent by it.</summary>
    internal async Task PlanAsync(IReadOnlyList<MailKey> keys, CancellationToken cancellation)
    {
        var mails = new List<PlannedMail>(keys.Count);
        if (keys.Count == 0)
        {
            return;
        }

        Dictionary<string, UnitRow> known = await units.ListAsync(keys[0].Campaign, keys.Select(key => key.Unit), cancellation);
        foreach (MailKey key in keys)
        {
            UnitRow unit = known[key.Unit];
            mails.Add(new PlannedMail(key, unit.ContactEmail, CopyTo(key, unit)));
        }

        await office.PlanAsync(mails, cancellation);
    }

    /// <summary>Writes mails of one campaign. An overdue notice is copied to the supervising department.</summary>
    internal async Task<IReadOnlyList<OutgoingMail>> WriteAsync(IReadOnlyList<MailKey> keys, CancellationToken cancellation)
    {
        var mails = new List<OutgoingMail>();
        if (keys.Count == 0)
        {
            return mails;
        }

        if (keys[0].Kind == MailKind.Digest)
        {
            return await digests.WriteAsync(keys, cancellation);
        }

        CampaignSettings settings = (await campaigns.GetAsync(keys[0].Campaign, cancellation)).SettingsValue();
        Dictionary<string, RankingRow> ranked = await RankedAsync(keys[0], cancellation);
        Dictionary<string, UnitRow> known = await units.ListAsync(keys[0].Campaign, keys.Select(key => key.Unit), cancellation);
        ILookup<string, FormRow>? theirs = keys[0].Kind is MailKind.Invitation or MailKind.Reminder or MailKind.Overdue
            ? await forms.ListAsync(keys[0].Campaign, known.Keys, cancellation)
            : null;
        foreach (MailKey key in keys)
        {
            UnitRow unit = known[key.Unit];
            Uri link = links.Known(key.Campaign, unit) ?? await links.MakeAsync(key.Campaign, key.Unit, LinkExpiry(settings), cancellation);
            var about = new LetterContext(settings, unit, link, time.GetUtcNow());
            (MailLetter letter, string? suppressed) = await LetterAsync(key, about, theirs, ranked, cancellation);
            mails.Add(new OutgoingMail(
                key,
                settings.BureauName,
                unit.ContactEmail,
                CopyTo(key, unit),
                letter,
                suppressed ?? (unit.IsUnreachable() ? MailSuppression.AddressBounced : null)));
        }

        return mails;
    }

    /// <summary>The notice of a return that has not been made yet.</summary>
    internal async Task<OutgoingMail> PreviewReturnAsync(FormKey of, FormRow form, CancellationToken cancellation)
    {
        var key = new MailKey(of.Campaign, of.Unit, MailKind.Returned, Sequence(of.Project, form.CurrentRevision));
        CampaignSettings settings = (await campaigns.GetAsync(key.Campaign, cancellation)).SettingsValue();
        UnitRow unit = await units.GetAsync(key.Campaign, key.Unit, cancellation);
        Uri link = await links.MakeAsync(key.Campaign, key.Unit, LinkExpiry(settings), cancellation);
        MailLetter letter = letters.Returned(new LetterContext(settings, unit, link, time.GetUtcNow()), form);
        return new OutgoingMail(key, settings.BureauName, unit.ContactEmail, null, letter, unit.IsUnreachable() ? MailSuppression.AddressBounced : null);
    }

    /// <summary>The notice of an extension that has not been made yet.</summary>
    internal async Task<OutgoingMail> PreviewExtensionAsync(UnitRow unit, IReadOnlyList<FormRow> owed, MailKey key, CancellationToken cancellation)
    {
        CampaignSettings settings = (await campaigns.GetAsync(key.Campaign, cancellation)).SettingsValue();
        Uri link = await links.MakeAsync(key.Campaign, key.Unit, settings.Dates.ObjectionsClosedFrom + LinkLife, cancellation);
        MailLetter letter = letters.Extended(new LetterContext(settings, unit, link, time.GetUtcNow()), owed);
        return new OutgoingMail(key, settings.BureauName, unit.ContactEmail, null, letter, unit.IsUnreachable() ? MailSuppression.AddressBounced : null);
    }

    private static string? CopyTo(MailKey key, UnitRow unit) => key.Kind == MailKind.Overdue ? unit.SupervisorEmail : null;

    private async Task<(MailLetter Letter, string? Suppressed)> LetterAsync(
        MailKey key, LetterContext about, ILookup<string, FormRow>? theirs, Dictionary<string, RankingRow> ranked, CancellationToken cancellation)
    {
        switch (key.Kind)
        {
            case MailKind.Invitation:
                return (letters.Invitation(about, [.. theirs![key.Unit]]), null);
            case MailKind.Reminder or MailKind.Overdue:
                List<FormRow> owed = await outstanding.OfAsync(key.Campaign, theirs![key.Unit], cancellation);
                return (
                    key.Kind == MailKind.Overdue ? letters.Overdue(about, owed) : letters.Reminder(about, owed),
                    owed.Count == 0 ? MailSuppression.FiledMeanwhile : null);
            case MailKind.Receipt:
                (FormRow filed, int revision) = await FormAsync(key, cancellation);
                return (letters.Receipt(about, filed, revision), null);
            case MailKind.Returned:
                (FormRow returned, int last) = await FormAsync(key, cancellation);
                return (letters.Returned(about, returned), returned.CurrentRevision > last ? MailSuppression.FiledMeanwhile : null);
            case MailKind.Extended:
                List<FormRow> extended = await outstanding.ListAsync(key.Campaign, key.Unit, cancellation);
                bool holds = about.Unit.ExtendedTo is { } day && day.Replace("-", string.Empty, StringComparison.Ordinal) == key.Sequence;
                return (letters.Extended(about, extended), !holds ? MailSuppression.Superseded : extended.Count == 0 ? MailSuppression.FiledMeanwhile : null);
            case MailKind.Preliminary:
                return (letters.Preliminary(about), null);
            case MailKind.Result:
                return (letters.Result(about, Line(ranked[key.Unit])), null);
            default:
                throw new InvalidOperationException($"There is no letter of the kind {key.Kind}.");
        }
    }

    private async Task<(FormRow Form, int Revision)> FormAsync(MailKey key, CancellationToken cancellation)
    {
        int cut = key.Sequence.LastIndexOf('-');
        FormRow form = await forms.GetAsync(new FormKey(key.Campaign, key.Unit, key.Sequence[..cut]), cancellation);
        return (form, int.Parse(key.Sequence.AsSpan(cut + 1), NumberStyles.None, CultureInfo.InvariantCulture));
    }

    /// <summary>The generation that results are told of, read once for all of them.</summary>
    private async Task<Dictionary<string, RankingRow>> RankedAsync(MailKey key, CancellationToken cancellation) => key.Kind == MailKind.Result
        ? (await rankings.ListAsync(key.Campaign, int.Parse(key.Sequence, NumberStyles.None, CultureInfo.InvariantCulture), cancellation))
            .ToDictionary(r => r.Unit, StringComparer.Ordinal)
        : [];

    private static ResultLine Line(RankingRow row) => new(
        row.Rank?.ToString(CultureInfo.InvariantCulture),
        row.Grade is { } name ? new BilingualText(Enum.Parse<Grade>(name).Chinese(), name) : null,
        row.Official);
}
