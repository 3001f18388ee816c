using System.Text;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Texts;

namespace PerfEval.Domain.Checks;

/// <summary>A kind of finding: its stable code, its weight and its sentence, in which <c>{name}</c> stands for an argument.</summary>
/// <param name="Code">PE and four digits; never reused.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Template">The sentence in both languages.</param>
public sealed record FindingCode(string Code, Severity Severity, BilingualText Template)
{
    /// <summary>A finding of this kind.</summary>
    /// <param name="place">Where.</param>
    /// <param name="arguments">What the names in <see cref="Template"/> stand for. All must be given.</param>
    /// <exception cref="ArgumentException">The template names an argument that is not given.</exception>
    public Finding At(FormPlace place, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var values = new Dictionary<string, string>(arguments.Length, StringComparer.Ordinal);
        foreach ((string name, string value) in arguments)
        {
            values.Add(name, value);
        }

        return At(place, values);
    }

    /// <inheritdoc cref="At(FormPlace, ReadOnlySpan{ValueTuple{string, string}})"/>
    public Finding At(FormPlace place, IReadOnlyDictionary<string, string> arguments) => new()
    {
        Code = Code,
        Severity = Severity,
        Place = place,
        Message = new BilingualText(Fill(Template.Chinese, arguments), Fill(Template.English, arguments)),
        Arguments = arguments,
    };

    private string Fill(string template, IReadOnlyDictionary<string, string> arguments)
    {
        var filled = new StringBuilder(template.Length + 32);
        int at = 0;
        while (at < template.Length)
        {
            int open = template.IndexOf('{', at);
            if (open < 0)
            {
                break;
            }

            int close = template.IndexOf('}', open);
            string name = template[(open + 1)..close];
            if (!arguments.TryGetValue(name, out string? value))
            {
                throw new ArgumentException($"{Code} needs the argument '{name}'.", nameof(arguments));
            }

            filled.Append(template, at, open - at).Append(value);
            at = close + 1;
        }

        return filled.Append(template, at, template.Length - at).ToString();
    }
}
