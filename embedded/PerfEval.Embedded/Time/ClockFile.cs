using System.Globalization;

namespace PerfEval.Embedded.Time;

/// <summary>Keeps one instant in a file; a reader finds the old or the new one, never half of one.</summary>
internal sealed class ClockFile(string path)
{
    public DateTimeOffset? Read()
    {
        if (!File.Exists(path))
        {
            return null;
        }

        string text = File.ReadAllText(path).Trim();
        return DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset time)
            ? time
            : throw new InvalidDataException($"{path} should hold the simulated time (such as 2026-03-01T00:00:00.0000000+00:00) but holds '{text}'.");
    }

    public void Write(DateTimeOffset time)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        string aside = path + ".new";
        File.WriteAllText(aside, time.ToString("O", CultureInfo.InvariantCulture));
        File.Move(aside, path, overwrite: true);
    }
}
