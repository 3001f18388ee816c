using System.IO.Compression;
using PerfEval.Embedded.Hosting;
using PerfEval.Host.Installing;

namespace PerfEval.Host.Tests.Commands;

public class BackupCommandTests
{
    [Fact]
    public async Task What_is_restored_is_what_was_backed_up()
    {
        using var folder = new TestFolder();
        string data = Installed(folder);
        string key = Installation.Open(data).OperatorKey;

        CommandRun backup = await CommandRun.Of("backup", At(folder, "b.zip"), "--data", data);
        CommandRun restore = await CommandRun.Of("restore", At(folder, "b.zip"), "--data", At(folder, "again"));

        Assert.Equal((0, 0), (backup.ExitCode, restore.ExitCode));
        Assert.Equal(Contents(data), Contents(At(folder, "again")));
        Assert.Equal(key, Installation.Open(At(folder, "again")).OperatorKey);
    }

    [Fact]
    public async Task A_running_installation_is_not_backed_up()
    {
        using var folder = new TestFolder();
        string data = Installed(folder);
        using var running = new DataFolderLock(data);

        CommandRun run = await CommandRun.Of("backup", At(folder, "b.zip"), "--data", data);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("in use by another process", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(At(folder, "b.zip")));
    }

    [Fact]
    public async Task Nothing_is_overwritten()
    {
        using var folder = new TestFolder();
        string data = Installed(folder);
        await CommandRun.Of("backup", At(folder, "b.zip"), "--data", data);
        byte[] before = File.ReadAllBytes(At(folder, "b.zip"));

        CommandRun backup = await CommandRun.Of("backup", At(folder, "b.zip"), "--data", data);
        CommandRun restore = await CommandRun.Of("restore", At(folder, "b.zip"), "--data", data);

        Assert.Equal((2, 2), (backup.ExitCode, restore.ExitCode));
        Assert.Equal(before, File.ReadAllBytes(At(folder, "b.zip")));
        Assert.Contains("is not empty", restore.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tables.db")]
    [InlineData("perfeval-backup.json")]
    public async Task A_backup_that_lacks_a_file_is_refused_and_leaves_nothing(string lost)
    {
        using var folder = new TestFolder();
        await CommandRun.Of("backup", At(folder, "b.zip"), "--data", Installed(folder));
        using (ZipArchive zip = ZipFile.Open(At(folder, "b.zip"), ZipArchiveMode.Update))
        {
            zip.GetEntry(lost)!.Delete();
        }

        await AssertRefused(folder, lost);
    }

    [Fact]
    public async Task A_backup_in_which_a_file_was_changed_is_refused_and_leaves_nothing()
    {
        using var folder = new TestFolder();
        await CommandRun.Of("backup", At(folder, "b.zip"), "--data", Installed(folder));
        using (ZipArchive zip = ZipFile.Open(At(folder, "b.zip"), ZipArchiveMode.Update))
        {
            zip.GetEntry("tables.db")!.Delete();
            using Stream changed = zip.CreateEntry("tables.db").Open();
            changed.Write("other rows"u8);
        }

        await AssertRefused(folder, "tables.db");
    }

    [Theory]
    [InlineData("no.zip")]
    [InlineData("data/tables.db")]
    public async Task What_is_no_backup_is_refused_with_the_reason(string file)
    {
        using var folder = new TestFolder();
        Installed(folder);

        CommandRun run = await CommandRun.Of("restore", At(folder, file), "--data", At(folder, "again"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(file.Split('/')[^1], run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(At(folder, "again")));
    }

    [Fact]
    public async Task A_folder_that_is_no_installation_is_not_backed_up()
    {
        using var folder = new TestFolder();
        folder.Write("letters/a.txt", "private");

        CommandRun run = await CommandRun.Of("backup", At(folder, "b.zip"), "--data", At(folder, "letters"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("is no data folder", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(At(folder, "letters/.lock")));
    }

    private static async Task AssertRefused(TestFolder folder, string why)
    {
        CommandRun run = await CommandRun.Of("restore", At(folder, "b.zip"), "--data", At(folder, "again"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(At(folder, "again")));
        Assert.False(Directory.Exists(At(folder, "again.restoring")));
    }

    private static string Installed(TestFolder folder)
    {
        string data = At(folder, "data");
        Installation.Open(data);
        folder.Write("data/tables.db", "rows");
        folder.Write("data/blobs/submissions/b/c/u/p/file", [1, 2, 3]);
        folder.Write("data/outbox/mail.eml", []);
        return data;
    }

    private static Dictionary<string, string> Contents(string data) =>
        Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != ".lock")
            .ToDictionary(path => Path.GetRelativePath(data, path), path => Convert.ToHexString(File.ReadAllBytes(path)), StringComparer.Ordinal);

    private static string At(TestFolder folder, string name) => Path.Combine(folder.Path, name);
}
