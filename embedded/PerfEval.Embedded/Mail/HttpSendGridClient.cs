using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using SendGrid;
using SendGrid.Helpers.Mail;

namespace PerfEval.Embedded.Mail;

/// <summary>
/// SendGrid's v3 API over one <see cref="HttpClient"/>, for feeds that do not hold the package. It does not retry: who calls
/// it knows what may be repeated.
/// </summary>
public sealed class HttpSendGridClient : ISendGridClient
{
    private readonly HttpClient http;
    private readonly SendGridClientOptions options;

    /// <summary>A client of the API that <paramref name="options"/> names.</summary>
    /// <param name="http">Shared by all requests; not disposed.</param>
    /// <param name="options">Host, version and key.</param>
    public HttpSendGridClient(HttpClient http, SendGridClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(options);
        this.http = http;
        this.options = options;
        UrlPath = options.UrlPath;
        Version = options.Version;
    }

    /// <inheritdoc/>
    public string UrlPath { get; set; }

    /// <inheritdoc/>
    public string Version { get; set; }

    /// <inheritdoc/>
    public string MediaType { get; set; } = "application/json";

    /// <inheritdoc/>
    public AuthenticationHeaderValue AddAuthorization(KeyValuePair<string, string> header)
    {
        string[] parts = header.Value.Split(' ', 2);
        return parts.Length == 2 ? new AuthenticationHeaderValue(parts[0], parts[1]) : new AuthenticationHeaderValue(parts[0]);
    }

    /// <inheritdoc/>
    public async Task<Response> MakeRequest(HttpRequestMessage request, CancellationToken cancellationToken = default)
    {
        HttpResponseMessage answer = await http.SendAsync(request, cancellationToken);
        return new Response(answer.StatusCode, answer.Content, answer.Headers);
    }

    /// <inheritdoc/>
    public async Task<Response> RequestAsync(
        BaseClient.Method method, string? requestBody = null, string? queryParams = null, string? urlPath = null, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method.ToString()), Address(urlPath ?? UrlPath, queryParams));
        request.Headers.Authorization = options.Auth;
        foreach ((string name, string value) in options.RequestHeaders ?? [])
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (requestBody is not null)
        {
            request.Content = new StringContent(requestBody, Encoding.UTF8, MediaType);
        }

        return await MakeRequest(request, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Response> SendEmailAsync(SendGridMessage msg, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(msg);
        return RequestAsync(BaseClient.Method.POST, msg.Serialize(), urlPath: "mail/send", cancellationToken: cancellationToken);
    }

    private Uri Address(string? path, string? queryParams)
    {
        string address = $"{options.Host.TrimEnd('/')}/{Version}/{path}";
        if (queryParams is null)
        {
            return new Uri(address);
        }

        using var parameters = JsonDocument.Parse(queryParams);
        IEnumerable<string> pairs = parameters.RootElement.EnumerateObject()
            .Select(p => $"{Uri.EscapeDataString(p.Name)}={Uri.EscapeDataString(p.Value.ToString())}");
        return new Uri($"{address}?{string.Join('&', pairs)}");
    }
}
