namespace PerfEval.Browser.Support;

/// <summary>Names of the sample campaign, and the pages that people see of it.</summary>
internal static class Sample
{
    /// <summary>The unit whose link is followed.</summary>
    public const string Unit = "420700001";

    /// <summary>Its form that was returned once.</summary>
    public const string Returned = "004-06-peoples-participation";

    private const string Campaign = "/campaigns/sample/justice-2020";

    /// <summary>Every page: its name, as of its screenshot; the moment; the address, in which <c>{link}</c> stands for the unit's link.</summary>
    public static readonly (string Name, Moment Moment, string Address)[] Pages =
    [
        ("sign-in", Moment.Filing, "/sign-in"),
        ("forms", Moment.Review, $"{Campaign}/forms"),
        ("unit", Moment.Filing, $"{Campaign}/units/{Unit}"),
        ("mail", Moment.Review, $"{Campaign}/mail"),
        ("audit", Moment.Published, $"{Campaign}/audit"),
        ("campaigns", Moment.Filing, "/"),
        ("launch", Moment.Filing, "/launch"),
        ("campaign-filing", Moment.Filing, Campaign),
        ("campaign-review", Moment.Review, Campaign),
        ("campaign-published", Moment.Published, Campaign),
        ("form-review", Moment.Review, $"{Campaign}/forms/{Unit}/{Returned}"),
        ("form-published", Moment.Published, $"{Campaign}/forms/{Unit}/{Returned}"),
        ("ranking", Moment.Published, $"{Campaign}/ranking"),
        ("portal-filing", Moment.Filing, "{link}"),
        ("fill", Moment.Filing, "{link}/forms/004-08-legal-aid/fill"),
        ("portal-review", Moment.Review, "{link}"),
        ("portal-published", Moment.Published, "{link}"),
        ("result-filing", Moment.Filing, $"{{link}}/forms/{Returned}/results/1"),
        ("unit-result", Moment.Published, "{link}/result"),
        ("result-published", Moment.Published, $"{{link}}/forms/{Returned}/results/2"),
    ];
}
