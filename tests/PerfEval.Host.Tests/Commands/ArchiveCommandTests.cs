using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using PerfEval.Embedded.Hosting;
using PerfEval.Functions.Archiving;
using PerfEval.Host.Commands;
using PerfEval.Host.Rehearsing;
using PerfEval.Host.Sample;

namespace PerfEval.Host.Tests.Commands;

/// <summary>The archive of the sample campaign, published by the demo.</summary>
public sealed class ArchiveCommandTests : IClassFixture<ArchiveCommandTests.Published>
{
    private const string Campaign = "sample/justice-2020";
    private readonly Published published;

    public ArchiveCommandTests(Published published) => this.published = published;

    [Fact]
    public async Task Everything_of_the_campaign_is_in_it_and_fits_the_table_of_contents()
    {
        using var folder = new TestFolder();
        string data = published.Copy(folder);

        CommandRun run = await CommandRun.Of("archive", Campaign, "--out", At(folder, "a.zip"), "--data", data);

        Assert.True(run.ExitCode == 0, run.Error);
        using FileStream file = File.OpenRead(At(folder, "a.zip"));
        ArchiveContents contents = CampaignArchive.Verify(file);
        Assert.Equal(("sample", "justice-2020", "Published"), (contents.Bureau, contents.Campaign, contents.Phase));
        foreach (string table in (string[])["Campaigns", "Units", "Forms", "Submissions", "Scores", "Rankings", "Mail", "Audit"])
        {
            Assert.Contains(contents.Files, f => f.Path == $"tables/{table}.jsonl" && f.Rows > 0);
        }

        foreach (string part in (string[])["issued.json", "template.xlsx", "/file-", "result.json", "ranking-", "plan.json"])
        {
            Assert.Contains(contents.Files, f => f.Path.StartsWith("blobs/", StringComparison.Ordinal) && f.Path.Contains(part, StringComparison.Ordinal));
        }

        Assert.DoesNotContain(contents.Files, f => f.Path.Contains("Links", StringComparison.Ordinal));
        Assert.Equal(17, contents.Files.Single(f => f.Path == "tables/Forms.jsonl").Rows);
    }

    [Fact]
    public async Task The_same_campaign_makes_the_same_bytes()
    {
        using var folder = new TestFolder();
        string data = published.Copy(folder);

        await CommandRun.Of("archive", "justice-2020", "--out", At(folder, "a.zip"), "--data", data);
        await CommandRun.Of("archive", "justice-2020", "--out", At(folder, "b.zip"), "--data", data);

        Assert.Equal(File.ReadAllBytes(At(folder, "a.zip")), File.ReadAllBytes(At(folder, "b.zip")));
    }

