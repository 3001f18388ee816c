using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using PerfEval.Domain.Texts;

namespace PerfEval.Functions.Http;

/// <summary>Forms that carry files: counted, never trusted.</summary>
internal static class RequestForm
{
    // What a multipart frame and the fields beside the file may add to it.
    private const int FrameAllowance = 256 * 1024;

    /// <summary>The form, or <see langword="null"/> where a part of it is larger than <paramref name="limit"/> bytes.</summary>
    public static async Task<IFormCollection?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellation)
    {
        if (request.ContentLength > limit + FrameAllowance)
        {
            return null;
        }

        var options = new FormOptions { MultipartBodyLengthLimit = limit, BufferBodyLengthLimit = limit + FrameAllowance };
        request.HttpContext.Features.Set<IFormFeature>(new FormFeature(request, options));
        try
        {
            return await request.ReadFormAsync(cancellation);
        }
        catch (InvalidDataException)
        {
            return null;
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
