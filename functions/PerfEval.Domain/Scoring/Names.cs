using System.Text;

namespace PerfEval.Domain.Scoring;

/// <summary>The names of enum members as JSON and people write them.</summary>
public static class Names
{
    /// <summary>优, 良, 中 or 差.</summary>
    public static string Chinese(this Grade grade) => grade switch
    {
        Grade.Excellent => "优",
        Grade.Good => "良",
        Grade.Fair => "中",
        _ => "差",
    };

    /// <summary><c>HigherIsBetter</c> as <c>higher-is-better</c>.</summary>
    public static string KebabCase(this Enum value)
    {
        string name = value.ToString();
        var kebab = new StringBuilder(name.Length + 4);
        foreach (char c in name)
        {
            if (char.IsAsciiLetterUpper(c) && kebab.Length > 0)
            {
                kebab.Append('-');
            }

            kebab.Append(char.ToLowerInvariant(c));
        }

        return kebab.ToString();
    }
}
