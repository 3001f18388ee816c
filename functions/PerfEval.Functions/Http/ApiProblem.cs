using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using PerfEval.Domain.Interchange;
using PerfEval.Domain.Texts;

namespace PerfEval.Functions.Http;

/// <summary>Answers that say what is wrong: problem+json (RFC 9457), in both languages.</summary>
internal static class ApiProblem
{
    private const int LongestEcho = 120;

    // What an error does not have is left out.
    private static readonly JsonSerializerOptions Options = new(FormJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>An answer with one error.</summary>
    public static IResult Of(int status, string code, string field, string? value, string chinese, string english) =>
        Of(status, code, [new ApiError(field, value, new BilingualText(chinese, english))]);

    /// <summary>An answer with all the errors there are.</summary>
    public static IResult Of(int status, string code, IReadOnlyList<ApiError> errors, IReadOnlyDictionary<string, string>? links = null)
    {
        BilingualText title = errors[0].Message;
        var body = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["type"] = $"https://perfeval.example.org/problems/{code}",
            ["title"] = title.Chinese,
            ["titleEnglish"] = title.English,
            ["status"] = status,
            ["code"] = code,
            ["errors"] = errors.Select(e => new
            {
                field = e.Field,
                value = Echo(e.Value),
                code = e.Code,
                sheet = e.Sheet,
                cell = e.Cell,
                chinese = e.Message.Chinese,
                english = e.Message.English,
            }),
        };
        if (links is not null)
        {
            body["links"] = links;
        }

        return Results.Text(JsonSerializer.Serialize(body, Options), "application/problem+json; charset=utf-8", statusCode: status);
    }

    /// <summary>A link that leads nowhere; the same answer whether it never existed, has expired or was revoked.</summary>
    public static IResult UnknownLink() => Of(
        StatusCodes.Status404NotFound,
        "unknown-link",
        "token",
        null,
        "链接无效或已过期。请使用最近一封邮件中的链接，或与财政局联系。",
        "The link is not valid or has expired. Use the link of your latest mail, or ask the finance bureau.");

    private static string? Echo(string? value) => value is null || value.Length <= LongestEcho ? value : value[..LongestEcho] + "…";
}
