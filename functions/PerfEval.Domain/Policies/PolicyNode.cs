using System.Text.Json;
using PerfEval.Domain.Texts;

namespace PerfEval.Domain.Policies;

/// <summary>
/// An object of a policy file being read: hands out its members by name, remembers which were asked for, so that the rest can
/// be reported as unknown, and collects faults instead of stopping at the first.
/// </summary>
internal sealed class PolicyNode
{
    private readonly PolicyFaults faults;
    private readonly JsonElement element;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public PolicyNode(JsonElement element, string path, PolicyFaults faults)
    {
        this.element = element;
        Path = path;
        this.faults = faults;
        if (element.ValueKind != JsonValueKind.Object)
        {
            faults.Add(path, "应为 JSON 对象", "a JSON object is expected");
        }
    }

    public string Path { get; }

    public JsonElement? Member(string name, bool required = true)
    {
        known.Add(name);
        if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement member))
        {
            return member;
        }

        if (required && element.ValueKind == JsonValueKind.Object)
        {
            faults.Add(PathOf(name), "缺少该项", "is missing");
        }

        return null;
    }

    public PolicyNode? Object(string name) => Member(name) is { } member ? new PolicyNode(member, PathOf(name), faults) : null;

    public IEnumerable<PolicyNode> Objects(string name)
    {
        if (Member(name) is not { } member)
        {
            yield break;
        }

        if (member.ValueKind != JsonValueKind.Array)
        {
            faults.Add(PathOf(name), "应为数组", "an array is expected");
            yield break;
        }

        int index = 0;
        foreach (JsonElement item in member.EnumerateArray())
        {
            yield return new PolicyNode(item, $"{PathOf(name)}[{index++}]", faults);
        }
    }

    public IEnumerable<PolicyNode> NamedObjects(string name)
    {
        if (Member(name) is not { ValueKind: JsonValueKind.Object } member)
        {
            yield break;
        }

        foreach (JsonProperty property in member.EnumerateObject())
        {
            yield return new PolicyNode(property.Value, PathOf($"{name}.{property.Name}"), faults);
        }
    }

    public string Text(string name)
    {
        if (Member(name) is not { } member)
        {
            return "";
        }

        if (member.ValueKind == JsonValueKind.String && member.GetString() is { Length: > 0 } text)
        {
            return text;
        }

        faults.Add(PathOf(name), "应为文本", "a text is expected");
        return "";
    }

    public string? OptionalText(string name) =>
        Member(name, required: false) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;

    public int? Year(string name, bool required)
    {
        if (Member(name, required) is not { } member || member.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (member.ValueKind == JsonValueKind.Number && member.TryGetInt32(out int year) && year is >= 2000 and <= 2100)
        {
            return year;
        }

        faults.Add(PathOf(name), "应为 2000 至 2100 之间的年份", "a year from 2000 to 2100 is expected");
        return null;
    }

    public void RefuseUnknown()
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (JsonProperty property in element.EnumerateObject().Where(p => !known.Contains(p.Name)))
        {
            faults.Add(
                PathOf(property.Name),
                $"未知的键；可用：{string.Join("、", known.Order(StringComparer.Ordinal))}",
                $"unknown key; known are {string.Join(", ", known.Order(StringComparer.Ordinal))}");
        }
    }

    public string PathOf(string name) => Path.Length == 0 ? name : $"{Path}.{name}";
}

/// <summary>The faults of one file.</summary>
internal sealed class PolicyFaults(string file)
{
    private readonly List<BilingualText> list = [];

    public IReadOnlyList<BilingualText> List => list;

    public void Add(string path, string chinese, string english)
    {
        string place = path.Length == 0 ? "$" : path;
        list.Add(new BilingualText($"{file}，{place}：{chinese}。", $"{file}, {place}: {english}."));
    }
}
