#nullable disable
using System.Net.Http.Headers;
using SendGrid.Helpers.Mail;

namespace SendGrid;

public abstract class BaseClient : ISendGridClient
{
    protected BaseClient(BaseClientOptions options) => ArgumentNullException.ThrowIfNull(options);

    protected BaseClient(HttpClient httpClient, BaseClientOptions options) => ArgumentNullException.ThrowIfNull(options);

    public enum Method
    {
        DELETE,
        GET,
        PATCH,
        POST,
        PUT,
    }

    public string UrlPath { get; set; }

    public string Version { get; set; }

    public string MediaType { get; set; } = "application/json";

    public virtual AuthenticationHeaderValue AddAuthorization(KeyValuePair<string, string> header) =>
        throw PerfEval.SdkSurface.Undone.Here();

    public virtual Task<Response> MakeRequest(HttpRequestMessage request, CancellationToken cancellationToken = default(CancellationToken)) =>
        throw PerfEval.SdkSurface.Undone.Here();

    public Task<Response> RequestAsync(
        Method method,
        string requestBody = null,
        string queryParams = null,
        string urlPath = null,
        CancellationToken cancellationToken = default(CancellationToken)) => throw PerfEval.SdkSurface.Undone.Here();

    public Task<Response> SendEmailAsync(SendGridMessage msg, CancellationToken cancellationToken = default(CancellationToken)) =>
        throw PerfEval.SdkSurface.Undone.Here();
}

public class SendGridClient : BaseClient
{
    public SendGridClient(SendGridClientOptions options)
        : base(options)
    {
    }

    public SendGridClient(HttpClient httpClient, SendGridClientOptions options)
        : base(httpClient, options)
    {
    }
}
