using System.Net.Mime;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace PerfEval.Functions.Http;

/// <summary><c>GET /openapi.json</c>: the addresses for programs, as OpenAPI 3.1. It names no secret, so anybody may read it.</summary>
public sealed class OpenApiHttp
{
    private const string Resource = "openapi.json";

    private static readonly byte[] Document = Load();

    /// <summary>Answers with the document.</summary>
    [Function(nameof(OpenApiHttp))]
    public static IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "openapi.json")] HttpRequest request)
    {
        _ = request;
        return Results.Bytes(Document, MediaTypeNames.Application.Json);
    }

    private static byte[] Load()
    {
        using Stream stream = typeof(OpenApiHttp).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly holds no {Resource}.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
