using PerfEval.Domain.Campaigns;
using PerfEval.Embedded.Hosting;
using PerfEval.Embedded.Storage;
using PerfEval.Functions.Archiving;

namespace PerfEval.Host.Installing;

/// <summary>Archives a campaign of a stopped installation.</summary>
internal static class CampaignArchiving
{
    /// <summary>Writes the archive aside, compares it with its table of contents and renames it; then removes the contacts where wanted.</summary>
    /// <param name="dataFolder">The installation, which must be stopped.</param>
    /// <param name="campaign"><c>bureau/campaign</c>, or the campaign alone where it is of one bureau only.</param>
    /// <param name="file">The archive, which must not be there.</param>
    /// <param name="purgeContacts">Whether contact data is removed afterwards.</param>
    /// <param name="cancellation">Stops between two files.</param>
    /// <exception cref="ArchiveException">It can't be done; nothing was removed.</exception>
    /// <exception cref="DataFolderInUseException">The installation is running.</exception>
    public static async Task<ArchiveOutcome> RunAsync(string dataFolder, string campaign, string file, bool purgeContacts, CancellationToken cancellation)
    {
        if (!File.Exists(Path.Combine(dataFolder, "secrets", "installation.json")))
        {
            throw new ArchiveException($"{dataFolder} 不是数据目录。 / {dataFolder} is no data folder.");
        }

        string target = Path.GetFullPath(file);
        if (File.Exists(target))
        {
            throw new ArchiveException($"{file} 已存在，不会覆盖。 / {file} is there already, and is not overwritten.");
        }

        using var taken = new DataFolderLock(dataFolder);
        using var storage = new EmbeddedStorage(dataFolder, () => new Uri("http://localhost"), TimeProvider.System);
        var archive = new CampaignArchive(storage.Tables, storage.Blobs);
        CampaignKey key = Find(await archive.ListAsync(cancellation), campaign);
        string aside = target + ".part";
        ArchiveContents contents;
        using (var stream = new FileStream(aside, FileMode.Create, FileAccess.ReadWrite))
        {
            Protect(aside);
            await archive.WriteAsync(key, stream, cancellation);
            stream.Flush(flushToDisk: true);
            stream.Position = 0;
            contents = CampaignArchive.Verify(stream);
        }

        File.Move(aside, target);
        int purged = purgeContacts ? await PurgeAsync(storage, dataFolder, key, cancellation) : 0;
        return new ArchiveOutcome(contents, purged);
    }

    private static CampaignKey Find(IReadOnlyList<CampaignKey> all, string name)
    {
        CampaignKey[] found = [.. all.Where(key => key.ToString() == name || key.Campaign == name)];
        return found.Length == 1
            ? found[0]
            : throw new ArchiveException($"应为下列之一 / one of these is expected: {string.Join("、", all)}（{name}）");
    }

    private static async Task<int> PurgeAsync(EmbeddedStorage storage, string dataFolder, CampaignKey key, CancellationToken cancellation)
    {
        int changed = await new ContactPurge(storage.Tables, storage.Blobs, TimeProvider.System).RunAsync(key, cancellation);
        string outbox = Path.Combine(dataFolder, "outbox");
        // Mails are named by bureau and campaign first; they hold addresses, and links that still work.
        string[] mails = Directory.Exists(outbox) ? Directory.GetFiles(outbox, $"{key.Bureau}~{key.Campaign}~*") : [];
        foreach (string mail in mails)
        {
            File.Delete(mail);
        }

        storage.Compact();
        return changed + mails.Length;
    }

    // Names and addresses are in it.
    private static void Protect(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
