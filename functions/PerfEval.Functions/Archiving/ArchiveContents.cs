namespace PerfEval.Functions.Archiving;

/// <summary>An archive's table of contents, <c>contents.json</c> in it.</summary>
/// <param name="Format">The number of the format: 1.</param>
/// <param name="Bureau">The bureau's id.</param>
/// <param name="Campaign">The campaign's id.</param>
/// <param name="Title">The campaign's title.</param>
/// <param name="Phase">How far the campaign was.</param>
/// <param name="Files">Everything else in the archive, by path.</param>
public sealed record ArchiveContents(int Format, string Bureau, string Campaign, string Title, string Phase, IReadOnlyList<ArchivedFile> Files)
{
    /// <summary>The entry that holds it.</summary>
    public const string FileName = "contents.json";
}
