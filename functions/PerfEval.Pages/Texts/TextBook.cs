using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using PerfEval.Domain.Texts;

namespace PerfEval.Pages.Texts;

/// <summary>The texts of pages in one language, from <c>Texts.zh.json</c> or <c>Texts.en.json</c>.</summary>
internal sealed class TextBook
{
    private static readonly TextBook Chinese = new(Language.Chinese, "Texts.zh.json");
    private static readonly TextBook English = new(Language.English, "Texts.en.json");

    private readonly FrozenDictionary<TextKey, string> texts;

    private TextBook(Language language, string resource)
    {
        Language = language;
        texts = Read(resource).ToFrozenDictionary(pair => Enum.Parse<TextKey>(pair.Key), pair => pair.Value);
    }

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>A text without figures in it.</summary>
    public string this[TextKey key] => texts[key];

    /// <summary>The texts in <paramref name="language"/>.</summary>
    public static TextBook In(Language language) => language == Language.English ? English : Chinese;

    /// <summary>The entries of a resource, as they stand in it.</summary>
    internal static Dictionary<string, string> Read(string resource)
    {
        using Stream stream = typeof(TextBook).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly holds no {resource}.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }

    /// <summary>A text with <c>{0}</c>, <c>{1}</c> … filled in.</summary>
    public string Format(TextKey key, params object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, texts[key], arguments);

    /// <summary><paramref name="one"/> where <paramref name="count"/> is 1, else <paramref name="many"/>, with the count as <c>{0}</c>.</summary>
    public string Count(TextKey one, TextKey many, int count) => Format(count == 1 ? one : many, count);

    /// <summary>The side of a text in this language.</summary>
    public string Of(BilingualText text) => Language == Language.English ? text.English : text.Chinese;
}
