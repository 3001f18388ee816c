#nullable disable
using System.Net;
using System.Net.Http.Headers;
using Newtonsoft.Json;

namespace SendGrid;

public class Response
{
    public Response(HttpStatusCode statusCode, HttpContent responseBody, HttpResponseHeaders responseHeaders)
    {
        StatusCode = statusCode;
        Body = responseBody;
        Headers = responseHeaders;
    }

    public HttpStatusCode StatusCode { get; set; }

    public bool IsSuccessStatusCode => (int)StatusCode is >= 200 and <= 299;

    public HttpContent Body { get; set; }

    public HttpResponseHeaders Headers { get; set; }

    public virtual async Task<Dictionary<string, dynamic>> DeserializeResponseBodyAsync(HttpContent content = null)
    {
        HttpContent body = content ?? Body;
        return body is null ? [] : JsonConvert.DeserializeObject<Dictionary<string, dynamic>>(await body.ReadAsStringAsync());
    }

    public virtual Dictionary<string, string> DeserializeResponseHeaders(HttpResponseHeaders headers = null) =>
        (headers ?? Headers)?.ToDictionary(header => header.Key, header => header.Value.First()) ?? [];
}

public class MimeType
{
    public static readonly string Html = "text/html";

    public static readonly string Text = "text/plain";
}
