using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SendGrid;
using SendGrid.Helpers.Mail;

namespace PerfEval.Functions.Mail.Transports;

/// <summary>
/// Hands mail to SendGrid: up to a thousand mails a request, each a personalization whose texts replace two tags in a
/// common body, so that one request carries mails that differ. Tracking is off; the key travels along and comes back
/// with every event.
/// </summary>
internal sealed class SendGridMailTransport(ISendGridClient client, IOptions<PerfEvalOptions> options, TimeProvider time) : IMailTransport
{
    /// <summary>The custom argument that holds a mail's key.</summary>
    public const string KeyArgument = "perfeval_key";

    private const int MostInARequest = 1000;

    // SendGrid refuses a personalization whose substitutions are larger than this many bytes; such a mail goes by itself.
    private const int LargestSubstitutions = 10_000;
    private const string TextTag = "-perfeval-text-";
    private const string HtmlTag = "-perfeval-html-";
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    public bool IsIdempotent => false;

    public int MostAtOnce => MostInARequest;

    public async Task<IReadOnlyList<MailOutcome>> SendAsync(IReadOnlyList<MailEnvelope> mails, CancellationToken cancellation)
    {
        var outcomes = new MailOutcome?[mails.Count];
        var left = new List<int>();
        for (int i = 0; i < mails.Count; i++)
        {
            if (MailSafety.Fault(mails[i]) is { } fault)
            {
                outcomes[i] = MailOutcome.Refused(fault);
            }
            else
            {
                left.Add(i);
            }
        }

        foreach (List<int> request in Requests(mails, left))
        {
            if (Array.Find(outcomes, o => o?.State == MailState.Planned) is { } later)
            {
                // It can't take any now: asking on would only make it angrier.
                request.ForEach(i => outcomes[i] = later);
                continue;
            }

            await SendRequestAsync(mails, request, outcomes, cancellation);
        }

        return outcomes!;
    }

    /// <summary>Which mails go into one request: of one sender, no address twice, and what is too large for a tag alone.</summary>
    private static List<List<int>> Requests(IReadOnlyList<MailEnvelope> mails, List<int> left)
    {
        var requests = new List<List<int>>();
        while (left.Count > 0)
        {
            MailEnvelope first = mails[left[0]];
            if (!FitsTags(first))
            {
                requests.Add([left[0]]);
                left.RemoveAt(0);
                continue;
            }

            var addresses = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var request = new List<int>();
            var later = new List<int>();
            foreach (int i in left)
            {
                MailEnvelope mail = mails[i];
                bool fits = request.Count < MostInARequest
                    && FitsTags(mail)
                    && mail.FromName == first.FromName
                    && !addresses.Contains(mail.To)
                    && (mail.Copy is null || !addresses.Contains(mail.Copy));
                if (fits)
                {
                    addresses.Add(mail.To);
                    if (mail.Copy is not null)
                    {
                        addresses.Add(mail.Copy);
                    }
                }

                (fits ? request : later).Add(i);
            }

            requests.Add(request);
            left = later;
        }

        return requests;
    }

    private static bool FitsTags(MailEnvelope mail) =>
        System.Text.Encoding.UTF8.GetByteCount(mail.Text) + System.Text.Encoding.UTF8.GetByteCount(mail.Html) + TextTag.Length + HtmlTag.Length <= LargestSubstitutions;

