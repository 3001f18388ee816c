using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Submissions;

/// <summary>A form's row in the Forms table: where it stands, and the scores of its current submission.</summary>
public sealed class FormRow : TableRow
{
    /// <summary>The name of a <see cref="FormState"/>.</summary>
    public string State { get; set; } = string.Empty;

    /// <summary>The unit's code.</summary>
    public string Unit { get; set; } = string.Empty;

    /// <summary>The unit's name.</summary>
    public string UnitName { get; set; } = string.Empty;

    /// <summary>The project's code.</summary>
    public string Project { get; set; } = string.Empty;

    /// <summary>The project's name, or the form's title.</summary>
    public string Title { get; set; } = string.Empty;

    /// <summary>The id of the scoring policy.</summary>
    public string Policy { get; set; } = string.Empty;

    /// <summary>预算年度.</summary>
    public int BudgetYear { get; set; }

    /// <summary>The due day in China, inclusive. What is late is judged by it, whatever was granted after a return.</summary>
    public string DueOn { get; set; } = string.Empty;

    /// <summary>The day in China, inclusive, by which a returned form is to be filed again; absent where none was returned.</summary>
    public string? ResubmitBy { get; set; }

    /// <summary>When its unit was last given longer.</summary>
    public DateTimeOffset? ExtendedAt { get; set; }

    /// <summary>When the workbook was first downloaded; it says nothing of the form's state.</summary>
    public DateTimeOffset? DownloadedAt { get; set; }

    /// <summary>When the draft that stands online was last saved; absent where there is none: none was saved, or it was filed or dropped.</summary>
    public DateTimeOffset? DraftSavedAt { get; set; }

    /// <summary>The links that the unit's contact made for sections, as JSON: a list of <see cref="SectionLink"/>.</summary>
    public string? SectionLinks { get; set; }

    /// <summary>When the form was first filed.</summary>
    public DateTimeOffset? FirstFiledAt { get; set; }

    /// <summary>The revision that the scores are of; 0 before the first.</summary>
    public int CurrentRevision { get; set; }

    /// <summary>The revision that was returned last; 0 where none was.</summary>
    public int ReturnedRevision { get; set; }

    /// <summary>Why it was returned.</summary>
    public string? ReturnReason { get; set; }

    /// <summary>When it was returned last.</summary>
    public DateTimeOffset? ReturnedAt { get; set; }

    /// <summary>Who returned it last.</summary>
    public string? ReturnedBy { get; set; }

    /// <summary>Who accepted it last.</summary>
    public string? AcceptedBy { get; set; }

    /// <summary>When it was accepted last.</summary>
    public DateTimeOffset? AcceptedAt { get; set; }

    /// <summary>The official score before it was accepted.</summary>
    public string? OfficialBefore { get; set; }

    /// <summary>自评得分; absent where the unit gave none.</summary>
    public string? Declared { get; set; }

    /// <summary>The score by rule, of the rows that the rule decides.</summary>
    public string? Rule { get; set; }

    /// <summary>The official score.</summary>
    public string? Official { get; set; }

    /// <summary>The official score with every undecided row at its lowest.</summary>
    public string? Floor { get; set; }

    /// <summary>Points whose score no rule and no person has decided.</summary>
    public string? ProvisionalPoints { get; set; }

    /// <summary><see cref="ProvisionalPoints"/> as a share of those available, 0 to 1.</summary>
    public string? ProvisionalShare { get; set; }

    /// <summary>The name of a grade.</summary>
    public string? Grade { get; set; }

    /// <summary>How many findings the checks made.</summary>
    public int Findings { get; set; }

    /// <summary>主管部门, as lists are cut by it.</summary>
    public string? Department { get; set; }

    /// <summary>A copy of the unit's contact, so that lists of forms show whom to call.</summary>
    public string? ContactName { get; set; }

    /// <summary>The contact's telephone number.</summary>
    public string? ContactPhone { get; set; }

    /// <summary>The contact's address.</summary>
    public string? ContactEmail { get; set; }

    /// <summary>Whether mail to that address comes back.</summary>
    public bool Unreachable { get; set; }

    /// <summary>Why mail to the unit's address comes back.</summary>
    public string? BounceReason { get; set; }

    /// <summary>Since when.</summary>
    public DateTimeOffset? BouncedAt { get; set; }

    /// <summary>单位类别 of the unit, as lists show it.</summary>
    public string? Category { get; set; }

    /// <summary>When its unit was last reminded of it by hand; the rounds of the campaign are known by their days.</summary>
    public DateTimeOffset? RemindedAt { get; set; }

    /// <summary>The form's weight within its unit: its budget in 万元.</summary>
    public string? Weight { get; set; }

    /// <summary><see cref="State"/>, read.</summary>
    internal FormState StateValue() => Enum.Parse<FormState>(State);

    /// <summary>The day by which the unit is to file, again where the form was returned.</summary>
    internal DateOnly Due() => TableText.Date(StateValue() is FormState.Returned or FormState.Reopened ? ResubmitBy ?? DueOn : DueOn);

    /// <summary>The instant from which it has its due day, where that is its own; rounds of reminders before it were of another day.</summary>
    internal DateTimeOffset? DueSince() => StateValue() is FormState.Returned or FormState.Reopened
        ? ReturnedAt > ExtendedAt ? ReturnedAt : ExtendedAt ?? ReturnedAt
        : ExtendedAt;

    /// <summary>On time, late, overdue or open, at <paramref name="now"/>.</summary>
    internal FilingTimeliness Timeliness(DateTimeOffset now) => FilingClock.Judge(TableText.Date(DueOn), FirstFiledAt, now);

    /// <summary>The form's key within <paramref name="campaign"/>.</summary>
    internal FormKey Key(CampaignKey campaign) => new(campaign, Unit, Project);

    /// <summary>Copies what lists show of the unit. Returns whether anything differed.</summary>
    internal bool TakeContact(UnitRow unit)
    {
        if (Department == unit.SupervisorName
            && Category == unit.Category
            && ContactName == unit.ContactName
            && ContactPhone == unit.ContactPhone
            && ContactEmail == unit.ContactEmail
            && Unreachable == unit.IsUnreachable()
            && (!Unreachable || (BounceReason == unit.BounceReason && BouncedAt == unit.BouncedAt)))
        {
            return false;
        }

        Department = unit.SupervisorName;
        Category = unit.Category;
        ContactName = unit.ContactName;
        ContactPhone = unit.ContactPhone;
        ContactEmail = unit.ContactEmail;
        Unreachable = unit.IsUnreachable();
        BounceReason = Unreachable ? unit.BounceReason : null;
        BouncedAt = Unreachable ? unit.BouncedAt : null;
        return true;
    }

    /// <summary>Moves the form by the table of legal transitions.</summary>
    /// <exception cref="IllegalFormActionException">The move is not legal.</exception>
    internal void Apply(FormAction action) => State = FormTransitions.Apply($"{Unit}/{Project}", StateValue(), action).ToString();
}
