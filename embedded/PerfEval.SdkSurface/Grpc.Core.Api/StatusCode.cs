namespace Grpc.Core;

/// <summary>The outcome codes of a remote call, as gRPC numbers them.</summary>
public enum StatusCode
{
    /// <summary>No error.</summary>
    OK = 0,

    /// <summary>Cancelled, mostly by the caller.</summary>
    Cancelled = 1,

    /// <summary>An error of another error space.</summary>
    Unknown = 2,

    /// <summary>An argument that is wrong whatever the system's state.</summary>
    InvalidArgument = 3,

    /// <summary>Ran out of time.</summary>
    DeadlineExceeded = 4,

    /// <summary>What was asked for does not exist.</summary>
    NotFound = 5,

    /// <summary>What was to be created exists.</summary>
    AlreadyExists = 6,

    /// <summary>The caller may not do this.</summary>
    PermissionDenied = 7,

    /// <summary>A quota or a resource is used up.</summary>
    ResourceExhausted = 8,

    /// <summary>The system is not in a state that allows this.</summary>
    FailedPrecondition = 9,

    /// <summary>Aborted, mostly for a conflict of concurrency.</summary>
    Aborted = 10,

    /// <summary>Beyond the valid range.</summary>
    OutOfRange = 11,

    /// <summary>Not implemented, or not enabled.</summary>
    Unimplemented = 12,

    /// <summary>An invariant of the system is broken.</summary>
    Internal = 13,

    /// <summary>Not available now.</summary>
    Unavailable = 14,

    /// <summary>Data is lost or damaged beyond repair.</summary>
    DataLoss = 15,

    /// <summary>The caller is not known.</summary>
    Unauthenticated = 16,
}
