using Microsoft.Extensions.Options;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Filing;
using PerfEval.Domain.Texts;
using PerfEval.Functions.Campaigns;
using PerfEval.Functions.Mail.Digests;
using PerfEval.Functions.Submissions;

namespace PerfEval.Functions.Mail;

/// <summary>Every letter with invented facts, for whoever writes the texts, and for tests.</summary>
public static class MailSamples
{
    private static readonly CampaignSettings Settings = new(
        "某区财政局",
        "2021年度项目支出绩效自评",
        new CampaignDates { Opens = new(2022, 3, 1), Due = new(2022, 3, 31), Closes = new(2022, 4, 15), ReviewEnds = new(2022, 5, 6), ObjectionsEnd = new(2022, 5, 13) },
        [],
        new Contact { Name = "财政局绩效科", Email = "jixiao@example.org", Phone = "027-1234 5678" },
        [2021]);

    private static readonly UnitRow Unit = new()
    {
        RowKey = "219001",
        Name = "区司法局",
        ContactEmail = "sifa@example.org",
        SupervisorName = "区委政法委",
        SupervisorEmail = "zfw@example.org",
        ExtendedTo = "2022-04-08",
        ExtensionReason = "系统迁移，部分数据尚未核定。",
    };

    /// <summary>Writes them.</summary>
    /// <param name="textFolder">The folder of a bureau's own texts; empty for the program's.</param>
    /// <exception cref="InvalidDataException">A text of the bureau's can't be used; the message names every fault of every file.</exception>
    public static IReadOnlyList<MailSample> Write(string textFolder = "")
    {
        var letters = new Letters(new MailTexts(Options.Create(new PerfEvalOptions { MailTextFolder = textFolder })));
        FormRow legalAid = Form("p1", "法律援助经费");
        FormRow training = Form("p2", "普法宣传与培训", f => f.DownloadedAt = At(3, 10));
        FormRow returned = Form("p3", "社区矫正管理工作经费", f =>
        {
            f.State = nameof(FormState.Returned);
            f.ResubmitBy = "2022-04-25";
            f.ReturnReason = "第3行实际完成值与佐证材料不一致，请核对后修改（E12单元格）。";
        });
        FormRow filed = Form("p1", "法律援助经费", f => (f.Declared, f.Official, f.ProvisionalPoints) = ("93.5", "91.25", "30"));
        FormRow doubtful = Form("p1", "法律援助经费", f => (f.Declared, f.Official, f.ProvisionalPoints, f.Findings) = ("98", "91.25", "30", 3));
        FormRow extended = Form("p1", "法律援助经费", f => f.DueOn = "2022-04-08");
        var figures = new DigestFigures(320, 279, 41, 12, 11, 2, 1, 0, new DateOnly(2022, 4, 15));
        return
        [
            Sample("invitation", letters.Invitation(About(3, 1), [legalAid, Form("p2", training.Title)])),
            Sample("reminder", letters.Reminder(About(3, 17), [legalAid, training])),
            Sample("reminder-firm", letters.Reminder(About(3, 28), [Form("p1", legalAid.Title, f => f.DraftSavedAt = At(3, 11)), training])),
            Sample("reminder-last-day", letters.Reminder(About(3, 31), [legalAid])),
            Sample("reminder-returned", letters.Reminder(About(4, 22), [returned])),
            Sample("overdue", letters.Overdue(About(4, 6), [legalAid, training, returned])),
            Sample("extended", letters.Extended(About(3, 29), [extended])),
            Sample("receipt", letters.Receipt(About(3, 20), filed, 1)),
            Sample("problem", letters.Receipt(About(3, 20), doubtful, 1)),
            Sample("returned", letters.Returned(About(4, 18), returned)),
            Sample("preliminary", letters.Preliminary(About(5, 7))),
            Sample("result", letters.Result(About(5, 16), new ResultLine("12", new BilingualText("良", "good"), "88.4"))),
            Sample("digest", letters.Digest(
                About(4, 11) with { Unit = new UnitRow { Name = "绩效科" }, Link = new Uri("https://jixiao.example.org/campaigns/district/y2021") },
                figures,
                new Uri("https://jixiao.example.org/unsubscribe/w1Xk0fC3example"))),
        ];
    }

    private static MailSample Sample(string name, MailLetter letter) => new(name, letter.Subject, MailBody.Text(letter), MailBody.Html(letter));

    private static LetterContext About(int month, int day) => new(Settings, Unit, new Uri("https://jixiao.example.org/u/Zk3vexampleexampleexampleexampleexampleexam"), At(month, day));

    private static DateTimeOffset At(int month, int day) => new(2022, month, day, 1, 0, 0, TimeSpan.Zero);

    private static FormRow Form(string project, string title, Action<FormRow>? change = null)
    {
        var form = new FormRow { State = nameof(FormState.Issued), Unit = Unit.Code, UnitName = Unit.Name, Project = project, Title = title, BudgetYear = 2021, DueOn = "2022-03-31" };
        change?.Invoke(form);
        return form;
    }
}
