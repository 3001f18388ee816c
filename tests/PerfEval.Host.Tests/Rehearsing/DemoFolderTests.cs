using PerfEval.Host.Rehearsing;

namespace PerfEval.Host.Tests.Rehearsing;

public sealed class DemoFolderTests
{
    [Fact]
    public void A_folder_that_nobody_named_goes_with_the_demo()
    {
        string path;
        using (var folder = DemoFolder.Open(null))
        {
            path = folder.Path;
            Assert.True(folder.IsTemporary);
            File.WriteAllText(Path.Combine(path, "clock.txt"), "2022-03-01");
        }

        Assert.False(Directory.Exists(path));
    }

    [Fact]
    public void A_named_folder_stays_with_all_that_is_in_it()
    {
        using var data = new TestFolder();
        string named = Path.Combine(data.Path, "demo");
        using (var folder = DemoFolder.Open(named))
        {
            Assert.Equal((named, false), (folder.Path, folder.IsTemporary));
            File.WriteAllText(Path.Combine(named, "clock.txt"), "2022-03-01");
        }

        Assert.True(File.Exists(Path.Combine(named, "clock.txt")));
    }
}
