namespace Grpc.Core;

/// <summary>A failed remote call: how the Functions extension's client reports a missing or ended instance.</summary>
public class RpcException : Exception
{
    /// <summary>Starts the exception with a status, which also is its message.</summary>
    public RpcException(Status status)
        : this(status, status.ToString())
    {
    }

    /// <summary>Starts the exception with a status and a message.</summary>
    public RpcException(Status status, string message)
        : base(message) => Status = status;

    /// <summary>The call's status.</summary>
    public Status Status { get; }

    /// <summary>The status's code.</summary>
    public StatusCode StatusCode => Status.StatusCode;
}