    [Fact]
    public async Task Purging_removes_every_address_and_leaves_forms_scores_and_ranking_as_they_were()
    {
        using var folder = new TestFolder();
        string data = published.Copy(folder);

        CommandRun run = await CommandRun.Of("archive", Campaign, "--out", At(folder, "a.zip"), "--purge-contacts", "--data", data);
        Assert.True(run.ExitCode == 0, run.Error);
        CommandRun again = await CommandRun.Of("archive", Campaign, "--out", At(folder, "b.zip"), "--purge-contacts", "--data", data);
        Assert.True(again.ExitCode == 0, again.Error);
        Assert.EndsWith(": 0", again.Output.Trim(), StringComparison.Ordinal);

        Dictionary<string, string> before = Texts(At(folder, "a.zip"));
        Dictionary<string, string> after = Texts(At(folder, "b.zip"));
        Assert.Contains("qiaokou@example.org", before["tables/Units.jsonl"], StringComparison.Ordinal);
        Assert.All(after.Where(f => f.Key != "tables/Campaigns.jsonl"), f => Assert.DoesNotContain("qiaokou@example.org", f.Value, StringComparison.Ordinal));
        Assert.All(after.Where(f => f.Key != "tables/Campaigns.jsonl"), f => Assert.DoesNotContain("-supervisor@example.org", f.Value, StringComparison.Ordinal));
        foreach (string kept in before.Keys.Where(path => path is "tables/Scores.jsonl" or "tables/Rankings.jsonl" or "tables/Submissions.jsonl"
            || (path.StartsWith("blobs/", StringComparison.Ordinal) && !path.StartsWith("blobs/plans/", StringComparison.Ordinal))))
        {
            Assert.Equal(before[kept], after[kept]);
        }

        Assert.Equal(Lines(before["tables/Forms.jsonl"]), Lines(after["tables/Forms.jsonl"]));
        Assert.Empty(Directory.GetFiles(Path.Combine(data, "outbox"), "sample~justice-2020~*"));
        Assert.Contains("purge-contacts", after["tables/Audit.jsonl"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_purging_no_file_of_the_installation_holds_an_address()
    {
        using var folder = new TestFolder();
        string data = published.Copy(folder);
        Assert.NotEmpty(Holding(data, "qiaokou@example.org"));

        CommandRun run = await CommandRun.Of("archive", Campaign, "--out", At(folder, "a.zip"), "--purge-contacts", "--data", data);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Empty(Holding(data, "qiaokou@example.org"));
        Assert.Empty(Holding(data, "-supervisor@example.org"));
    }

    [Fact]
    public async Task Nothing_is_overwritten()
    {
        using var folder = new TestFolder();
        folder.Write("a.zip", "mine");

        CommandRun run = await CommandRun.Of("archive", Campaign, "--out", At(folder, "a.zip"), "--data", published.Copy(folder));

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("mine", File.ReadAllText(At(folder, "a.zip")));
    }

    [Fact]
    public async Task A_running_installation_is_not_archived()
    {
        using var folder = new TestFolder();
        string data = published.Copy(folder);
        using var running = new DataFolderLock(data);

        CommandRun run = await CommandRun.Of("archive", Campaign, "--out", At(folder, "a.zip"), "--data", data);

        Assert.Equal(1, run.ExitCode);
        Assert.False(File.Exists(At(folder, "a.zip")));
    }

    [Fact]
    public async Task A_campaign_that_is_not_there_is_told_with_those_that_are()
    {
        using var folder = new TestFolder();

        CommandRun run = await CommandRun.Of("archive", "justice-2021", "--out", At(folder, "a.zip"), "--data", published.Copy(folder));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(Campaign, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_in_which_a_file_was_changed_does_not_fit()
    {
        using var folder = new TestFolder();
        await CommandRun.Of("archive", Campaign, "--out", At(folder, "a.zip"), "--data", published.Copy(folder));
        using (ZipArchive zip = ZipFile.Open(At(folder, "a.zip"), ZipArchiveMode.Update))
        {
            zip.GetEntry("tables/Rankings.jsonl")!.Delete();
            using Stream forged = zip.CreateEntry("tables/Rankings.jsonl").Open();
            forged.Write("{}"u8);
        }

        using FileStream file = File.OpenRead(At(folder, "a.zip"));
        Assert.Contains("tables/Rankings.jsonl", Assert.Throws<ArchiveException>(() => CampaignArchive.Verify(file)).Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Texts(string archive)
    {
        using ZipArchive zip = ZipFile.OpenRead(archive);
        return zip.Entries.ToDictionary(
            entry => entry.FullName,
            entry =>
            {
                using Stream stream = entry.Open();
                using var reader = new StreamReader(stream, Encoding.Latin1);
                return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(reader.ReadToEnd()));
            },
            StringComparer.Ordinal);
    }

    /// <summary>Rows of forms, without the contact that they show of their unit.</summary>
    private static string[] Lines(string table) => [.. table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
    {
        JsonObject row = JsonNode.Parse(line)!.AsObject();
        foreach (string column in row.Select(c => c.Key).Where(c => c.StartsWith("Contact", StringComparison.Ordinal)).ToList())
        {
            row.Remove(column);
        }

        return row.ToJsonString();
    })];

    /// <summary>The files in which a text stands, also as JSON, in pages of a database that are free, or in its log.</summary>
    private static string[] Holding(string data, string text) =>
        [.. Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories).Where(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0)];

    private static string At(TestFolder folder, string name) => Path.Combine(folder.Path, name);

    /// <summary>The data folder that the demo leaves.</summary>
    public sealed class Published : IAsyncLifetime
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("perfeval-archive-");

        public async Task InitializeAsync()
        {
            await new Demo(new DemoOptions(SampleFolder.Default, folder.FullName, Exit: true, ReportFile: null, Port: 0, KillAt: null, WritesFile: null), Consoles.Create(TextWriter.Null)).RunAsync(CancellationToken.None);
        }

        public Task DisposeAsync()
        {
            folder.Delete(recursive: true);
            return Task.CompletedTask;
        }

        internal string Copy(TestFolder to)
        {
            foreach (string file in Directory.EnumerateFiles(folder.FullName, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != ".lock"))
            {
                to.Write(Path.Combine("data", Path.GetRelativePath(folder.FullName, file)), File.ReadAllBytes(file));
            }

            return Path.Combine(to.Path, "data");
        }
    }
}
