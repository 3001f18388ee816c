using System.Text.Json;
using Microsoft.AspNetCore.Http;
using PerfEval.Domain.Interchange;

namespace PerfEval.Functions.Http;

/// <summary>Answers in JSON with the interchange's settings: Chinese as it is.</summary>
internal static class JsonResult
{
    public static IResult Of<T>(T value, int status = StatusCodes.Status200OK) =>
        Results.Text(JsonSerializer.Serialize(value, FormJson.Options), "application/json; charset=utf-8", statusCode: status);
}
