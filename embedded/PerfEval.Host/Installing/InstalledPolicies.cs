using System.Text;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Texts;

namespace PerfEval.Host.Installing;

/// <summary>The policies of an installation: those of the program and the bureau's own, <c>policies/*.json</c> of the data folder.</summary>
internal static class InstalledPolicies
{
    /// <summary>The folder within the data folder.</summary>
    public const string Folder = "policies";

    // A policy is a few kilobytes; what is larger was put there by mistake.
    private const long LargestFile = 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Loads them all.</summary>
    /// <param name="dataFolder">The data folder; <see langword="null"/> for the program's policies alone.</param>
    /// <exception cref="PolicyFilesException">A file has a fault. All faults of all files are named.</exception>
    public static PolicyCatalog Load(string? dataFolder)
    {
        string folder = Path.Combine(dataFolder ?? string.Empty, Folder);
        if (dataFolder is null || !Directory.Exists(folder))
        {
            return PolicyCatalog.BuiltIn;
        }

        var faults = new List<BilingualText>();
        var texts = new List<PolicyText>();
        foreach (string path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            if (Read(path, faults) is { } text)
            {
                texts.Add(text);
            }
        }

        PolicyLoadResult loaded = PolicyCatalog.Load(texts);
        faults.AddRange(loaded.Errors);
        return faults.Count == 0 ? loaded.Catalog : throw new PolicyFilesException(faults);
    }

    private static PolicyText? Read(string path, List<BilingualText> faults)
    {
        string name = $"{Folder}/{Path.GetFileName(path)}";
        try
        {
            if (new FileInfo(path).Length > LargestFile)
            {
                faults.Add(new BilingualText($"{name}：超过 1 MB，不是评分标准文件。", $"{name}: larger than 1 MB, which no policy is."));
                return null;
            }

            return new PolicyText(name, File.ReadAllText(path, StrictUtf8));
        }
        catch (DecoderFallbackException)
        {
            faults.Add(new BilingualText($"{name}：不是 UTF-8 文本，请另存为 UTF-8。", $"{name}: not UTF-8 text; save it as UTF-8."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(new BilingualText($"{name}：无法读取（{e.Message}）。", $"{name}: can't be read ({e.Message})."));
        }

        return null;
    }
}
