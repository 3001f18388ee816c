namespace PerfEval.Host.Tests.Commands;

public sealed class MailSamplesCommandTests
{
    [Fact]
    public async Task Every_letter_is_written_as_html_and_as_text()
    {
        using var folder = new TestFolder();
        CommandRun run = await CommandRun.Of("mail-samples", "--out", In(folder, "out"));

        Assert.Equal(0, run.ExitCode);
        string[] letters = [.. Directory.EnumerateFiles(In(folder, "out"), "*.html").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];
        Assert.Equal(13, letters.Length);
        Assert.All(letters, letter => Assert.Contains("财政局", File.ReadAllText(In(folder, $"out/{letter}.txt")), StringComparison.Ordinal));
        Assert.Contains("returned\t【2021年度项目支出绩效自评】退回修改：社区矫正管理工作经费", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bureaus_own_text_is_shown_and_one_that_cannot_be_used_is_named()
    {
        using var folder = new TestFolder();
        Directory.CreateDirectory(In(folder, "texts"));
        File.WriteAllText(In(folder, "texts/returned.zh.txt"), "请改{form}\n\n{reason}，{due}前。{helpEmail}");
        CommandRun run = await CommandRun.Of("mail-samples", "--out", In(folder, "out"), "--texts", In(folder, "texts"));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("returned\t请改社区矫正管理工作经费", run.Output, StringComparison.Ordinal);

        File.WriteAllText(In(folder, "texts/returned.zh.txt"), "请改\n\n{nothing}");
        CommandRun refused = await CommandRun.Of("mail-samples", "--out", In(folder, "out"), "--texts", In(folder, "texts"));
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("{nothing}", refused.Error, StringComparison.Ordinal);
    }

    private static string In(TestFolder folder, string name) => Path.Combine(folder.Path, name);
}
