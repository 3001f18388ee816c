using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using PerfEval.Domain.Texts;
using PerfEval.Functions.Http;

namespace PerfEval.Functions.Submissions;

/// <summary>A file from outside, and what its sender calls it.</summary>
/// <param name="Name">The name; for showing, never a path.</param>
/// <param name="Content">The bytes.</param>
internal sealed record UploadedFile(string Name, byte[] Content)
{
    // What a multipart frame may add to the file itself.
    private const int FrameAllowance = 64 * 1024;

    /// <summary>The file, or <see langword="null"/> where it is larger than <paramref name="limit"/> bytes.</summary>
    public static async Task<UploadedFile?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellation)
    {
        if (!request.HasFormContentType)
        {
            byte[]? body = await RequestBody.ReadAsync(request, limit, cancellation);
            return body is null ? null : new UploadedFile(Shown(request.Query["name"]), body);
        }

        if (request.ContentLength > limit + FrameAllowance)
        {
            return null;
        }

        var options = new FormOptions { MultipartBodyLengthLimit = limit, BufferBodyLengthLimit = limit + FrameAllowance };
        request.HttpContext.Features.Set<IFormFeature>(new FormFeature(request, options));
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(cancellation);
        }
        catch (InvalidDataException)
        {
            return null;
        }

        if (form.Files.Count == 0)
        {
            return new UploadedFile(string.Empty, []);
        }

        using var content = new MemoryStream();
        await form.Files[0].CopyToAsync(content, cancellation);
        return new UploadedFile(Shown(form.Files[0].FileName), content.ToArray());
    }

    private static string Shown(string? name)
    {
        string last = (name ?? string.Empty).Split('/', '\\')[^1];
        return SingleLine.Show(last);
    }
}
