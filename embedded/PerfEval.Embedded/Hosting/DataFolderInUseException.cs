namespace PerfEval.Embedded.Hosting;

/// <summary>The data folder is in use by another host, in this process or another.</summary>
public sealed class DataFolderInUseException(string folder, Exception? inner = null)
    : IOException(
        $"数据目录正被另一个进程使用：{folder}。请先停止该进程，或换一个目录。"
        + $" The data folder {folder} is in use by another process; stop that process or choose another folder.",
        inner)
{
    /// <summary>The folder.</summary>
    public string Folder { get; } = folder;
}
