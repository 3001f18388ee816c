using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Policies;
using PerfEval.Embedded.Hosting;
using PerfEval.Embedded.Storage;
using PerfEval.Functions.Campaigns.Launching;
using PerfEval.Functions.Storage;

namespace PerfEval.Host.Planning;

/// <summary>Units from a file, or from a campaign (<c>BUREAU/CAMPAIGN</c>) in the data folder of a stopped installation.</summary>
internal sealed class RosterSource(DirectoryInfo data, PolicyCatalog policies, TextWriter error)
{
    /// <summary>The units, or <see langword="null"/> where there are none to be had; the reasons are written down.</summary>
    /// <param name="source">A file's path, or a campaign.</param>
    /// <param name="budgetYear">The budget year of a campaign's forms; where it is <see langword="null"/>, the year after their own.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<IReadOnlyList<PlannedUnit>?> ReadAsync(string source, int? budgetYear, CancellationToken cancellation)
    {
        if (File.Exists(source))
        {
            return ReadFile(new FileInfo(source), budgetYear);
        }

        string[] parts = source.Split('/');
        if (parts.Length != 2 || !KeyText.IsBureau(parts[0]) || !KeyText.IsValid(parts[1], KeyText.CampaignLength))
        {
            error.WriteLine($"{source}: 既不是文件，也不是“财政局编码/工作编码”。 / It is neither a file nor a campaign, BUREAU/CAMPAIGN.");
            return null;
        }

        if (!File.Exists(Path.Combine(data.FullName, "tables.db")))
        {
            error.WriteLine($"{data}: 不是数据目录，请用 --data 指明。 / It is no data folder; name one with --data.");
            return null;
        }

        using var taken = new DataFolderLock(data.FullName);
        using var storage = new EmbeddedStorage(data.FullName, () => new Uri("http://localhost"), TimeProvider.System);
        var roster = CampaignRoster.Over(new CampaignTables(storage.Tables), new CampaignBlobs(storage.Blobs));
        IReadOnlyList<PlannedUnit>? units = await roster.ReadAsync(new CampaignKey(parts[0], parts[1]), budgetYear, cancellation);
        if (units is null)
        {
            error.WriteLine($"{source}: 数据目录中没有这项绩效自评工作。 / There is no such campaign in the data folder.");
        }

        return units;
    }

    private List<PlannedUnit>? ReadFile(FileInfo file, int? budgetYear)
    {
        var read = PlanFile.Read(file, policies);
        foreach (string line in read.Faults)
        {
            error.WriteLine(line);
        }

        return read.Faults.Count > 0
            ? null
            : [.. read.Units.Select(u => u with { Forms = [.. u.Forms.Select(f => CampaignRoster.Renewed(f, budgetYear))] })];
    }
}
