using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using PerfEval.Domain.Texts;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Submissions;

/// <summary>A file from outside, and what its sender calls it.</summary>
/// <param name="Name">The name; for showing, never a path.</param>
/// <param name="Content">The bytes.</param>
/// <param name="Fields">The other fields of the form that it was posted with.</param>
internal sealed record UploadedFile(string Name, byte[] Content, IFormCollection Fields)
{
    // What a multipart frame may add to the file itself: its fields and headers.
    private const int FrameAllowance = 64 * 1024;
    private const int MostParts = 32;
    private const int BufferSize = 64 * 1024;

    /// <summary>The file, or why there is none: it is larger than <paramref name="limit"/> bytes, or what came is no form post.</summary>
    public static async Task<(UploadedFile? File, Refusal? Refusal)> ReadAsync(HttpRequest request, int limit, CancellationToken cancellation)
    {
        if (!request.HasFormContentType)
        {
            byte[]? body = await RequestBody.ReadAsync(request, limit, cancellation);
            return body is null
                ? (null, Refusal.TooLarge(request, limit))
                : (new UploadedFile(Shown(request.Query["name"]), body, FormCollection.Empty), null);
        }

        if (request.ContentLength > limit + FrameAllowance)
        {
            return (null, Refusal.TooLarge(request, limit));
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
        {
            // What is read is counted here.
            server.MaxRequestBodySize = null;
        }

        try
        {
            return request.GetMultipartBoundary() is { Length: > 0 } boundary
                ? await ReadPartsAsync(request, boundary, limit, cancellation)
                : (new UploadedFile(string.Empty, [], await request.ReadFormAsync(cancellation)), null);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return (null, Malformed());
        }
    }

    private static async Task<(UploadedFile? File, Refusal? Refusal)> ReadPartsAsync(
        HttpRequest request, string boundary, int limit, CancellationToken cancellation)
    {
        var reader = new MultipartReader(boundary, request.Body, BufferSize);
        var fields = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        (string Name, byte[] Content)? file = null;
        int left = FrameAllowance;
        for (int part = 0; await reader.ReadNextSectionAsync(cancellation) is { } section; part++)
        {
            if (part == MostParts
                || !ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out ContentDispositionHeaderValue? disposition))
            {
                return (null, Malformed());
            }

            bool isFile = disposition.IsFileDisposition() && file is null;
            byte[]? content = await ReadAsync(section.Body, isFile ? limit : left, cancellation);
            if (content is null)
            {
                return (null, Refusal.TooLarge(request, limit));
            }

            if (isFile)
            {
                string? name = disposition.FileNameStar.HasValue ? disposition.FileNameStar.Value : HeaderUtilities.RemoveQuotes(disposition.FileName).Value;
                file = (Shown(name), content);
            }
            else
            {
                left -= content.Length;
                string name = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? string.Empty;
                fields[name] = StringValues.Concat(fields.GetValueOrDefault(name), System.Text.Encoding.UTF8.GetString(content));
            }
        }

        return (new UploadedFile(file?.Name ?? string.Empty, file?.Content ?? [], new FormCollection(fields)), null);
    }

    /// <summary>The part's bytes, or <see langword="null"/> where they are more than allowed: reading stops there.</summary>
    private static async Task<byte[]?> ReadAsync(Stream part, int limit, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        byte[] buffer = new byte[BufferSize];
        int read;
        while ((read = await part.ReadAsync(buffer, cancellation)) > 0)
        {
            if (content.Length + read > limit)
            {
                return null;
            }

            content.Write(buffer, 0, read);
        }

        return content.ToArray();
    }

    private static Refusal Malformed() => Refusal.Of(
        StatusCodes.Status400BadRequest,
        "malformed-upload",
        "body",
        null,
        "上传内容不完整或格式有误，请重新选择文件再上传。应为一个 multipart/form-data 表单，其中有一个文件。",
        "The upload is incomplete or malformed; choose the file and upload it again. A multipart/form-data post with one file is accepted.");

    private static string Shown(string? name)
    {
        string last = (name ?? string.Empty).Split('/', '\\')[^1];
        return SingleLine.Show(last);
    }
}
