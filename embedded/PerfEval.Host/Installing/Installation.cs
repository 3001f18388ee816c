using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace PerfEval.Host.Installing;

/// <summary>
/// The secrets of one data folder, made at first start. The bureau's keys are derived from them, so whoever may read the
/// folder can show them again.
/// </summary>
internal sealed class Installation
{
    private const int KeyBytes = 32;
    private readonly byte[] key;

    private Installation(byte[] key, bool isNew)
    {
        this.key = key;
        IsNew = isNew;
    }

    /// <summary>Whether the folder has just been set up.</summary>
    public bool IsNew { get; }

    /// <summary>The key that unit links are derived from, base64.</summary>
    public string LinkKey => Convert.ToBase64String(Derive("links"));

    /// <summary>The key that operators sign in with.</summary>
    public string OperatorKey => Base64Url.EncodeToString(Derive("operator"));

    /// <summary>The key that reviewers sign in with.</summary>
    public string ReviewerKey => Base64Url.EncodeToString(Derive("reviewer"));

    /// <summary>The key that viewers sign in with.</summary>
    public string ViewerKey => Base64Url.EncodeToString(Derive("viewer"));

    /// <summary>SHA-256 of a key, lower-case hex, which is all that the application is told of it.</summary>
    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>The folder's secrets, where it has been set up; otherwise <see langword="null"/>, and nothing is made.</summary>
    public static Installation? Find(string? dataFolder) =>
        dataFolder is not null && File.Exists(Path.Combine(dataFolder, "secrets", "installation.json")) ? Open(dataFolder) : null;

    /// <summary>Opens the folder's secrets, or makes them.</summary>
    public static Installation Open(string dataFolder)
    {
        string folder = Path.Combine(dataFolder, "secrets");
        string path = Path.Combine(folder, "installation.json");
        if (File.Exists(path))
        {
            Stored stored = JsonSerializer.Deserialize<Stored>(File.ReadAllBytes(path))
                ?? throw new InvalidDataException($"{path} holds no key; restore it from a backup.");
            return new Installation(Convert.FromBase64String(stored.Key), isNew: false);
        }

        Directory.CreateDirectory(folder);
        byte[] made = RandomNumberGenerator.GetBytes(KeyBytes);
        string aside = path + ".part";
        File.WriteAllBytes(aside, JsonSerializer.SerializeToUtf8Bytes(new Stored(Convert.ToBase64String(made))));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(aside, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        File.Move(aside, path, overwrite: true);
        return new Installation(made, isNew: true);
    }

    private byte[] Derive(string purpose) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(purpose));

    private sealed record Stored(string Key);
}
