using System.Net;
using PerfEval.Embedded.Hosting;

namespace PerfEval.Scenarios.Support;

/// <summary>
/// Sends requests to the host that runs now, wherever it listens. Of a host that was killed meanwhile there is no answer: its
/// caller is told 503, as by the proxy in front of it, once the next one runs.
/// </summary>
internal sealed class SupervisedRequests(SupervisedHost supervised) : DelegatingHandler(new ApiContract())
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        EmbeddedHost asked = supervised.Host;
        request.RequestUri = new Uri(asked.BaseAddress, request.RequestUri!.PathAndQuery);
        HttpResponseMessage? answer = null;
        try
        {
            answer = await base.SendAsync(request, cancellationToken);
            await answer.Content.LoadIntoBufferAsync(cancellationToken);
        }
        catch (HttpRequestException) when (asked.IsKilled)
        {
            // As below.
        }

        if (!asked.IsKilled)
        {
            return answer!;
        }

        answer?.Dispose();
        await supervised.ReviveAsync(asked);
        return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) { RequestMessage = request };
    }
}
