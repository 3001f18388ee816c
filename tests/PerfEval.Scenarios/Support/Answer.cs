using System.Net;
using System.Text.Json.Nodes;

namespace PerfEval.Scenarios.Support;

/// <summary>An answer over HTTP.</summary>
/// <param name="Status">The status.</param>
/// <param name="MediaType">The body's media type.</param>
/// <param name="Text">The body.</param>
internal sealed record Answer(HttpStatusCode Status, string? MediaType, string Text)
{
    /// <summary>The body, read as JSON.</summary>
    public JsonNode Json => JsonNode.Parse(Text)!;

    /// <summary>The code of a refusal; <see langword="null"/> where it is none.</summary>
    public string? Code => MediaType == "application/problem+json" ? (string?)Json["code"] : null;

    public static async Task<Answer> OfAsync(Task<HttpResponseMessage> sending)
    {
        using HttpResponseMessage response = await sending;
        return new Answer(response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());
    }

    /// <summary>The answer itself, where the request was done.</summary>
    public Answer Done()
    {
        Assert.True((int)Status < 300, $"{Status}: {Text}");
        return this;
    }

    /// <summary>
    /// Asserts that the request was refused by problem+json, with an error that names the field, shows the value, and says
    /// in Chinese and in English what would be accepted.
    /// </summary>
    public void AssertRefused(HttpStatusCode status, string code, string field, string? value, params string[] accepted)
    {
        Assert.True(status == Status, $"{status} was expected: {Status} {Text}");
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal(code, (string?)Json["code"]);
        Assert.Equal((int)status, (int)Json["status"]!);
        Assert.All(Json["errors"]!.AsArray(), error =>
        {
            Assert.Contains((string)error!["chinese"]!, IsChinese);
            Assert.Contains((string)error["english"]!, char.IsAsciiLetter);
        });

        JsonNode? named = Json["errors"]!.AsArray().SingleOrDefault(error => (string?)error!["field"] == field);
        Assert.True(named is not null, $"No error, or several, name {field}: {Text}");
        Assert.Equal(value, (string?)named["value"]);
        Assert.All(accepted, part =>
        {
            Assert.Contains(part, (string)named["chinese"]!, StringComparison.Ordinal);
            Assert.Contains(part, (string)named["english"]!, StringComparison.Ordinal);
        });
    }

    private static bool IsChinese(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
