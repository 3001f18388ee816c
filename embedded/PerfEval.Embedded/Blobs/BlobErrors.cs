using Azure;
using Azure.Storage.Blobs.Models;

namespace PerfEval.Embedded.Blobs;

/// <summary>The blob service's refusals, with the status and the code it gives them.</summary>
internal static class BlobErrors
{
    public static RequestFailedException BlobMissing(string container, string name) =>
        Of(404, BlobErrorCode.BlobNotFound, $"The specified blob does not exist: {container}/{name}.");

    public static RequestFailedException ContainerMissing(string container) =>
        Of(404, BlobErrorCode.ContainerNotFound, $"The specified container does not exist: {container}.");

    public static RequestFailedException BlobExists(string container, string name) =>
        Of(409, BlobErrorCode.BlobAlreadyExists, $"The specified blob already exists: {container}/{name}.");

    /// <summary>A condition does not hold.</summary>
    /// <param name="status">412 for a write, 304 for a read of what the caller has already.</param>
    public static RequestFailedException ConditionNotMet(int status = 412) =>
        Of(status, BlobErrorCode.ConditionNotMet, "The condition specified using HTTP conditional header(s) is not met.");

    public static RequestFailedException InvalidName(string message) => Of(400, BlobErrorCode.InvalidResourceName, message);

    public static RequestFailedException InvalidRange(string message) => Of(416, BlobErrorCode.InvalidRange, message);

    public static RequestFailedException Of(int status, BlobErrorCode code, string message) => new(status, message, code.ToString(), null);
}
