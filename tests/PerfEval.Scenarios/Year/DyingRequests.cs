using System.Text.Json.Nodes;
using PerfEval.Scenarios.Faults;

namespace PerfEval.Scenarios.Year;

/// <summary>
/// Kills the host at requests to SendGrid: before the server gets it, or after it took the mails and before anybody is told.
/// </summary>
/// <param name="crashes">Kills the host.</param>
/// <param name="isMeant">Given the keys of a request's mails, whether it dies at it; <see langword="null"/> for none.</param>
/// <param name="afterItWasTaken">When it dies.</param>
internal sealed class DyingRequests(Crashes crashes, Func<IReadOnlyList<string>, bool>? isMeant, bool afterItWasTaken) : DelegatingHandler(new HttpClientHandler())
{
    private readonly Lock gate = new();
    private readonly HashSet<string> mails = new(StringComparer.Ordinal);
    private int requests;

    /// <summary>The keys of the mails in the requests at which it died.</summary>
    public IReadOnlySet<string> Mails => mails;

    /// <summary>How many requests those were.</summary>
    public int Requests => Volatile.Read(ref requests);

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        JsonNode body = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!;
        string[] keys = [.. body["personalizations"]!.AsArray().Select(p => (string)p!["custom_args"]!["perfeval_key"]!)];
        bool dies = Dies(keys);
        if (dies && !afterItWasTaken)
        {
            crashes.Kill();
            throw new HttpRequestException("Killed before it was sent.");
        }

        HttpResponseMessage answer = await base.SendAsync(request, cancellationToken);
        if (dies)
        {
            answer.Dispose();
            crashes.Kill();
            throw new HttpRequestException("Killed before it was answered.");
        }

        return answer;
    }

    private bool Dies(string[] keys)
    {
        lock (gate)
        {
            if (isMeant?.Invoke(keys) != true)
            {
                return false;
            }

            requests++;
            mails.UnionWith(keys);
            return true;
        }
    }
}
