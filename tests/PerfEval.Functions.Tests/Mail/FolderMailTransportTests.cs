using Microsoft.Extensions.Options;
using PerfEval.Functions.Mail;

namespace PerfEval.Functions.Tests.Mail;

public sealed class FolderMailTransportTests : IDisposable
{
    private static readonly MailEnvelope Mail = new(
        "county~y2022~219001~Reminder~01", "jixiao@example.org", "局", "unit@example.org", null, "催报", "文", "<p>文</p>", DateTimeOffset.UnixEpoch);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("perfeval-outbox-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_mail_is_one_file_named_by_its_key()
    {
        Assert.Equal("county~y2022~219001~Reminder~01.eml", await Transport().SendAsync(Mail, default));
        Assert.Equal(["county~y2022~219001~Reminder~01.eml"], Files());
    }

    [Fact]
    public async Task The_same_mail_again_is_the_file_of_the_first_time()
    {
        await Transport().SendAsync(Mail, default);
        byte[] first = await File.ReadAllBytesAsync(Path.Combine(folder.FullName, Files()[0]));
        await Transport().SendAsync(Mail with { At = DateTimeOffset.UnixEpoch.AddDays(1) }, default);
        Assert.Equal(first, await File.ReadAllBytesAsync(Path.Combine(folder.FullName, Assert.Single(Files()))));
    }

    [Fact]
    public async Task What_a_stop_left_half_written_is_written_anew()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "county~y2022~219001~Reminder~01.eml.part"), "From: ");
        await Transport().SendAsync(Mail, default);
        Assert.Equal(EmlWriter.Write(Mail), await File.ReadAllBytesAsync(Path.Combine(folder.FullName, Assert.Single(Files()))));
    }

    private string[] Files() => [.. folder.EnumerateFiles().Select(file => file.Name)];

    private FolderMailTransport Transport() => new(Options.Create(new PerfEvalOptions { MailFolder = folder.FullName }));
}
