using System.Globalization;
using PerfEval.Domain.Calendars;
using PerfEval.Domain.Filing;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Mail;

/// <summary>The letters: each says what is wanted, by when, how, and whom to ask.</summary>
internal static class Letters
{
    public static MailLetter Invitation(LetterContext about, IReadOnlyList<FormRow> forms) => new(
        $"【{about.Settings.Title}】请于{Day(about.Settings.Dates.Due)}前报送绩效自评表（{forms.Count}份）",
        [
            Greeting(about),
            $"{about.Settings.BureauName}已启动{about.Settings.Title}。贵单位需报送绩效自评表{forms.Count}份：\n{List(forms)}",
            $"请打开下方链接，下载已预填的自评表，填写实际完成值、自评得分和偏差原因后，于{Day(about.Settings.Dates.Due)}（含当日）前上传。{DaysLeft(about)}",
            "上传后系统当即核对并按公开的评分标准复算得分；有问题的，会指明所在单元格和改法。无需注册账号。",
            Ask(about),
        ],
        [
            $"{about.Settings.BureauName} has opened {about.Settings.Title}. Your unit files {forms.Count} self-evaluation form(s), listed above.",
            $"Open the link, download the prefilled workbook, fill in actual values, self scores and reasons, and upload it by {Iso(about.Settings.Dates.Due)} (that day included). No account is needed.",
            AskEnglish(about),
        ],
        about.Link);

    public static MailLetter Reminder(LetterContext about, IReadOnlyList<FormRow> outstanding) => new(
        $"【{about.Settings.Title}】催报：尚有{outstanding.Count}份自评表未报送，{Day(about.Settings.Dates.Due)}截止",
        [
            Greeting(about),
            $"截至目前，贵单位尚有以下{outstanding.Count}份自评表未报送：\n{List(outstanding)}",
            $"请于{Day(about.Settings.Dates.Due)}（含当日）前通过下方链接报送。{DaysLeft(about)}如已报送，请忽略本邮件。",
            Ask(about),
        ],
        [
            $"{outstanding.Count} form(s) of your unit, listed above, have not been filed. Please file them by {Iso(about.Settings.Dates.Due)} (that day included).",
            AskEnglish(about),
        ],
        about.Link);

    public static MailLetter Overdue(LetterContext about, IReadOnlyList<FormRow> outstanding) => new(
        $"【{about.Settings.Title}】逾期催报：{outstanding.Count}份自评表已过截止日期",
        [
            Greeting(about),
            $"报送截止日期为{Day(about.Settings.Dates.Due)}，贵单位以下{outstanding.Count}份自评表已经逾期：\n{List(outstanding)}",
            $"系统于{Day(about.Settings.Dates.Closes)}（含当日）停止接收，请尽快报送；其后未报送的，将在结果中列为“未报送”。",
            about.Unit.SupervisorName is { } supervisor ? $"本邮件同时抄送主管部门（{supervisor}）。" : "请主管领导予以关注。",
            Ask(about),
        ],
        [
            $"The deadline was {Iso(about.Settings.Dates.Due)}; {outstanding.Count} form(s) of your unit, listed above, are overdue. Filing closes on {Iso(about.Settings.Dates.Closes)} (that day included).",
            AskEnglish(about),
        ],
        about.Link);

    public static MailLetter Receipt(LetterContext about, FormRow form, int revision) => new(
        $"【{about.Settings.Title}】报送回执：{form.Title}（第{revision}次）",
        [
            Greeting(about),
            $"“{form.Title}”第{revision}次报送已收到并完成自动审核。\n自评得分：{Score(form.Declared, "未自评")}\n按评分标准复算（暂定）：{Score(form.Official, "无法计算")}\n其中尚待复核的分值：{Score(form.ProvisionalPoints, "0.00")}\n审核提示：{form.Findings.ToString(CultureInfo.InvariantCulture)}条",
            "复算得分和每一条提示可通过下方链接查看；报送期内可以修改后重新报送。",
            Ask(about),
        ],
        [
            $"Submission {revision} of “{form.Title}” was received and checked. Self score {Score(form.Declared, "not given")}, by the rules {Score(form.Official, "undecided")} (provisional), {form.Findings} finding(s). You may file again until filing closes.",
            AskEnglish(about),
        ],
        about.Link);

    public static MailLetter Returned(LetterContext about, FormRow form) => new(
        $"【{about.Settings.Title}】退回修改：{form.Title}",
        [
            Greeting(about),
            $"“{form.Title}”经复核退回修改，请于{Day(form.Due())}（含当日）前重新报送。\n退回意见：{form.ReturnReason}",
            Ask(about),
        ],
        [
            $"“{form.Title}” was returned for revision; please file it again by {Iso(form.Due())} (that day included). The reviewer's note stands above.",
            AskEnglish(about),
        ],
        about.Link);

    public static MailLetter Preliminary(LetterContext about) => new(
        $"【{about.Settings.Title}】得分预告，{Day(about.Settings.Dates.ObjectionsEnd)}前可提出异议",
        [
            Greeting(about),
            $"{about.Settings.Title}复核已结束，贵单位各表得分及理由可通过下方链接查看。如有异议，请于{Day(about.Settings.Dates.ObjectionsEnd)}（含当日）前向{about.Settings.HelpDesk.Name}提出。",
            Ask(about),
        ],
        [
            $"The review is over; your scores and the reasons for them stand behind the link. Objections are taken until {Iso(about.Settings.Dates.ObjectionsEnd)} (that day included).",
            AskEnglish(about),
        ],
        about.Link);

    public static MailLetter Result(LetterContext about, string rank, string grade, string score) => new(
        $"【{about.Settings.Title}】结果通知",
        [
            Greeting(about),
            $"{about.Settings.Title}结果已经审定发布。\n名次：{rank}\n等级：{grade}\n得分：{score}",
            "各表逐项的自评、复算、复核得分及理由可通过下方链接查看。",
            Ask(about),
        ],
        [
            $"The results of {about.Settings.Title} are published: rank {rank}, score {score}. Row by row, the three scores and their reasons stand behind the link.",
            AskEnglish(about),
        ],
        about.Link);

    private static string Greeting(LetterContext about) => $"{about.Unit.Name}：";

    private static string Ask(LetterContext about) =>
        $"咨询：{about.Settings.HelpDesk.Name}，{about.Settings.HelpDesk.Email}{(about.Settings.HelpDesk.Phone is { } phone ? $"，{phone}" : string.Empty)}";

    private static string AskEnglish(LetterContext about) => $"Questions: {about.Settings.HelpDesk.Email}.";

    private static string List(IEnumerable<FormRow> forms) =>
        string.Join('\n', forms.Select((f, i) => $"{i + 1}. {f.Title}（{f.BudgetYear}年度{(f.StateValue() == FormState.Returned ? "，退回待修改" : string.Empty)}）"));

    private static string DaysLeft(LetterContext about)
    {
        int days = about.Settings.Dates.Due.DayNumber - ChinaTime.DayOf(about.Now).DayNumber;
        return days switch
        {
            0 => "今天是最后一天。",
            > 0 => $"距截止还有{days}天。",
            _ => string.Empty,
        };
    }

    private static string Score(string? stored, string without) =>
        TableText.Decimal(stored) is { } score ? score.ToString("0.00", CultureInfo.InvariantCulture) : without;

    private static string Day(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
