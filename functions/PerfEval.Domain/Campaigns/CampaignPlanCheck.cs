using System.Globalization;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Texts;

namespace PerfEval.Domain.Campaigns;

/// <summary>The rules of a plan. All problems are found at once, so that they can be mended at once.</summary>
public sealed class CampaignPlanCheck
{
    private readonly IReadOnlyCollection<string> policies;
    private readonly List<PlanProblem> problems = [];

    private CampaignPlanCheck(IReadOnlyCollection<string> policies) => this.policies = policies;

    /// <summary>Checks <paramref name="plan"/>.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="policies">The ids of the policies that can be scored by.</param>
    /// <returns>What is wrong; empty where the plan can be launched.</returns>
    public static IReadOnlyList<PlanProblem> Run(CampaignPlan plan, IReadOnlyCollection<string> policies)
    {
        var check = new CampaignPlanCheck(policies);
        check.Names(plan);
        check.Dates(plan.Dates);
        check.Objections(plan.Dates);
        check.Waves(plan.Reminders);
        check.ReturnedWaves(plan.ReturnedReminders ?? []);
        check.Digest(plan.DigestTo);
        check.Units(plan);
        return check.problems;
    }

    private void Names(CampaignPlan plan)
    {
        if (!KeyText.IsBureau(plan.Bureau))
        {
            Add(
                "bureau",
                plan.Bureau,
                $"“{SingleLine.Show(plan.Bureau)}”不能用作财政局编码：应为 1 至 {KeyText.BureauLength} 个字母、数字或“_”。",
                $"\"{SingleLine.Show(plan.Bureau)}\" can't be a bureau's id: 1 to {KeyText.BureauLength} letters, digits or \"_\" are accepted.");
        }

        Key("campaign", plan.Campaign, KeyText.CampaignLength);
        Line("bureauName", plan.BureauName);
        Line("title", plan.Title);
        Person("helpDesk", plan.HelpDesk);
        if (plan.BudgetYears.Count == 0)
        {
            Add("budgetYears", "[]", "未写明预算年度，至少应有一个，如 [2020]。", "No budget year is named; at least one is needed, as [2020].");
        }
    }

    private void Dates(CampaignDates dates)
    {
        IReadOnlyList<(string Name, DateOnly Day)> days = dates.InOrder();
        for (int i = 1; i < days.Count; i++)
        {
            if (days[i].Day < days[i - 1].Day)
            {
                Add(
                    $"dates.{days[i].Name}",
                    Show(days[i].Day),
                    $"日期 {Show(days[i].Day)} 早于 dates.{days[i - 1].Name}（{Show(days[i - 1].Day)}），应不早于该日。",
                    $"{Show(days[i].Day)} is before dates.{days[i - 1].Name} ({Show(days[i - 1].Day)}); that day or a later one is accepted.");
            }
        }
    }

    /// <summary>Units must have time to object once they were told of the preliminary ranking, which goes out on a workday.</summary>
    private void Objections(CampaignDates dates)
    {
        // What is out of order is told already, and no workday comes after the last day that there is.
        if (dates.ObjectionsEnd < dates.ReviewEnds || dates.ReviewEnds.Year == DateOnly.MaxValue.Year || dates.ObjectionsEnd >= dates.EarliestObjectionsEnd(WorkdayCalendar.BuiltIn))
        {
            return;
        }

        string notice = Show(dates.NoticeDay(WorkdayCalendar.BuiltIn));
        string earliest = Show(dates.EarliestObjectionsEnd(WorkdayCalendar.BuiltIn));
        Add(
            "dates.objectionsEnd",
            Show(dates.ObjectionsEnd),
            $"异议期过短：得分预告于 {notice}（复核结束后的首个工作日）发出，其后应给各单位留足 {CampaignDates.WorkdaysToObject} 个工作日，异议期结束日期应不早于 {earliest}。",
            $"The time to object is too short: the preliminary notice goes out on {notice}, the first workday after the review, and units have at least {CampaignDates.WorkdaysToObject} workdays after it; {earliest} or a later day is accepted.");
    }

    private void Waves(IReadOnlyList<ReminderWave> waves)
    {
        for (int i = 0; i < waves.Count; i++)
        {
            bool one = waves[i] is { DaysBeforeDue: >= 0, DaysAfterDue: null } or { DaysBeforeDue: null, DaysAfterDue: >= 1 };
            if (!one)
            {
                Add(
                    $"reminders[{i}]",
                    string.Create(CultureInfo.InvariantCulture, $"daysBeforeDue={waves[i].DaysBeforeDue}, daysAfterDue={waves[i].DaysAfterDue}"),
                    "每轮催报应只写一项：daysBeforeDue（不小于 0）或 daysAfterDue（不小于 1）。",
                    "A wave names exactly one of daysBeforeDue (0 or more) and daysAfterDue (1 or more).");
            }
        }
    }

    /// <summary>A returned form is not taken after its day, so nobody is reminded of it then.</summary>
    private void ReturnedWaves(IReadOnlyList<ReminderWave> waves)
    {
        for (int i = 0; i < waves.Count; i++)
        {
            if (waves[i] is not { DaysBeforeDue: >= 0, DaysAfterDue: null })
            {
                Add(
                    $"returnedReminders[{i}]",
                    string.Create(CultureInfo.InvariantCulture, $"daysBeforeDue={waves[i].DaysBeforeDue}, daysAfterDue={waves[i].DaysAfterDue}"),
                    "退回表的催报只能写 daysBeforeDue（不小于 0）：过了重新报送期限即不再接收。",
                    "A wave for returned forms names daysBeforeDue (0 or more) alone: after its day a returned form is not taken.");
            }
        }
    }

