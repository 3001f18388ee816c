using System.Globalization;
using System.Text.Json;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Scoring;
using PerfEval.Domain.Texts;
using PerfEval.Domain.Values;

namespace PerfEval.Domain.Policies;

/// <summary>Reads a policy file. Every value stands in it as <c>{"value": …, "reference": "key", "checked": true}</c>.</summary>
internal sealed class PolicyReader
{
    // Of two values under one key, which counts must not be left to chance.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };
    private readonly PolicyFaults faults;
    private readonly Dictionary<string, LegalReference> references = new(StringComparer.Ordinal);
    private readonly List<PolicyValue> values = [];

    private PolicyReader(PolicyFaults faults) => this.faults = faults;

    public static PolicyReadResult Read(PolicyText text)
    {
        var found = new PolicyFaults(text.Name);
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text.Json, Strict);
        }
        catch (JsonException e) when (e.LineNumber is null)
        {
            found.Add("", "同一个键出现两次", "holds a key twice");
            return new PolicyReadResult(null, found.List);
        }
        catch (JsonException e)
        {
            long line = (e.LineNumber ?? 0) + 1;
            found.Add("", $"不是有效的 JSON（第 {line} 行）", $"not valid JSON (line {line})");
            return new PolicyReadResult(null, found.List);
        }

        using (document)
        {
            ScoringPolicy policy = new PolicyReader(found).Policy(new PolicyNode(document.RootElement, "", found));
            if (found.List.Count == 0)
            {
                PolicyValidator.Validate(policy, found);
            }

            return new PolicyReadResult(found.List.Count == 0 ? policy : null, found.List);
        }
    }

    private ScoringPolicy Policy(PolicyNode root)
    {
        ReadReferences(root);
        string id = root.Text("id");
        BilingualText name = Name(root.Object("name"));
        ExpenditureScope scope = Choice(root.Text("scope"), root.PathOf("scope"), ExpenditureScope.Project);
        PolicyNode? years = root.Object("budgetYears");
        int from = years?.Year("from", required: true) ?? 0;
        int? to = years?.Year("to", required: false);
        years?.RefuseUnknown();

        var policy = new ScoringPolicy
        {
            Id = id,
            Name = name,
            Scope = scope,
            FromBudgetYear = from,
            ToBudgetYear = to,
            Total = Number(root, "total"),
            Budget = Budget(root.Object("budget")),
            Points = Choice(root, "points", PointsSource.Printed),
            Dimensions = [.. root.Objects("dimensions").Select(Dimension)],
            Tiers = [.. root.Objects("tiers").Select(Tier)],
            Grades = [.. root.Objects("grades").Select(Band)],
            OvershootThreshold = Number(root, "overshootThreshold"),
            FormWeight = Choice(root, "formWeight", FormWeight.Budget),
            MaxProvisionalShare = Number(root, "maxProvisionalShare"),
            Values = values,
        };
        root.RefuseUnknown();
        return policy;
    }

    private void ReadReferences(PolicyNode root)
    {
        foreach (PolicyNode node in root.NamedObjects("references"))
        {
            string key = node.Path[(node.Path.IndexOf('.', StringComparison.Ordinal) + 1)..];
            references[key] = new LegalReference(
                key, node.Text("document"), node.OptionalText("title"), node.OptionalText("article"), node.OptionalText("link"));
            node.RefuseUnknown();
        }
    }

    private static BilingualText Name(PolicyNode? node)
    {
        var name = new BilingualText(node?.Text("zh") ?? "", node?.Text("en") ?? "");
        node?.RefuseUnknown();
        return name;
    }

    private BudgetTerms Budget(PolicyNode? node)
    {
        if (node is null)
        {
            return new BudgetTerms(0, BudgetColumn.Adjusted, null);
        }

        var terms = new BudgetTerms(
            Number(node, "points"),
            Choice(node, "denominator", BudgetColumn.Adjusted),
            OptionalNumber(node, "rateDecimals") is { } decimals ? (int)Math.Clamp(decimals, 0, 10) : null);
        node.RefuseUnknown();
        return terms;
    }

    private DimensionTerms Dimension(PolicyNode node)
    {
        var terms = new DimensionTerms(node.Text("name"), OptionalNumber(node, "points"), Truth(node, "required"));
        node.RefuseUnknown();
        return terms;
    }

    private TierTerms Tier(PolicyNode node)
    {
        var terms = new TierTerms(
            Choice(node.Text("attainment"), node.PathOf("attainment"), Attainment.Achieved),
            Number(node, "lower"),
            Number(node, "upper"),
            Words(node, "words"));
        node.RefuseUnknown();
        return terms;
    }

    private GradeBand Band(PolicyNode node)
    {
        var band = new GradeBand(Choice(node.Text("grade"), node.PathOf("grade"), Grade.Excellent), Number(node, "from"), Number(node, "to"));
        node.RefuseUnknown();
        return band;
    }

    private decimal Number(PolicyNode parent, string name)
    {
        if (Value(parent, name) is not { } value)
        {
            return 0;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out decimal number))
        {
            return number;
        }

        faults.Add($"{parent.PathOf(name)}.value", "应为数字", "a number is expected");
        return 0;
    }

    private decimal? OptionalNumber(PolicyNode parent, string name)
    {
        if (Value(parent, name) is not { } value || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out decimal number))
        {
            return number;
        }

        faults.Add($"{parent.PathOf(name)}.value", "应为数字或 null", "a number or null is expected");
        return null;
    }

    private bool Truth(PolicyNode parent, string name)
    {
        JsonElement? value = Value(parent, name);
        if (value is { ValueKind: not (JsonValueKind.True or JsonValueKind.False) })
        {
            faults.Add($"{parent.PathOf(name)}.value", "应为 true 或 false", "true or false is expected");
        }

        return value is { ValueKind: JsonValueKind.True };
    }

    private IReadOnlyList<string> Words(PolicyNode parent, string name)
    {
        if (Value(parent, name) is not { } value)
        {
            return [];
        }

        if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(w => w.ValueKind == JsonValueKind.String))
        {
            return [.. value.EnumerateArray().Select(w => w.GetString()!)];
        }

        faults.Add($"{parent.PathOf(name)}.value", "应为文本数组", "an array of texts is expected");
        return [];
    }

    private T Choice<T>(PolicyNode parent, string name, T fallback)
        where T : struct, Enum
    {
        if (Value(parent, name) is not { } value)
        {
            return fallback;
        }

        return Choice(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText(), $"{parent.PathOf(name)}.value", fallback);
    }

    private T Choice<T>(string text, string path, T fallback)
        where T : struct, Enum
    {
        if (text.Length == 0)
        {
            return fallback;
        }

        foreach (T member in Enum.GetValues<T>())
        {
            if (string.Equals(member.KebabCase(), text, StringComparison.Ordinal))
            {
                return member;
            }
        }

        string accepted = string.Join(", ", Enum.GetValues<T>().Select(m => m.KebabCase()));
        faults.Add(path, $"“{text}”不可用；可用：{accepted}", $"'{text}' is not one of {accepted}");
        return fallback;
    }

    private JsonElement? Value(PolicyNode parent, string name)
    {
        if (parent.Object(name) is not { } node)
        {
            return null;
        }

        JsonElement? value = node.Member("value");
        string key = node.Text("reference");
        bool isChecked = node.Member("checked", required: false) is not { ValueKind: JsonValueKind.False };
        node.RefuseUnknown();
        if (key.Length > 0 && !references.ContainsKey(key))
        {
            faults.Add(node.PathOf("reference"), $"references 中没有“{key}”", $"'{key}' is not among the references");
        }
        else if (key.Length > 0 && value is { } stated)
        {
            values.Add(new PolicyValue(parent.PathOf(name), Text(stated), references[key], isChecked));
        }

        return value;
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Array => string.Join("、", value.EnumerateArray().Select(Text)),
        JsonValueKind.Number => value.TryGetDecimal(out decimal number) ? number.ToString(CultureInfo.InvariantCulture) : value.GetRawText(),
        _ => value.GetRawText(),
    };
}
