using System.Security.Cryptography;
using Azure;

namespace PerfEval.Embedded.Blobs;

/// <summary>
/// Containers and blobs below one folder. A file is written aside, brought to the disk and renamed, so whoever looks,
/// after whatever end of the process, finds the old blob or the new one.
/// </summary>
internal sealed class BlobFolder
{
    private const string ContainerMark = "~container";

    private readonly string root;
    private readonly string aside;
    private readonly TimeProvider time;

    // A write compares and renames under its blob's lock; there is one process, so that is enough.
    private readonly SemaphoreSlim[] locks = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    public BlobFolder(string root, TimeProvider time)
    {
        this.root = root;
        this.time = time;
        aside = Path.Combine(root, "~aside");
        if (Directory.Exists(aside))
        {
            Directory.Delete(aside, recursive: true);
        }

        Directory.CreateDirectory(aside);
    }

    /// <summary>Creates the container; null where it was there.</summary>
    public DateTimeOffset? CreateContainer(string container)
    {
        if (ContainerExists(container))
        {
            return null;
        }

        Directory.CreateDirectory(FolderOf(container));
        try
        {
            // The mark and not the folder is the container: it comes into being at once.
            using FileStream mark = new(MarkOf(container), FileMode.CreateNew);
            return time.GetUtcNow();
        }
        catch (IOException) when (ContainerExists(container))
        {
            return null;
        }
    }

    public bool ContainerExists(string container) => File.Exists(MarkOf(container));

    /// <summary>Deletes the container and its blobs; false where it was not there.</summary>
    public bool DeleteContainer(string container)
    {
        if (!ContainerExists(container))
        {
            return false;
        }

        File.Delete(MarkOf(container));
        Directory.Delete(FolderOf(container), recursive: true);
        return true;
    }

    /// <summary>The blob's file and header, or null; the caller closes the file.</summary>
    public (FileStream File, BlobHeader Header)? Open(string container, string name)
    {
        CheckContainer(container);
        FileStream? file = OpenFile(FileOf(container, name));
        return file is null ? null : (file, BlobFile.ReadHeader(file));
    }

    /// <summary>The blob's header, or null.</summary>
    public BlobHeader? Header(string container, string name)
    {
        if (Open(container, name) is not { } open)
        {
            return null;
        }

        open.File.Dispose();
        return open.Header;
    }

    /// <summary>Writes the blob.</summary>
    /// <param name="container">The container.</param>
    /// <param name="name">The blob's name.</param>
    /// <param name="content">Read to its end; null: the content stays.</param>
    /// <param name="header">From the old header (null: a new blob) the new one; length, hash, tag and dates are filled in here.</param>
    /// <param name="conditions">What must hold of the old blob when the new one takes its place.</param>
    /// <param name="cancellation">Gives up before the new one takes its place.</param>
    public async Task<BlobHeader> Write(
        string container,
        string name,
        Stream? content,
        Func<BlobHeader?, BlobHeader> header,
        RequestConditions? conditions,
        CancellationToken cancellation)
    {
        CheckContainer(container);
        BlobConditions.CheckWrite(conditions, Header(container, name), container, name);
        string written = Path.Combine(aside, Guid.NewGuid().ToString("N"));
        try
        {
            await using var file = new FileStream(written, FileMode.CreateNew);
            byte[]? hash = content is null ? null : await Copy(content, file, cancellation);
            SemaphoreSlim gate = LockOf(container, name);
            await gate.WaitAsync(cancellation);
            try
            {
                CheckContainer(container);
                BlobHeader? old = Header(container, name);
                BlobConditions.CheckWrite(conditions, old, container, name);
                if (content is null)
                {
                    await CopyContent(container, name, old, file, cancellation);
                }

                BlobHeader made = Stamp(header(old), old, file.Length, hash);
                BlobFile.WriteHeader(file, made);
                await file.DisposeAsync();
                string target = FileOf(container, name);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Move(written, target, overwrite: true);
                return made;
            }
            finally
            {
                gate.Release();
            }
        }
        finally
        {
            File.Delete(written);
        }
    }

    /// <summary>Deletes the blob; false where it was not there.</summary>
    public async Task<bool> Delete(string container, string name, RequestConditions? conditions, CancellationToken cancellation)
    {
        SemaphoreSlim gate = LockOf(container, name);
        await gate.WaitAsync(cancellation);
        try
        {
            if (Header(container, name) is not { } old)
            {
                return false;
            }

            BlobConditions.CheckWrite(conditions, old, container, name);
            File.Delete(FileOf(container, name));
            return true;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The headers of the blobs whose names begin with <paramref name="prefix"/>, in ordinal order of names.</summary>
    public List<BlobHeader> List(string container, string prefix)
    {
        CheckContainer(container);
        string folder = FolderOf(container);
        string[] places = [Path.Combine(folder, BlobNames.FolderOf(prefix)), Path.Combine(folder, BlobNames.LongNames)];
        return
        [
            .. places.Where(Directory.Exists)
                .SelectMany(place => Directory.EnumerateFiles(place, $"*{BlobNames.Suffix}", SearchOption.AllDirectories))
                .Distinct(StringComparer.Ordinal)
                .Select(HeaderOf)
                .OfType<BlobHeader>()
                .Where(header => header.Name.StartsWith(prefix, StringComparison.Ordinal))
                .OrderBy(header => header.Name, StringComparer.Ordinal),
        ];
    }

    private BlobHeader Stamp(BlobHeader header, BlobHeader? old, long length, byte[]? hash)
    {
        DateTimeOffset now = time.GetUtcNow();
        return header with
        {
            Length = length,
            ContentHash = header.ContentHash ?? hash,
            CreatedOn = old?.CreatedOn ?? now,
            LastModified = now,
            ETag = $"\"0x{Convert.ToHexString(RandomNumberGenerator.GetBytes(8))}\"",
        };
    }

    private async Task CopyContent(string container, string name, BlobHeader? old, FileStream file, CancellationToken cancellation)
    {
        if (old is not null && Open(container, name) is { } open)
        {
            await using var content = new BlobContentStream(open.File, 0, old.Length);
            await content.CopyToAsync(file, cancellation);
        }
    }

    private static async Task<byte[]> Copy(Stream content, FileStream file, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        byte[] buffer = new byte[81920];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        return hash.GetHashAndReset();
    }

    private static BlobHeader? HeaderOf(string path)
    {
        using FileStream? file = OpenFile(path);
        return file is null ? null : BlobFile.ReadHeader(file);
    }

    private static FileStream? OpenFile(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private void CheckContainer(string container)
    {
        if (!ContainerExists(container))
        {
            throw BlobErrors.ContainerMissing(container);
        }
    }

    private SemaphoreSlim LockOf(string container, string name) =>
        locks[(string.GetHashCode($"{container}/{name}", StringComparison.Ordinal) & int.MaxValue) % locks.Length];

    private string FolderOf(string container) => Path.Combine(root, BlobNames.Encoded(container));

    private string MarkOf(string container) => Path.Combine(FolderOf(container), ContainerMark);

    private string FileOf(string container, string name) => Path.Combine(FolderOf(container), BlobNames.FileOf(name));
}
