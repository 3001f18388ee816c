using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Mail.Events;

/// <summary><c>POST /hooks/sendgrid</c>: what became of mails, told by SendGrid and signed by it.</summary>
public sealed class SendGridEventsHttp(WebhookSignature signature, MailEvents events)
{
    private const int LargestRequest = 4 * 1024 * 1024;

    /// <summary>Takes the events: 204; 401 where the signature is not SendGrid's or is an old one.</summary>
    [Function(nameof(SendGridEventsHttp))]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "hooks/sendgrid")] HttpRequest request, CancellationToken cancellation)
    {
        byte[]? body = await RequestBody.ReadAsync(request, LargestRequest, cancellation);
        if (body is null)
        {
            return Refusal.TooLarge(request, LargestRequest).ToResult();
        }

        if (!signature.IsGenuine(
            request.Headers["X-Twilio-Email-Event-Webhook-Signature"], request.Headers["X-Twilio-Email-Event-Webhook-Timestamp"], body))
        {
            return ApiProblem.Of(StatusCodes.Status401Unauthorized, "not-signed", "signature", null, "签名无效或已过时。", "The signature is not valid, or is an old one.");
        }

        try
        {
            foreach (SendGridEvent told in JsonSerializer.Deserialize<List<SendGridEvent>>(body) ?? [])
            {
                await events.TakeAsync(told, cancellation);
            }
        }
        catch (JsonException)
        {
            return ApiProblem.Of(StatusCodes.Status400BadRequest, "unreadable-json", "$", null, "内容不是事件列表。", "The content is not a list of events.");
        }

        return Results.NoContent();
    }
}
