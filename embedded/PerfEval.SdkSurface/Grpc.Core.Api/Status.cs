namespace Grpc.Core;

/// <summary>A code and its explanation.</summary>
public struct Status
{
    /// <summary>Starts a status.</summary>
    public Status(StatusCode statusCode, string detail)
    {
        StatusCode = statusCode;
        Detail = detail;
    }

    /// <summary>The code.</summary>
    public StatusCode StatusCode { get; }

    /// <summary>The explanation.</summary>
    public string Detail { get; }

    /// <inheritdoc/>
    public override string ToString() => $"Status(StatusCode=\"{StatusCode}\", Detail=\"{Detail}\")";
}
