using Azure;

namespace PerfEval.Embedded.Storage;

/// <summary>The answer about something that is not there.</summary>
internal sealed class NoValue<T>(Response response) : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value => throw new InvalidOperationException("The service returned 404 (Not Found): there is no value. Ask HasValue first.");

    public override Response GetRawResponse() => response;
}
