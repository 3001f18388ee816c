using Microsoft.Extensions.Options;

namespace PerfEval.Functions.Mail.Transports;

/// <summary>
/// Writes each mail to a folder as an .eml file named by its key: written aside and renamed, so that a file is whole or
/// not there, and the same mail twice is one file.
/// </summary>
internal sealed class FolderMailTransport(IOptions<PerfEvalOptions> options) : IMailTransport
{
    public bool IsIdempotent => true;

    public int MostAtOnce => 100;

    public async Task<IReadOnlyList<MailOutcome>> SendAsync(IReadOnlyList<MailEnvelope> mails, CancellationToken cancellation)
    {
        var outcomes = new List<MailOutcome>();
        foreach (MailEnvelope mail in mails)
        {
            outcomes.Add(MailSafety.Fault(mail) is { } fault ? MailOutcome.Refused(fault) : await WriteAsync(mail, cancellation));
        }

        return outcomes;
    }

    private async Task<MailOutcome> WriteAsync(MailEnvelope mail, CancellationToken cancellation)
    {
        string folder = options.Value.MailFolder;
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, mail.Key + ".eml");
        if (!File.Exists(path))
        {
            // Two that write the same mail at once must not write into one another's file.
            string aside = $"{path}.{Path.GetRandomFileName()}.part";
            await File.WriteAllBytesAsync(aside, EmlWriter.Write(mail), cancellation);
            File.Move(aside, path, overwrite: true);
        }

        return MailOutcome.Sent(Path.GetFileName(path));
    }
}
