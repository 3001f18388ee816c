using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using PerfEval.Embedded.Tables;

namespace PerfEval.Embedded.Blobs;

/// <summary>
/// The service's rules for names, and the file that a name becomes. A path segment keeps <c>a-z 0-9 - _</c>; every other
/// byte of its UTF-8 text becomes <c>~</c> and two hexadecimal digits, so that names which differ in case, have a dot or
/// mean something to a file system are ordinary files. Names that would become long paths are kept by their hash.
/// </summary>
internal static partial class BlobNames
{
    /// <summary>The folder of files that are named by a hash.</summary>
    public const string LongNames = "~long";

    /// <summary>What a blob's file ends in; no folder has a dot.</summary>
    public const string Suffix = ".blob";

    private const int LongestName = 1024;
    private const int LongestSegment = 120;
    private const int LongestPath = 180;

    private static readonly string[] ReservedByWindows =
        ["con", "prn", "aux", "nul", .. Enumerable.Range(0, 10).SelectMany(i => new[] { $"com{i}", $"lpt{i}" })];

    /// <summary>Throws where <paramref name="container"/> can't name a container.</summary>
    public static void CheckContainer(string container)
    {
        if (!ContainerPattern().IsMatch(container))
        {
            throw BlobErrors.InvalidName(
                $"'{container}' is no container name: 3 to 63 small letters, digits and single hyphens, with a letter or digit at both ends.");
        }
    }

    /// <summary>Throws where <paramref name="name"/> can't name a blob.</summary>
    public static void CheckBlob(string name)
    {
        if (name.Length is 0 or > LongestName)
        {
            throw BlobErrors.InvalidName($"A blob's name has 1 to {LongestName} characters, not {name.Length}.");
        }

        if (name.Split('/').Any(segment => segment is "." or ".."))
        {
            throw BlobErrors.InvalidName($"'{name}' has a segment . or .., which an address would lose.");
        }

        if (!TableNames.IsWellFormed(name))
        {
            throw BlobErrors.InvalidName("The name holds half of a surrogate pair.");
        }
    }

    /// <summary>The blob's file below its container's folder.</summary>
    public static string FileOf(string name)
    {
        string[] segments = [.. name.Split('/').Select(Encoded)];
        string path = Path.Combine(segments) + Suffix;
        return path.Length <= LongestPath && segments.All(segment => segment.Length <= LongestSegment)
            ? path
            : Path.Combine(LongNames, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name))) + Suffix);
    }

    /// <summary>The folder that holds every blob of the prefix whose file is not named by a hash.</summary>
    public static string FolderOf(string prefix)
    {
        int last = prefix.LastIndexOf('/');
        string folder = last < 0 ? "" : Path.Combine([.. prefix[..last].Split('/').Select(Encoded)]);
        return folder.Length <= LongestPath ? folder : LongNames;
    }

    /// <summary>A segment that is no longer anything but a file's name.</summary>
    public static string Encoded(string segment)
    {
        if (segment.Length == 0)
        {
            return "~";
        }

        var text = new StringBuilder();
        foreach (byte b in Encoding.UTF8.GetBytes(segment))
        {
            bool plain = b is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'_';
            bool first = text.Length == 0 && ReservedByWindows.Contains(segment, StringComparer.Ordinal);
            _ = plain && !first ? text.Append((char)b) : text.Append('~').Append(Convert.ToHexStringLower([b]));
        }

        return text.ToString();
    }

    [GeneratedRegex(@"\A(?!.*--)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ContainerPattern();
}
