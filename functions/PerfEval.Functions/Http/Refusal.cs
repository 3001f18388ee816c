using System.Globalization;
using Microsoft.AspNetCore.Http;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Texts;

namespace PerfEval.Functions.Http;

/// <summary>Why an act was not done, for the API and for pages alike.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">A stable word for programs.</param>
/// <param name="Errors">What is wrong, each with field, value and what would be accepted; at least one.</param>
internal sealed record Refusal(int Status, string Code, IReadOnlyList<ApiError> Errors)
{
    /// <summary>What names the refused file where it was kept, so that it can go back with the places marked.</summary>
    public string? Kept { get; init; }

    /// <summary>Where what was refused can be looked at, for programs.</summary>
    public IReadOnlyDictionary<string, string>? Links { get; init; }

    public static Refusal Of(int status, string code, string field, string? value, string chinese, string english) =>
        new(status, code, [new ApiError(field, value, new BilingualText(chinese, english))]);

    /// <summary>More bytes than are taken.</summary>
    public static Refusal TooLarge(HttpRequest request, int limit) => Of(
        StatusCodes.Status413PayloadTooLarge,
        "too-large",
        "file",
        request.ContentLength?.ToString(CultureInfo.InvariantCulture),
        $"内容过大，最多 {limit / (1024 * 1024)} MB。",
        $"The content is too large; at most {limit / (1024 * 1024)} MB are accepted.");

    /// <summary>A campaign that is not there.</summary>
    public static Refusal UnknownCampaign(CampaignKey key) =>
        Of(StatusCodes.Status404NotFound, "unknown-campaign", "campaign", key.ToString(), "没有这项绩效自评工作。", "There is no such campaign.");

    /// <summary>A page's form without the field that proves that its user meant it.</summary>
    public static Refusal Stale() => Of(
        StatusCodes.Status400BadRequest,
        "stale-page",
        "page",
        null,
        "页面已过期，请刷新后重试。",
        "The page has expired; reload it and try again.");

    /// <summary>The refusal as problem+json.</summary>
    public IResult ToResult() => ApiProblem.Of(Status, Code, Errors, Links);
}
