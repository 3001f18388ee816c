using System.Globalization;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Filing;
using PerfEval.Domain.Texts;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Mail.Digests;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Mail;

/// <summary>Chooses the text of a letter and says what stands in its placeholders. Days left are counted when it is written.</summary>
internal sealed class Letters(MailTexts texts)
{
    /// <summary>From so many days before the deadline on, a reminder is firm.</summary>
    private const int FirmFrom = 3;

    public MailLetter Invitation(LetterContext about, IReadOnlyList<FormRow> forms) => Listing("invitation", about, forms);

    /// <summary>The reminder by the days that are left now, whatever round it is.</summary>
    public MailLetter Reminder(LetterContext about, IReadOnlyList<FormRow> outstanding)
    {
        int days = DaysLeft(about, outstanding);
        string name = outstanding.All(f => f.StateValue() is FormState.Returned or FormState.Reopened) ? "reminder-returned"
            : days <= 0 ? "reminder-last-day"
            : days <= FirmFrom ? "reminder-firm"
            : "reminder";
        return Listing(name, about, outstanding, isReminder: true);
    }

    // A copy goes to the supervising department, and who has the link may file for the unit: this letter holds none.
    public MailLetter Overdue(LetterContext about, IReadOnlyList<FormRow> outstanding) => Listing("overdue", about, outstanding, isReminder: true) with { Link = null };

    public MailLetter Receipt(LetterContext about, FormRow form, int revision)
    {
        bool canRefile = about.Now < about.Settings.Dates.ClosedFrom;
        return Write(form.Findings > 0 ? "problem" : "receipt", about, chinese => new(StringComparer.Ordinal)
        {
            ["form"] = form.Title,
            ["revision"] = Number(revision),
            ["declared"] = Score(form.Declared, chinese ? "未自评" : "not given"),
            ["official"] = Score(form.Official, chinese ? "无法计算" : "undecided"),
            ["provisional"] = Score(form.ProvisionalPoints, "0.00"),
            ["findings"] = Number(form.Findings),
            ["refileUntil"] = canRefile ? Day(about.Settings.Dates.Closes, chinese) : string.Empty,
        });
    }

    public MailLetter Returned(LetterContext about, FormRow form) => Write("returned", about, chinese => new(StringComparer.Ordinal)
    {
        ["form"] = form.Title,
        ["due"] = Day(form.Due(), chinese),
        ["reason"] = form.ReturnReason ?? string.Empty,
    });

    public MailLetter Extended(LetterContext about, IReadOnlyList<FormRow> outstanding)
    {
        DateOnly day = TableText.Date(about.Unit.ExtendedTo!);
        return Listing("extended", about, [.. outstanding.Where(f => f.Due() == day)], day);
    }

    public MailLetter Digest(LetterContext about, DigestFigures figures, Uri unsubscribe)
    {
        Dictionary<string, string> Values(bool chinese) => With(about, new(StringComparer.Ordinal)
        {
            ["day"] = Day(ChinaTime.DayOf(about.Now), chinese),
            ["issued"] = Number(figures.Issued),
            ["filed"] = Number(figures.Filed),
            ["outstanding"] = Number(figures.Outstanding),
            ["overdue"] = Number(figures.Overdue),
            ["returned"] = Number(figures.Returned),
            ["unreachable"] = Number(figures.Unreachable),
            ["unknown"] = Number(figures.Unknown),
            ["failed"] = Number(figures.Failed),
            ["due"] = Day(figures.Next, chinese),
            ["unsubscribe"] = unsubscribe.AbsoluteUri,
        });
        return Sign(about, texts.Write("digest", Values(true), Values(false), about.Link, toTheBureau: true));
    }

    public MailLetter Preliminary(LetterContext about) => Write("preliminary", about, chinese => new(StringComparer.Ordinal)
    {
        ["objectionsEnd"] = Day(about.Settings.Dates.ObjectionsEnd, chinese),
    });

    public MailLetter Result(LetterContext about, ResultLine result) => Write("result", about, chinese => new(StringComparer.Ordinal)
    {
        ["rank"] = result.Rank ?? (chinese ? "未排名" : "none"),
        ["grade"] = (chinese ? result.Grade?.Chinese : result.Grade?.English) ?? (chinese ? "未评定" : "none"),
        ["score"] = Score(result.Official, chinese ? "未评定" : "none"),
    });

