using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using PerfEval.Domain.Interchange;

namespace PerfEval.Functions.Http;

/// <summary>Reads bodies that come from outside: counted, never trusted.</summary>
internal static class RequestBody
{
    /// <summary>The body, or <see langword="null"/> where it is larger than <paramref name="limit"/> bytes.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellation)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
        {
            // What is read is counted here, and a plan may be larger than the server's own limit.
            server.MaxRequestBodySize = null;
        }

        using var bytes = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellation)) > 0)
        {
            if (bytes.Length + read > limit)
            {
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    /// <summary>A JSON body, or the answer that says why there is none.</summary>
    public static async Task<(T? Value, IResult? Refusal)> ReadJsonAsync<T>(HttpRequest request, int limit, CancellationToken cancellation)
        where T : class
    {
        byte[]? bytes = await ReadAsync(request, limit, cancellation);
        if (bytes is null)
        {
            return (null, Refusal.TooLarge(request, limit).ToResult());
        }

        try
        {
            T? value = JsonSerializer.Deserialize<T>(bytes, FormJson.Options);
            if (value is not null)
            {
                return (value, null);
            }
        }
        catch (JsonException e)
        {
            return (null, ApiProblem.Of(
                StatusCodes.Status400BadRequest,
                "unreadable-json",
                string.IsNullOrEmpty(e.Path) ? "$" : e.Path,
                null,
                $"第 {(e.LineNumber ?? 0) + 1} 行不是所要求的 JSON。",
                $"Line {(e.LineNumber ?? 0) + 1} is not the JSON that is expected."));
        }

        return (null, ApiProblem.Of(StatusCodes.Status400BadRequest, "unreadable-json", "$", "null", "请求内容为空。", "The request is empty."));
    }
}