    private void Digest(IReadOnlyList<Contact> contacts)
    {
        for (int i = 0; i < contacts.Count; i++)
        {
            Person($"digestTo[{i}]", contacts[i]);
        }
    }

    private void Units(CampaignPlan plan)
    {
        if (plan.Units.Count == 0)
        {
            Add("units", "[]", "没有预算单位，至少应有一个。", "There is no unit; at least one is needed.");
        }

        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < plan.Units.Count; i++)
        {
            PlannedUnit unit = plan.Units[i];
            string at = $"units[{i}]";
            Key($"{at}.code", unit.Code, KeyText.CodeLength);
            if (!seen.TryAdd(unit.Code, i))
            {
                Add(
                    $"{at}.code",
                    unit.Code,
                    $"单位编码 {unit.Code} 与 units[{seen[unit.Code]}] 重复，每个单位编码只能出现一次。",
                    $"Unit code {unit.Code} is that of units[{seen[unit.Code]}] too; each code may stand once.");
            }

            Line($"{at}.name", unit.Name);
            if (unit.Category is { } category)
            {
                Line($"{at}.category", category);
            }

            if (unit.Contact is null)
            {
                Add(
                    $"{at}.contact",
                    null,
                    $"单位 {unit.Code} 缺少联系人，无法发送自评表；应写明 name 与 email。",
                    $"Unit {unit.Code} has no contact, so its form can't be sent; name and email are needed.");
            }
            else
            {
                Person($"{at}.contact", unit.Contact);
            }

            if (unit.SupervisingDepartment is { } department)
            {
                // A department without an address is known, and not mailed.
                Line($"{at}.supervisingDepartment.name", department.Name);
                if (department.Email.Length > 0)
                {
                    Mail($"{at}.supervisingDepartment.email", department.Email);
                }
            }

            Forms(plan, unit, at);
        }
    }

    private void Forms(CampaignPlan plan, PlannedUnit unit, string at)
    {
        if (unit.Forms.Count == 0)
        {
            Add($"{at}.forms", "[]", $"单位 {unit.Code} 没有自评表，至少应有一份。", $"Unit {unit.Code} has no form; at least one is needed.");
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < unit.Forms.Count; i++)
        {
            PlannedForm form = unit.Forms[i];
            string place = $"{at}.forms[{i}]";
            Key($"{place}.project", form.Project, KeyText.CodeLength);
            if (!seen.Add(form.Project))
            {
                Add($"{place}.project", form.Project, $"项目编码 {form.Project} 在本单位内重复。", $"Project code {form.Project} stands twice in this unit.");
            }

            if (!policies.Contains(form.Policy, StringComparer.Ordinal))
            {
                string known = string.Join(", ", policies);
                Add(
                    $"{place}.policy",
                    form.Policy,
                    $"没有评分标准 {form.Policy}，可用的有：{known}。",
                    $"There is no scoring policy {form.Policy}; accepted are: {known}.");
            }

            Year($"{place}.budgetYear", form.BudgetYear, plan.BudgetYears);
            if (form.Issued is null)
            {
                Add($"{place}.issued", null, "缺少下发的自评表内容（目标、指标、指标值）。", "The form as issued (goals, indicators, targets) is missing.");
            }
            else
            {
                if (form.Issued.BudgetYear != form.BudgetYear)
                {
                    Year($"{place}.issued.budgetYear", form.Issued.BudgetYear, [form.BudgetYear]);
                }

                if (form.Issued.Indicators.Count == 0)
                {
                    Add($"{place}.issued.indicators", "[]", "自评表没有绩效指标。", "The form has no indicator.");
                }
            }
        }
    }

    private void Year(string field, int year, IReadOnlyList<int> accepted)
    {
        if (!accepted.Contains(year))
        {
            string years = string.Join(", ", accepted);
            Add(
                field,
                year.ToString(CultureInfo.InvariantCulture),
                $"预算年度 {year} 不在方案之内，可用的有：{years}。",
                $"Budget year {year} is not one that the plan names; accepted: {years}.");
        }
    }

    private void Key(string field, string value, int length)
    {
        if (!KeyText.IsValid(value, length))
        {
            Add(
                field,
                value,
                $"“{SingleLine.Show(value)}”不能用作编码：应为 1 至 {length} 个字母、数字、“_”或“-”。",
                $"\"{SingleLine.Show(value)}\" can't be a key: 1 to {length} letters, digits, \"_\" or \"-\" are accepted.");
        }
    }

    private void Person(string field, Contact contact)
    {
        Line($"{field}.name", contact.Name);
        Mail($"{field}.email", contact.Email);
    }

    private void Mail(string field, string address)
    {
        if (!MailAddressText.IsValid(address))
        {
            Add(
                field,
                address,
                $"“{SingleLine.Show(address)}”不是有效的电子邮箱，应如 name@example.org。",
                $"\"{SingleLine.Show(address)}\" is not a mail address; one like name@example.org is accepted.");
        }
    }

    private void Line(string field, string value)
    {
        if (string.IsNullOrWhiteSpace(value) || !SingleLine.IsValid(value))
        {
            Add(
                field,
                value,
                $"“{SingleLine.Show(value)}”应为一行文字，不得为空，不得含换行或控制字符。",
                $"\"{SingleLine.Show(value)}\" must be one line of text, not empty, without line ends or control characters.");
        }
    }

    private void Add(string field, string? value, string chinese, string english) =>
        problems.Add(new PlanProblem(field, value, new BilingualText(chinese, english)));

    private static string Show(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
