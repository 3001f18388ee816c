using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace PerfEval.Pages;

/// <summary>What pages refer to, kept in this assembly. Nothing comes from another site.</summary>
public static class PageAssets
{
    /// <summary>The folder of every address.</summary>
    public const string Folder = "/assets/";

    private static readonly PageAsset Style = Load("site.css", "text/css; charset=utf-8");
    private static readonly PageAsset Script = Load("site.js", "text/javascript; charset=utf-8");
    private static readonly PageAsset Picture = Load("icon.svg", "image/svg+xml");

    private static readonly FrozenDictionary<string, PageAsset> ByAddress =
        new[] { Style, Script, Picture }.ToFrozenDictionary(a => a.Address, StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<PageAsset> All => ByAddress.Values;

    /// <summary>The address of the style sheet.</summary>
    public static string StyleAddress => Style.Address;

    /// <summary>The address of the script, which pages also work without.</summary>
    public static string ScriptAddress => Script.Address;

    /// <summary>The address of the icon.</summary>
    public static string IconAddress => Picture.Address;

    /// <summary>The asset at an address.</summary>
    /// <param name="path">The address, with or without <see cref="Folder"/>.</param>
    /// <param name="asset">The asset.</param>
    /// <returns>Whether there is one; an address with the hash of another version has none.</returns>
    public static bool TryGet(string? path, [NotNullWhen(true)] out PageAsset? asset)
    {
        asset = null;
        return path is not null
            && ByAddress.TryGetValue(path.StartsWith(Folder, StringComparison.Ordinal) ? path : Folder + path, out asset);
    }

    /// <summary>The text of an embedded asset, with <c>\n</c> line ends whatever the checkout has.</summary>
    internal static string Text(string name)
    {
        using Stream stream = typeof(PageAssets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly holds no {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static PageAsset Load(string name, string contentType)
    {
        byte[] content = Encoding.UTF8.GetBytes(Text(name));
        string hash = Convert.ToHexStringLower(SHA256.HashData(content))[..16];
        return new PageAsset($"{Folder}{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}", contentType, content);
    }
}
