using Microsoft.Extensions.Options;

namespace PerfEval.Functions.Mail;

/// <summary>
/// Writes each mail to a folder as an .eml file named by its key: written aside and renamed, so that a file is whole or
/// not there, and the same mail twice is one file.
/// </summary>
internal sealed class FolderMailTransport(IOptions<PerfEvalOptions> options) : IMailTransport
{
    public bool IsIdempotent => true;

    public async Task<string> SendAsync(MailEnvelope mail, CancellationToken cancellation)
    {
        string folder = options.Value.MailFolder;
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, mail.Key + ".eml");
        if (!File.Exists(path))
        {
            string aside = path + ".part";
            await File.WriteAllBytesAsync(aside, EmlWriter.Write(mail), cancellation);
            File.Move(aside, path, overwrite: true);
        }

        return Path.GetFileName(path);
    }
}
