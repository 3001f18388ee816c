using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using PerfEval.Embedded.Hosting;

namespace PerfEval.Host.Installing;

/// <summary>
/// A data folder as one .zip: every file, and a list of them with their SHA-256. The folder is taken for as long as it is
/// read, so that what is copied is of one moment.
/// </summary>
internal static class DataFolderBackup
{
    private const string ListName = "perfeval-backup.json";
    private const string LockName = ".lock";

    /// <summary>Writes the backup: aside and renamed, so that a file is whole or not there.</summary>
    /// <returns>How many files it holds.</returns>
    /// <exception cref="DataFolderInUseException">The installation is running.</exception>
    /// <exception cref="BackupException">The folder is no installation, or the backup is there already or would be in the folder.</exception>
    public static int Write(string dataFolder, string backup)
    {
        if (!Directory.Exists(dataFolder) || !File.Exists(Path.Combine(dataFolder, "secrets", "installation.json")))
        {
            throw new BackupException($"{dataFolder} 不是数据目录。 / {dataFolder} is no data folder.");
        }

        string target = Path.GetFullPath(backup);
        if (File.Exists(target) || IsBelow(dataFolder, target))
        {
            throw new BackupException($"备份文件 {backup} 已存在，或位于数据目录之内。 / The backup {backup} is there already, or in the data folder itself.");
        }

        using var taken = new DataFolderLock(dataFolder);
        string[] files = [.. Files(dataFolder)];
        string aside = target + ".part";
        using (FileStream stream = File.Create(aside))
        {
            Protect(aside);
            using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
            var list = new List<BackupFile>(files.Length);
            foreach (string file in files)
            {
                using Stream entry = zip.CreateEntry(file, CompressionLevel.Fastest).Open();
                using FileStream source = File.OpenRead(Path.Combine(dataFolder, file));
                list.Add(new BackupFile(file, Copy(source, entry)));
            }

            using Stream listEntry = zip.CreateEntry(ListName).Open();
            JsonSerializer.Serialize(listEntry, list);
        }

        File.Move(aside, target);
        return files.Length;
    }

    /// <summary>Makes a data folder of a backup: beside it first, checked file by file, then renamed.</summary>
    /// <returns>How many files it holds.</returns>
    /// <exception cref="BackupException">The file is no whole backup, or the folder is there and not empty.</exception>
    public static int Restore(string backup, string dataFolder)
    {
        string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataFolder));
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
        {
            throw new BackupException($"{dataFolder} 不是空目录，不会覆盖。 / {dataFolder} is not empty, and nothing is overwritten.");
        }

        string aside = $"{target}.restoring";
        if (Directory.Exists(aside))
        {
            Directory.Delete(aside, recursive: true);
        }

        Directory.CreateDirectory(aside);
        try
        {
            int count = Extract(backup, aside);
            if (Directory.Exists(target))
            {
                Directory.Delete(target);
            }

            Directory.Move(aside, target);
            return count;
        }
        catch (Exception e) when (e is InvalidDataException or JsonException)
        {
            throw new BackupException($"{backup} 不是完整的备份：{e.Message} / {backup} is no whole backup: {e.Message}", e);
        }
        finally
        {
            if (Directory.Exists(aside))
            {
                Directory.Delete(aside, recursive: true);
            }
        }
    }

    private static int Extract(string backup, string folder)
    {
        using ZipArchive zip = ZipFile.OpenRead(backup);
        ZipArchiveEntry listEntry = zip.GetEntry(ListName) ?? throw new InvalidDataException(ListName);
        using Stream listStream = listEntry.Open();
        List<BackupFile> list = JsonSerializer.Deserialize<List<BackupFile>>(listStream) ?? throw new InvalidDataException(ListName);
        foreach (BackupFile file in list)
        {
            string path = Path.GetFullPath(Path.Combine(folder, file.Path));
            ZipArchiveEntry? entry = zip.GetEntry(file.Path);
            if (entry is null || !IsBelow(folder, path))
            {
                throw new InvalidDataException(file.Path);
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using Stream source = entry.Open();
            using FileStream copy = File.Create(path);
            Protect(path);
            if (Copy(source, copy) != file.Sha256)
            {
                throw new InvalidDataException(file.Path);
            }
        }

        return list.Count;
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => path != LockName)
            .Order(StringComparer.Ordinal);

    private static string Copy(Stream source, Stream target)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[81920];
        for (int read = source.Read(buffer); read > 0; read = source.Read(buffer))
        {
            hash.AppendData(buffer, 0, read);
            target.Write(buffer, 0, read);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static bool IsBelow(string folder, string path) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // The folder's secrets are in it, and they are its owner's alone.
    private static void Protect(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private sealed record BackupFile(string Path, string Sha256);
}
