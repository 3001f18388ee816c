using Microsoft.AspNetCore.Http;

namespace PerfEval.Functions.Http;

/// <summary>Reads what a page posts.</summary>
internal static class PostedForm
{
    /// <summary>The fields; none where what came is no form post, which is then refused for want of the anti-forgery field.</summary>
    public static async Task<IFormCollection> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            return request.HasFormContentType ? await request.ReadFormAsync(cancellation) : FormCollection.Empty;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return FormCollection.Empty;
        }
    }
}
