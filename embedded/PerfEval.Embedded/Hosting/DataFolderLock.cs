namespace PerfEval.Embedded.Hosting;

/// <summary>Keeps a data folder to one process. The operating system drops the lock with the process, however that ends.</summary>
public sealed class DataFolderLock : IDisposable
{
    private readonly FileStream file;

    /// <summary>Takes the folder, creating it where it is missing.</summary>
    /// <exception cref="DataFolderInUseException">Another process or host has it.</exception>
    public DataFolderLock(string folder)
    {
        Directory.CreateDirectory(folder);
        string path = Path.Combine(folder, ".lock");
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken)
        {
            throw new DataFolderInUseException(folder, taken);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
