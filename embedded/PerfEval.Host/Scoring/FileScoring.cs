using System.Globalization;
using PerfEval.Documents;
using PerfEval.Documents.Reading;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Texts;

namespace PerfEval.Host.Scoring;

/// <summary>Reads and scores files one after the other, and keeps every reason for which one can't be.</summary>
internal sealed class FileScoring(PolicyCatalog policies, string? policyId)
{
    /// <summary>What was scored, in the order of the files.</summary>
    public List<ScoredForm> Scored { get; } = [];

    /// <summary>Why files are unusable; Chinese and English.</summary>
    public List<string> Reasons { get; } = [];

    /// <summary>What a reader of the scores should know besides.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Scores every form in <paramref name="file"/>.</summary>
    public void Add(FileInfo file)
    {
        if (Bytes(file) is not { } bytes)
        {
            return;
        }

        WorkbookReadResult read = FormFile.Read(bytes, file.Name);
        bool usable = read.Forms.Count > 0 && read.Problems.All(p => p.Severity != ProblemSeverity.Error);
        foreach (DocumentProblem problem in read.Problems)
        {
            List<string> list = problem.Severity == ProblemSeverity.Error ? Reasons : Notes;
            list.Add($"{file}: {(problem.Cell is { } cell ? $"{cell} " : string.Empty)}{problem.Message}");
        }

        if (usable)
        {
            foreach (ReadForm form in read.Forms)
            {
                Score(file, form.Form);
            }
        }
        else if (read.Problems.All(p => p.Severity != ProblemSeverity.Error))
        {
            Refuse(file, "其中没有自评表。", "There is no form in it.");
        }
    }

    private byte[]? Bytes(FileInfo file)
    {
        if (Directory.Exists(file.FullName))
        {
            Refuse(file, "是目录，应为文件。", "It is a folder; a file is expected.");
            return null;
        }

        if (!file.Exists)
        {
            Refuse(file, "没有这个文件。", "There is no such file.");
            return null;
        }

        try
        {
            return File.ReadAllBytes(file.FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Refuse(file, $"无法读取（{e.Message}）。", $"It can't be read ({e.Message}).");
            return null;
        }
    }

    private void Score(FileInfo file, SelfEvaluationForm form)
    {
        string known = string.Join(", ", policies.Ids);
        string? id = policyId ?? form.Policy;
        if (string.IsNullOrWhiteSpace(id))
        {
            Refuse(file, $"{form.Id} 没有写明评分标准，请用 --policy 指定：{known}。", $"{form.Id} names no policy; choose one by --policy: {known}.");
            return;
        }

        if (!policies.TryGet(id, out ScoringPolicy? policy))
        {
            Refuse(file, $"没有评分标准“{SingleLine.Show(id)}”；可用：{known}。", $"There is no policy \"{SingleLine.Show(id)}\"; there are {known}.");
            return;
        }

        if (WhyNotMeant(policy, form) is { } doubt)
        {
            // What the operator chose is done, with a note; what a form claims about itself must hold.
            if (policyId is null)
            {
                Reasons.Add($"{file}: {doubt.Chinese}仍要按它评分，请用 --policy 指定。 / {doubt.English} To score by it all the same, name it by --policy.");
                return;
            }

            Notes.Add($"{file}: {doubt}");
        }

        Scored.Add(new ScoredForm(form, policy, FormScorer.Score(form, policy)));
    }

    private static BilingualText? WhyNotMeant(ScoringPolicy policy, SelfEvaluationForm form)
    {
        if (!policy.Covers(form.BudgetYear))
        {
            string year = form.BudgetYear.ToString(CultureInfo.InvariantCulture);
            string from = policy.FromBudgetYear.ToString(CultureInfo.InvariantCulture);
            string to = policy.ToBudgetYear?.ToString(CultureInfo.InvariantCulture) ?? "—";
            return new BilingualText(
                $"评分标准 {policy.Id} 适用于预算年度 {from} 至 {to}，该表为 {year} 年度。",
                $"Policy {policy.Id} is for the budget years {from} to {to}, the form is of {year}.");
        }

        return policy.Scope == form.Scope
            ? null
            : new BilingualText(
                $"评分标准 {policy.Id} 用于{ScopeNames.Chinese(policy.Scope)}，该表为{ScopeNames.Chinese(form.Scope)}。",
                $"Policy {policy.Id} is for {ScopeNames.English(policy.Scope)}, the form is of {ScopeNames.English(form.Scope)}.");
    }

    private void Refuse(FileInfo file, string chinese, string english) => Reasons.Add($"{file}: {chinese} / {english}");
}