    private MailLetter Listing(string name, LetterContext about, IReadOnlyList<FormRow> forms, DateOnly? usual = null, bool isReminder = false) => Write(name, about, chinese => new(StringComparer.Ordinal)
    {
        ["count"] = Number(forms.Count),
        ["forms"] = List(about, forms, usual ?? about.Settings.Dates.Due, isReminder, chinese),
        ["due"] = Day(Earliest(about, forms), chinese),
        ["closes"] = Day(about.Settings.Dates.Closes, chinese),
        ["daysLeft"] = DaysLeftWords(DaysLeft(about, forms), chinese),
        ["reason"] = about.Unit.ExtensionReason ?? string.Empty,
        ["supervisor"] = about.Unit.SupervisorEmail is null ? string.Empty : about.Unit.SupervisorName ?? string.Empty,
    });

    private MailLetter Write(string name, LetterContext about, Func<bool, Dictionary<string, string>> values) =>
        Sign(about, texts.Write(name, With(about, values(true)), With(about, values(false)), about.Link));

    private static MailLetter Sign(LetterContext about, MailLetter letter)
    {
        DateOnly today = ChinaTime.DayOf(about.Now);
        return letter with
        {
            Signature = new BilingualText($"{about.Settings.BureauName}\n{Day(today, chinese: true)}", $"{about.Settings.BureauName}, {Day(today, chinese: false)}"),
        };
    }

    private static Dictionary<string, string> With(LetterContext about, Dictionary<string, string> values)
    {
        values["title"] = about.Settings.Title;
        values["bureau"] = about.Settings.BureauName;
        values["unit"] = about.Unit.Name;
        values["helpName"] = about.Settings.HelpDesk.Name;
        values["helpEmail"] = about.Settings.HelpDesk.Email;
        values["helpPhone"] = about.Settings.HelpDesk.Phone ?? string.Empty;
        return values;
    }

    /// <summary>One line a form, with where it stands; beyond a hundred, how many more there are, so that a mail stays readable.</summary>
    private static string List(LetterContext about, IReadOnlyList<FormRow> forms, DateOnly usual, bool isReminder, bool chinese)
    {
        const int Most = 100;
        IEnumerable<string> lines = forms.Take(Most).Select((f, i) => chinese
            ? $"{i + 1}. {f.Title}（{f.BudgetYear}年度{Standing(about, f, usual, isReminder, chinese)}）"
            : $"{i + 1}. {f.Title} ({f.BudgetYear}{Standing(about, f, usual, isReminder, chinese)})");
        return string.Join('\n', forms.Count > Most
            ? lines.Append(chinese ? $"……另有{forms.Count - Most}份，见链接" : $"... and {forms.Count - Most} more, behind the link")
            : lines);
    }

    private static string Standing(LetterContext about, FormRow form, DateOnly usual, bool isReminder, bool chinese)
    {
        bool returned = form.StateValue() is FormState.Returned or FormState.Reopened;
        DateOnly due = form.Due();
        bool late = due < ChinaTime.DayOf(about.Now);
        string day = (due == usual ? string.Empty : chinese ? $"，{Day(due, chinese)}截止" : $", due {Day(due, chinese)}")
            + (late ? chinese ? "，已逾期" : ", overdue" : string.Empty);
        string state = (returned, form.DraftSavedAt, form.DownloadedAt) switch
        {
            (true, _, _) => chinese ? "，退回待修改" : ", returned for revision",
            (false, not null, _) => chinese ? "，在线草稿未报送" : ", draft online, not filed",
            (false, null, not null) => chinese ? "，已下载未报送" : ", downloaded, not filed",
            _ when isReminder => chinese ? "，尚未下载" : ", not downloaded yet",
            _ => string.Empty,
        };
        return state + day;
    }

    private static DateOnly Earliest(LetterContext about, IReadOnlyList<FormRow> forms) =>
        forms.Select(f => f.Due()).DefaultIfEmpty(about.Settings.Dates.Due).Min();

    private static int DaysLeft(LetterContext about, IReadOnlyList<FormRow> forms) =>
        Earliest(about, forms).DayNumber - ChinaTime.DayOf(about.Now).DayNumber;

    private static string DaysLeftWords(int days, bool chinese) => days switch
    {
        0 => chinese ? "今天是最后一天。" : "Today is the last day.",
        1 => chinese ? "距截止还有1天。" : "1 day is left.",
        > 1 => chinese ? $"距截止还有{days}天。" : $"{days} days are left.",
        _ => string.Empty,
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Score(string? stored, string without) =>
        TableText.Decimal(stored) is { } score ? score.ToString("0.00", CultureInfo.InvariantCulture) : without;

    private static string Day(DateOnly day, bool chinese) =>
        day.ToString(chinese ? "yyyy年M月d日" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
