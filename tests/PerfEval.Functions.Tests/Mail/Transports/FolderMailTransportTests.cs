using System.Text;
using Microsoft.Extensions.Options;
using PerfEval.Functions.Mail;
using PerfEval.Functions.Mail.Transports;

namespace PerfEval.Functions.Tests.Mail.Transports;

public sealed class FolderMailTransportTests : MailTransportContract
{
    [Fact]
    public async Task The_same_mail_twice_is_one_file()
    {
        await using IPostOffice post = await OpenAsync();
        MailEnvelope mail = Mails.To("zhang@example.org");

        await post.Transport.SendAsync([mail], CancellationToken.None);
        await post.Transport.SendAsync([mail], CancellationToken.None);

        Assert.True(post.Transport.IsIdempotent);
        Assert.Single(post.Arrived);
    }

    [Fact]
    public async Task What_a_stop_left_half_written_is_written_anew()
    {
        await using var post = new Folder();
        MailEnvelope mail = Mails.To("zhang@example.org");
        await File.WriteAllTextAsync(Path.Combine(post.FolderPath, mail.Key + ".eml.part"), "From: ");

        await post.Transport.SendAsync([mail], CancellationToken.None);

        Assert.Equal(mail.Text, Assert.Single(post.Arrived).Text);
    }

    private protected override Task<IPostOffice> OpenAsync() => Task.FromResult<IPostOffice>(new Folder());

    private sealed class Folder : IPostOffice
    {
        private readonly string path = Directory.CreateTempSubdirectory("perfeval-outbox-").FullName;

        public Folder() => Transport = new FolderMailTransport(Options.Create(new PerfEvalOptions { MailFolder = path }));

        public string FolderPath => path;

        public IMailTransport Transport { get; }

        public IReadOnlyList<ArrivedMail> Arrived =>
            [.. Directory.EnumerateFiles(path, "*.eml").Order(StringComparer.Ordinal).Select(f => ArrivedMail.Read(File.ReadAllText(f, Encoding.ASCII)))];

        public ValueTask DisposeAsync()
        {
            Directory.Delete(path, recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}
