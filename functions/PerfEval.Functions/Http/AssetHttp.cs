using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Pages;

namespace PerfEval.Functions.Http;

/// <summary><c>GET /assets/{name}</c>: style sheet and icon. A name holds its content's hash, so it may be kept for ever.</summary>
public sealed class AssetHttp
{
    /// <summary>Answers with the asset.</summary>
    [Function(nameof(AssetHttp))]
    public static IResult Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "assets/{name}")] HttpRequest request, string name)
    {
        if (!PageAssets.TryGet(name, out PageAsset? asset))
        {
            return Results.NotFound();
        }

        request.HttpContext.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset.Content, asset.ContentType);
    }
}
