using Azure;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using PerfEval.Embedded.Storage;

namespace PerfEval.Embedded.Blobs;

/// <summary>Serves the links that <see cref="EmbeddedBlobClient"/> signs: reading by GET and HEAD, writing by PUT.</summary>
public static class BlobLinkEndpoint
{
    /// <summary>Below which path the blobs are served.</summary>
    public const string Path = "/blobs";

    /// <summary>What a PUT may bring unless the caller says otherwise: 64 MiB.</summary>
    public const long DefaultLargestUpload = 64 * 1024 * 1024;

    /// <summary>Maps <c>/blobs/{container}/{**name}</c>; without a valid signature it answers 403.</summary>
    /// <param name="endpoints">Where to map.</param>
    /// <param name="storage">Whose blobs.</param>
    /// <param name="largestUpload">The most bytes that a PUT may bring.</param>
    public static IEndpointConventionBuilder MapEmbeddedBlobs(
        this IEndpointRouteBuilder endpoints, EmbeddedStorage storage, long largestUpload = DefaultLargestUpload)
    {
        ArgumentNullException.ThrowIfNull(storage);
        return endpoints.MapMethods(
            $"{Path}/{{container}}/{{**name}}", [HttpMethods.Get, HttpMethods.Head, HttpMethods.Put], context => Serve(context, storage, largestUpload));
    }

    private static async Task Serve(HttpContext context, EmbeddedStorage storage, long largestUpload)
    {
        var service = (EmbeddedBlobServiceClient)storage.Blobs;
        string container = (string)context.GetRouteValue("container")!;
        string name = (string?)context.GetRouteValue("name") ?? "";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (service.Links.Permissions(container, name, context.Request.Query) is not { } permissions)
        {
            await Refuse(context, 403, "AuthenticationFailed", "The link is not valid, or no longer.");
            return;
        }

        try
        {
            await (HttpMethods.IsPut(context.Request.Method)
                ? Put(context, service, container, name, permissions, largestUpload)
                : Get(context, service, container, name, permissions));
        }
        catch (RequestFailedException failure) when (!context.Response.HasStarted)
        {
            await Refuse(context, failure.Status, failure.ErrorCode ?? "", failure.Message);
        }
        catch (BadHttpRequestException failure) when (!context.Response.HasStarted)
        {
            await Refuse(context, failure.StatusCode, "RequestBodyTooLarge", failure.Message);
        }
    }

    private static async Task Get(HttpContext context, EmbeddedBlobServiceClient service, string container, string name, string permissions)
    {
        if (!permissions.Contains('r', StringComparison.Ordinal))
        {
            await Refuse(context, 403, "AuthorizationPermissionMismatch", "The link is not for reading.");
            return;
        }

        using BlobDownloadStreamingResult blob = await service.GetBlobContainerClient(container).GetBlobClient(name)
            .DownloadStreamingAsync(cancellationToken: context.RequestAborted);
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentDisposition = Override("rscd", blob.Details.ContentDisposition);
        headers.ContentEncoding = Override("rsce", blob.Details.ContentEncoding);
        headers.ContentLanguage = Override("rscl", blob.Details.ContentLanguage);
        headers.CacheControl = Override("rscc", blob.Details.CacheControl);
        await Results.Stream(
            blob.Content,
            Override("rsct", blob.Details.ContentType),
            lastModified: blob.Details.LastModified,
            entityTag: EntityTagHeaderValue.Parse(blob.Details.ETag.ToString("H")),
            enableRangeProcessing: true).ExecuteAsync(context);

        string? Override(string parameter, string? own) =>
            context.Request.Query.TryGetValue(parameter, out var signed) ? signed.ToString() : own;
    }

    private static async Task Put(
        HttpContext context, EmbeddedBlobServiceClient service, string container, string name, string permissions, long largest)
    {
        bool mayOverwrite = permissions.Contains('w', StringComparison.Ordinal);
        if (!mayOverwrite && !permissions.Contains('c', StringComparison.Ordinal))
        {
            await Refuse(context, 403, "AuthorizationPermissionMismatch", "The link is not for writing.");
            return;
        }

        HttpRequest request = context.Request;
        if (request.Headers["x-ms-blob-type"] != "BlockBlob")
        {
            await Refuse(context, 400, "MissingRequiredHeader", "x-ms-blob-type: BlockBlob is missing.");
            return;
        }

        if (request.ContentLength > largest)
        {
            await Refuse(context, 413, "RequestBodyTooLarge", $"The body has {request.ContentLength} bytes, the most is {largest}.");
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = largest;
        }

        var options = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders
            {
                ContentType = request.Headers["x-ms-blob-content-type"].FirstOrDefault() ?? request.ContentType,
                ContentDisposition = request.Headers["x-ms-blob-content-disposition"].FirstOrDefault(),
            },
            Conditions = new BlobRequestConditions
            {
                IfNoneMatch = !mayOverwrite || request.Headers.IfNoneMatch == "*" ? ETag.All : null,
                IfMatch = request.Headers.IfMatch.FirstOrDefault() is { } tag ? new ETag(tag) : null,
            },
        };
        await using var body = new LimitedStream(request.Body, largest);
        Response<BlobContentInfo> written = await service.GetBlobContainerClient(container).GetBlobClient(name)
            .UploadAsync(body, options, context.RequestAborted);
        context.Response.StatusCode = 201;
        context.Response.Headers.ETag = written.Value.ETag.ToString("H");
    }

    private static Task Refuse(HttpContext context, int status, string code, string message)
    {
        context.Response.StatusCode = status;
        context.Response.Headers["x-ms-error-code"] = code;
        return status == 304 || HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.WriteAsJsonAsync(new { error = new { code, message } }, context.RequestAborted);
    }
}
