using System.Text.Json;
using System.Text.Json.Serialization;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Projections;

/// <summary>What lists show of a form, in a few hundred bytes, so that a page of a list is read in one call.</summary>
internal sealed record FormLine
{
    /// <summary>The lists that forms stand in now, as a number: 1 since there are lists by unit of what is owed, and by the points above the rule.</summary>
    private const int CurrentLists = 1;

    private static readonly JsonSerializerOptions Compact = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The unit's code.</summary>
    [JsonPropertyName("u")]
    public required string Unit { get; init; }

    /// <summary>The unit's name.</summary>
    [JsonPropertyName("n")]
    public required string UnitName { get; init; }

    /// <summary>The project's code.</summary>
    [JsonPropertyName("p")]
    public required string Project { get; init; }

    /// <summary>The project's name, or the form's title.</summary>
    [JsonPropertyName("t")]
    public required string Title { get; init; }

    /// <summary>主管部门.</summary>
    [JsonPropertyName("d")]
    public string? Department { get; init; }

    /// <summary>预算年度.</summary>
    [JsonPropertyName("y")]
    public int BudgetYear { get; init; }

    /// <summary>Where it stands.</summary>
    [JsonPropertyName("s")]
    public FormState State { get; init; }

    /// <summary>The due day, <c>yyyy-MM-dd</c>, by which lateness is judged.</summary>
    [JsonPropertyName("e")]
    public required string DueOn { get; init; }

    /// <summary>The day by which a returned form is to be filed again.</summary>
    [JsonPropertyName("r")]
    public string? ResubmitBy { get; init; }

    /// <summary>When it was first filed.</summary>
    [JsonPropertyName("f")]
    public DateTimeOffset? FiledAt { get; init; }

    /// <summary>The revision that the scores are of; 0 before the first.</summary>
    [JsonPropertyName("v")]
    public int Revision { get; init; }

    /// <summary>自评得分.</summary>
    [JsonPropertyName("a")]
    public decimal? Declared { get; init; }

    /// <summary>复算得分.</summary>
    [JsonPropertyName("b")]
    public decimal? Rule { get; init; }

    /// <summary>审定得分.</summary>
    [JsonPropertyName("o")]
    public decimal? Official { get; init; }

    /// <summary>Points that nobody has decided.</summary>
    [JsonPropertyName("q")]
    public decimal? ProvisionalPoints { get; init; }

    /// <summary><see cref="ProvisionalPoints"/> as a share of those available, 0 to 1.</summary>
    [JsonPropertyName("w")]
    public decimal? ProvisionalShare { get; init; }

    /// <summary>The name of a grade.</summary>
    [JsonPropertyName("g")]
    public string? Grade { get; init; }

    /// <summary>How many findings the checks made.</summary>
    [JsonPropertyName("c")]
    public int Findings { get; init; }

    /// <summary>Whom to call at the unit.</summary>
    [JsonPropertyName("k")]
    public string? ContactName { get; init; }

    /// <summary>Its telephone number.</summary>
    [JsonPropertyName("h")]
    public string? ContactPhone { get; init; }

    /// <summary>Its address.</summary>
    [JsonPropertyName("m")]
    public string? ContactEmail { get; init; }

    /// <summary>Whether mail to that address comes back.</summary>
    [JsonPropertyName("x")]
    public bool Unreachable { get; init; }

    /// <summary>Why it comes back, as a server said it.</summary>
    [JsonPropertyName("l")]
    public string? BounceReason { get; init; }

    /// <summary>Since when.</summary>
    [JsonPropertyName("i")]
    public DateTimeOffset? BouncedAt { get; init; }

    /// <summary>单位类别.</summary>
    [JsonPropertyName("z")]
    public string? Category { get; init; }

    /// <summary>When its unit was last reminded of it by hand.</summary>
    [JsonPropertyName("j")]
    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>From when on rounds of reminders count, where its due day is its own: when it was returned or its unit given longer.</summary>
    [JsonPropertyName("ds")]
    public DateTimeOffset? DueSince { get; init; }

    /// <summary>Which lists it was written into: a line of an earlier version stands in fewer, until the comparison writes it anew.</summary>
    [JsonPropertyName("ls")]
    public int Lists { get; init; }

    /// <summary>Whether the form has not come in, or is to come in again.</summary>
    [JsonIgnore]
    public bool IsOwed => State is FormState.Issued or FormState.Returned or FormState.Reopened;

    /// <summary>Whether a reviewer is to look at it.</summary>
    [JsonIgnore]
    public bool AwaitsReview => Revision > 0 && State is FormState.Submitted or FormState.DepartmentChecked or FormState.Reopened;

    /// <summary>The day by which the unit is to file, again where the form was returned.</summary>
    [JsonIgnore]
    public string Due => State is FormState.Returned or FormState.Reopened ? ResubmitBy ?? DueOn : DueOn;

    /// <summary>
    /// How doubtful the form is, in points: what the unit gave itself above the rule, the points that nobody has decided,
    /// and one for each finding. 0 to 999.99.
    /// </summary>
    [JsonIgnore]
    public decimal Doubt => Math.Min(999.99m, Math.Max(0, (Declared ?? 0) - (Rule ?? 0)) + (ProvisionalPoints ?? 0) + Findings);

    /// <summary>What the unit gave itself above the rule, in points; 0 where either is unknown. 0 to 999.99.</summary>
    [JsonIgnore]
    public decimal Gap => Math.Clamp((Declared - Rule) ?? 0, 0, 999.99m);

    /// <summary>Whether it stands in the lists that came with <see cref="Lists"/> 1.</summary>
    [JsonIgnore]
    public bool IsInNewLists => Lists >= CurrentLists;

    /// <summary>What a form's row says now.</summary>
    public static FormLine Of(FormRow row) => new()
    {
        Unit = row.Unit,
        UnitName = row.UnitName,
        Project = row.Project,
        Title = row.Title,
        Department = row.Department,
        BudgetYear = row.BudgetYear,
        State = row.StateValue(),
        DueOn = row.DueOn,
        ResubmitBy = row.ResubmitBy,
        FiledAt = row.FirstFiledAt,
        Revision = row.CurrentRevision,
        Declared = TableText.Decimal(row.Declared),
        Rule = TableText.Decimal(row.Rule),
        Official = TableText.Decimal(row.Official),
        ProvisionalPoints = TableText.Decimal(row.ProvisionalPoints),
        ProvisionalShare = TableText.Decimal(row.ProvisionalShare),
        Grade = row.Grade,
        Findings = row.Findings,
        ContactName = row.ContactName,
        ContactPhone = row.ContactPhone,
        ContactEmail = row.ContactEmail,
        Unreachable = row.Unreachable,
        BounceReason = row.BounceReason,
        BouncedAt = row.BouncedAt,
        Category = row.Category,
        RemindedAt = row.RemindedAt,
        DueSince = row.DueSince(),
        Lists = CurrentLists,
    };

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static FormLine Read(string text) =>
        JsonSerializer.Deserialize<FormLine>(text, Compact) ?? throw new JsonException("A stored line is null.");

    /// <summary>The line as a row keeps it.</summary>
    public string Write() => JsonSerializer.Serialize(this, Compact);

    /// <summary>The form's key within <paramref name="campaign"/>.</summary>
    public FormKey Key(CampaignKey campaign) => new(campaign, Unit, Project);

    /// <summary>On time, late, overdue or open, at <paramref name="now"/>.</summary>
    public FilingTimeliness Timeliness(DateTimeOffset now) => FilingClock.Judge(TableText.Date(DueOn), FiledAt, now);
}