    private async Task SendRequestAsync(IReadOnlyList<MailEnvelope> mails, List<int> request, MailOutcome?[] outcomes, CancellationToken cancellation)
    {
        while (request.Count > 0)
        {
            (Response? answer, MailOutcome? instead) = await AskAsync(Message(mails, request), cancellation);
            if (answer is null)
            {
                request.ForEach(i => outcomes[i] = instead);
                return;
            }

            if (answer.IsSuccessStatusCode)
            {
                string? id = answer.Headers is not null && answer.Headers.TryGetValues("X-Message-Id", out IEnumerable<string>? ids) ? ids.First() : null;
                request.ForEach(i => outcomes[i] = MailOutcome.Sent(id));
                return;
            }

            if (answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            {
                request.ForEach(i => outcomes[i] = MailOutcome.NotYet($"SendGrid does not let us in: {(int)answer.StatusCode}."));
                return;
            }

            string body = answer.Body is null ? string.Empty : await answer.Body.ReadAsStringAsync(cancellation);
            Dictionary<int, string> refused = Refused(body, request.Count);
            if (refused.Count == 0)
            {
                request.ForEach(i => outcomes[i] = MailOutcome.Refused($"SendGrid answered {(int)answer.StatusCode}: {Start(body)}"));
                return;
            }

            // A request is taken as a whole or not at all: what was not at fault goes again without what was.
            foreach ((int index, string reason) in refused)
            {
                outcomes[request[index]] = MailOutcome.Refused(reason, addressIsBad: reason.StartsWith("SendGrid refused to.", StringComparison.Ordinal));
            }

            request = [.. request.Where((_, index) => !refused.ContainsKey(index))];
        }
    }

    /// <summary>Asks once: what the server can't take now is asked again by whoever keeps the mails, whom no stop makes forget it.</summary>
    private async Task<(Response? Answer, MailOutcome? Instead)> AskAsync(SendGridMessage message, CancellationToken cancellation)
    {
        Response answer;
        try
        {
            answer = await client.SendEmailAsync(message, cancellation);
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            return (null, MailOutcome.NotYet(e.Message));
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return (null, MailOutcome.Unknown($"SendGrid's answer was lost: {e.Message}"));
        }

        return answer.StatusCode == HttpStatusCode.TooManyRequests || (int)answer.StatusCode >= 500
            ? (null, MailOutcome.NotYet($"SendGrid answered {(int)answer.StatusCode}.", Reset(answer)))
            : (answer, null);
    }

    /// <summary>The reset that the answer names, within an hour.</summary>
    private DateTimeOffset? Reset(Response answer)
    {
        if (answer.Headers is null
            || !answer.Headers.TryGetValues("X-RateLimit-Reset", out IEnumerable<string>? values)
            || !long.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out long reset))
        {
            return null;
        }

        DateTimeOffset now = time.GetUtcNow();
        return DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(reset, now.ToUnixTimeSeconds(), (now + LongestWait).ToUnixTimeSeconds()));
    }

    private SendGridMessage Message(IReadOnlyList<MailEnvelope> mails, List<int> request)
    {
        MailEnvelope first = mails[request[0]];
        bool byTags = FitsTags(first);
        var message = new SendGridMessage
        {
            From = new EmailAddress(first.From, first.FromName),
            PlainTextContent = byTags ? TextTag : first.Text,
            HtmlContent = byTags ? HtmlTag : first.Html,
            Personalizations = [.. request.Select(i => Personalization(mails[i], byTags))],
        };
        message.SetClickTracking(enable: false, enableText: false);
        message.SetOpenTracking(enable: false);
        message.SetSubscriptionTracking(enable: false);
        message.SetGoogleAnalytics(enable: false);
        if (options.Value.SendGridSandbox)
        {
            message.SetSandBoxMode(enable: true);
        }

        return message;
    }

    private static Personalization Personalization(MailEnvelope mail, bool byTags) => new()
    {
        Tos = [new EmailAddress(mail.To)],
        Ccs = mail.Copy is null || string.Equals(mail.Copy, mail.To, StringComparison.OrdinalIgnoreCase) ? null : [new EmailAddress(mail.Copy)],
        Subject = mail.Subject,
        Headers = mail.UnsubscribeHeaders().ToDictionary(h => h.Name, h => h.Value, StringComparer.Ordinal) is { Count: > 0 } headers ? headers : null,
        Substitutions = byTags ? new Dictionary<string, string>(StringComparer.Ordinal) { [TextTag] = mail.Text, [HtmlTag] = mail.Html } : null,
        CustomArgs = new Dictionary<string, string>(StringComparer.Ordinal) { [KeyArgument] = mail.Key },
    };

    /// <summary>The personalizations that an error of the answer names, as <c>personalizations.3.to.0.email</c> does.</summary>
    private static Dictionary<int, string> Refused(string body, int count)
    {
        var refused = new Dictionary<int, string>();
        try
        {
            using var json = JsonDocument.Parse(body);
            foreach (JsonElement error in json.RootElement.GetProperty("errors").EnumerateArray())
            {
                string[] field = error.TryGetProperty("field", out JsonElement name) && name.ValueKind == JsonValueKind.String ? name.GetString()!.Split('.') : [];
                if (field is ["personalizations", var number, ..]
                    && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
                    && index < count)
                {
                    refused[index] = $"SendGrid refused {string.Join('.', field.Skip(2))}: {Start(error.GetProperty("message").ToString())}";
                }
            }
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return [];
        }

        return refused;
    }

    private static string Start(string text) => text.Length <= 200 ? text : text[..200];
}
