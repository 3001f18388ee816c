using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using PerfEval.Domain.Texts;

namespace PerfEval.Functions.Http;

/// <summary>Forms that carry several files: counted, never trusted.</summary>
internal static class RequestForm
{
    // What a multipart frame and the fields beside the file may add to it.
    private const int FrameAllowance = 256 * 1024;

    /// <summary>The form, or why there is none: a part of it is larger than <paramref name="limit"/> bytes, or what came is no form post.</summary>
    public static async Task<(IFormCollection? Form, Refusal? Refusal)> ReadAsync(HttpRequest request, int limit, CancellationToken cancellation)
    {
        if (request.ContentLength > limit + FrameAllowance)
        {
            return (null, Refusal.TooLarge(request, limit));
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
        {
            // What is read is counted here.
            server.MaxRequestBodySize = null;
        }

        var options = new FormOptions { MultipartBodyLengthLimit = limit, BufferBodyLengthLimit = limit + FrameAllowance };
        request.HttpContext.Features.Set<IFormFeature>(new FormFeature(request, options));
        try
        {
            return (await request.ReadFormAsync(cancellation), null);
        }
        catch (InvalidDataException e) when (e.Message.Contains("limit", StringComparison.Ordinal))
        {
            return (null, Refusal.TooLarge(request, limit));
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return (null, Refusal.Of(
                StatusCodes.Status400BadRequest,
                "malformed-form",
                "form",
                null,
                "提交的内容不完整或格式有误，请刷新页面后重试。",
                "What was sent is incomplete or no form post; reload the page and send it again."));
        }
    }

    /// <summary>The content of a file.</summary>
    public static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellation);
        return content.ToArray();
    }

    /// <summary>A file's name as it may be shown: without folders, on one line.</summary>
    public static string Shown(string? name) => SingleLine.Show((name ?? string.Empty).Split('/', '\\')[^1]);
}
