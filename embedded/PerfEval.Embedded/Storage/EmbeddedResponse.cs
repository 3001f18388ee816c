using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Azure;
using Azure.Core;

namespace PerfEval.Embedded.Storage;

/// <summary>What the service would have answered: a status and the headers that callers read.</summary>
internal sealed class EmbeddedResponse : Response
{
    private readonly Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);

    public EmbeddedResponse(int status, ETag etag = default, DateTimeOffset? lastModified = null)
    {
        Status = status;
        if (etag != default)
        {
            headers["ETag"] = etag.ToString("H");
        }

        if (lastModified is { } instant)
        {
            headers["Last-Modified"] = instant.ToString("R", CultureInfo.InvariantCulture);
        }
    }

    public override int Status { get; }

    public override string ReasonPhrase => ((System.Net.HttpStatusCode)Status).ToString();

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; } = "";

    public override bool IsError => Status >= 400;

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool ContainsHeader(string name) => headers.ContainsKey(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => headers.Select(header => new HttpHeader(header.Key, header.Value));

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => headers.TryGetValue(name, out value);

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = headers.TryGetValue(name, out string? value) ? [value] : null;
        return values is not null;
    }
}
