using System.CommandLine;
using System.Globalization;
using PerfEval.Documents.Templates;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Interchange;
using PerfEval.Domain.Policies;
using PerfEval.Host.Installing;
using PerfEval.Host.Planning;

namespace PerfEval.Host.Commands;

/// <summary><c>perfeval template</c>: the workbooks that units would be issued.</summary>
internal static class TemplateCommand
{
    public static Command Create()
    {
        var source = new Argument<FileInfo>("FILE") { Description = "自评表（交换格式 JSON）、方案 .json 或名册 .xlsx/.csv / a form in interchange JSON, a plan or a roster" };
        var output = new Option<DirectoryInfo>("--out") { Description = "写入的目录；方案和名册按“单位编码/项目编码.xlsx”存放 / the folder; a plan's or roster's workbooks are UNIT/PROJECT.xlsx in it", Required = true };
        var policy = new Option<string?>("--policy") { Description = "评分标准，只用于单份自评表；默认按表上所写 / the policy of a single form; by default the one that it names" };
        Option<DirectoryInfo?> data = PolicyFolder.CreateOption();
        data.Description = "数据目录：用其评分标准，并以其密钥签名，使改动可被发现；不写则不签名 / the data folder, whose policies count and whose key signs what is issued; without it nothing is signed";
        var command = new Command("template", "写出下发给单位的填报工作簿。 / Write the workbooks that units are issued.") { source, output, policy, data };
        command.SetAction(parsed => Run(parsed, parsed.GetValue(source)!, parsed.GetValue(output)!, parsed.GetValue(policy), parsed.GetValue(data)));
        return command;
    }

    private static int Run(ParseResult parsed, FileInfo source, DirectoryInfo output, string? policy, DirectoryInfo? data)
    {
        TextWriter error = parsed.InvocationConfiguration.Error;
        if (!PolicyFolder.TryLoad(data, error, out PolicyCatalog policies))
        {
            return ExitCodes.UnusableInput;
        }

        if (policy is not null && !policies.TryGet(policy, out _))
        {
            string known = string.Join(", ", policies.Ids);
            error.WriteLine($"没有评分标准“{policy}”；可用：{known}。 / There is no policy \"{policy}\"; there are {known}.");
            return ExitCodes.UnusableInput;
        }

        byte[]? key = Installation.Find(data?.FullName)?.LinkKey is { } link ? Convert.FromBase64String(link) : null;
        try
        {
            int written = Form(source) is { } form
                ? WriteForm(form, policy ?? form.Policy, policies, key, output)
                : WriteAll(source, policies, key, output, error);
            if (written == 0)
            {
                return ExitCodes.UnusableInput;
            }

            parsed.InvocationConfiguration.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"已写 / written: {written} → {output}"));
            return ExitCodes.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(e.Message);
            return ExitCodes.Failed;
        }
    }

    /// <summary>The form, where the file is one: a plan's JSON has no unit or year of its own.</summary>
    private static SelfEvaluationForm? Form(FileInfo file)
    {
        if (!file.Exists)
        {
            return null;
        }

        byte[] bytes = File.ReadAllBytes(file.FullName);
        return PlanFile.IsJson(bytes) && FormJson.Read(bytes) is { Succeeded: true } read ? read.Form : null;
    }

    private static int WriteForm(SelfEvaluationForm form, string? policy, PolicyCatalog policies, byte[]? key, DirectoryInfo output)
    {
        output.Create();
        Write(Path.Combine(output.FullName, $"{(KeyText.IsValid(form.Id, KeyText.CodeLength) ? form.Id : "form")}.xlsx"), IssuedForm.Of(form), policy, null, policies, key);
        return 1;
    }

    private static int WriteAll(FileInfo source, PolicyCatalog policies, byte[]? key, DirectoryInfo output, TextWriter error)
    {
        var read = PlanFile.Read(source, policies);
        if (read.Faults.Count > 0)
        {
            foreach (string line in read.Faults)
            {
                error.WriteLine(line);
            }

            return 0;
        }

        int written = 0;
        foreach (PlannedUnit unit in read.Units)
        {
            string folder = Path.Combine(output.FullName, unit.Code);
            Directory.CreateDirectory(folder);
            foreach (PlannedForm form in unit.Forms)
            {
                Write(Path.Combine(folder, $"{form.Project}.xlsx"), form.Issued!, form.Policy, read.Plan, policies, key);
                written++;
            }
        }

        if (written == 0)
        {
            error.WriteLine($"{source}: 其中没有自评表。 / There is no form in it.");
        }

        return written;
    }

    private static void Write(string path, SelfEvaluationForm issued, string? policy, CampaignPlan? plan, PolicyCatalog policies, byte[]? key) =>
        File.WriteAllBytes(path, TemplateWorkbook.Write(issued, new TemplateOptions
        {
            CampaignTitle = plan?.Title ?? issued.Title ?? "绩效自评",
            DueDate = plan?.Dates.Due,
            Contact = plan is null ? null : $"{plan.HelpDesk.Name} {plan.HelpDesk.Email} {plan.HelpDesk.Phone}".TrimEnd(),
            Policy = policies.TryGet(policy, out ScoringPolicy? found) ? found : null,
            Fingerprint = key is null ? null : IssuedFingerprint.Compute(issued, key),
        }));
}
