using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PerfEval.Documents;
using PerfEval.Documents.Rosters;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Interchange;
using PerfEval.Domain.Policies;
using PerfEval.Host.Sample;

namespace PerfEval.Host.Planning;

/// <summary>A file that lists units with their forms: a plan in JSON, or a roster (.xlsx, .csv). What it is, its content tells.</summary>
internal sealed class PlanFile
{
    private PlanFile(byte[] content) => Content = content;

    /// <summary>The file as it is; for a plan, with the forms that it names put in.</summary>
    public byte[] Content { get; private init; }

    /// <summary>The plan; <see langword="null"/> where the file is a roster or can't be read.</summary>
    public CampaignPlan? Plan { get; private init; }

    /// <summary>What reading found; <see langword="null"/> where the file is a plan.</summary>
    public RosterReadResult? Roster { get; private init; }

    /// <summary>The units that could be read.</summary>
    public IReadOnlyList<PlannedUnit> Units => Plan?.Units ?? Roster?.Units ?? [];

    /// <summary>What is wrong, one a line, each with its place, Chinese and English.</summary>
    public IReadOnlyList<string> Faults { get; private init; } = [];

    /// <summary>What a person should look at besides.</summary>
    public IReadOnlyList<string> Notes { get; private init; } = [];

    /// <summary>Reads and checks a file. Never throws on what is in it.</summary>
    public static PlanFile Read(FileInfo file, PolicyCatalog policies)
    {
        if (!file.Exists)
        {
            return new PlanFile([]) { Faults = [$"{file}: 没有这个文件。 / There is no such file."] };
        }

        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file.FullName);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new PlanFile([]) { Faults = [$"{file}: {e.Message}"] };
        }

        return IsJson(bytes) ? ReadPlan(file, bytes, policies) : ReadRoster(file, bytes, policies);
    }

    /// <summary>Whether the first sign is one that JSON begins with.</summary>
    public static bool IsJson(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
        }

        bytes = bytes.TrimStart(" \t\r\n"u8);
        return !bytes.IsEmpty && bytes[0] is (byte)'{' or (byte)'[';
    }

    private static PlanFile ReadPlan(FileInfo file, byte[] bytes, PolicyCatalog policies)
    {
        byte[] json = bytes;
        try
        {
            if (JsonNode.Parse(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF')) is { } node)
            {
                PlanReferences.Resolve(node, file.DirectoryName ?? string.Empty);
                json = Encoding.UTF8.GetBytes(node.ToJsonString(FormJson.Options));
            }
        }
        catch (JsonException)
        {
            // The reader below says where.
        }
        catch (SampleException e)
        {
            return new PlanFile(bytes) { Faults = [e.Message] };
        }

        (CampaignPlan? plan, PlanProblem? unreadable) = CampaignPlanJson.Read(json);
        IReadOnlyList<PlanProblem> problems = plan is null ? [unreadable!] : CampaignPlanCheck.Run(plan, [.. policies.Ids]);
        return new PlanFile(json) { Plan = plan, Faults = [.. problems.Select(p => $"{file}: {p.Field}: {p.Message.Chinese} / {p.Message.English}")] };
    }

    private static PlanFile ReadRoster(FileInfo file, byte[] bytes, PolicyCatalog policies)
    {
        RosterReadResult roster = RosterReader.Read(bytes, file.Name, policies);
        return new PlanFile(bytes)
        {
            Roster = roster,
            Faults = [.. roster.Problems.Where(p => p.Severity == ProblemSeverity.Error).Select(Line)],
            Notes = [.. roster.Problems.Where(p => p.Severity != ProblemSeverity.Error).Select(Line)],
        };

        string Line(DocumentProblem problem) =>
            $"{file}: {(problem.Cell is { } cell ? $"{cell}: " : string.Empty)}{problem.Code}: {problem.Message.Chinese} / {problem.Message.English}";
    }
}
