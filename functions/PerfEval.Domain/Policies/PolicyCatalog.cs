using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using PerfEval.Domain.Texts;

namespace PerfEval.Domain.Policies;

/// <summary>The scoring policies at hand, by id.</summary>
public sealed class PolicyCatalog
{
    private static readonly Lazy<PolicyCatalog> LazyBuiltIn = new(ReadBuiltIn);
    private readonly SortedDictionary<string, ScoringPolicy> policies;

    private PolicyCatalog(SortedDictionary<string, ScoringPolicy> policies) => this.policies = policies;

    /// <summary>The policies that come with the program.</summary>
    public static PolicyCatalog BuiltIn => LazyBuiltIn.Value;

    /// <summary>The ids, in order.</summary>
    public IReadOnlyCollection<string> Ids => policies.Keys;

    /// <summary>The policies, by id.</summary>
    public IReadOnlyCollection<ScoringPolicy> Policies => policies.Values;

    /// <summary>Whether there is a policy <paramref name="id"/>, and if so which.</summary>
    public bool TryGet(string? id, [NotNullWhen(true)] out ScoringPolicy? policy)
    {
        policy = null;
        return id is not null && policies.TryGetValue(id, out policy);
    }

    /// <summary>What people call the policy <paramref name="id"/>; the id itself where there is no such policy any more.</summary>
    public BilingualText NameOf(string id) => TryGet(id, out ScoringPolicy? policy) ? policy.Name : new BilingualText(id, id);

    /// <summary>The policy <paramref name="id"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public ScoringPolicy Get(string id) =>
        TryGet(id, out ScoringPolicy? policy) ? policy : throw new KeyNotFoundException($"There is no scoring policy '{id}'.");

    /// <summary>
    /// The built-in policies and a bureau's own. A file with a fault is left out and each of its faults reported; an id that is
    /// taken is one, for a policy that forms were scored by is never replaced under its id.
    /// </summary>
    public static PolicyLoadResult Load(IEnumerable<PolicyText> own)
    {
        var known = new SortedDictionary<string, ScoringPolicy>(BuiltIn.policies, StringComparer.Ordinal);
        var errors = new List<BilingualText>();
        foreach (PolicyText text in own)
        {
            PolicyReadResult read = PolicyReader.Read(text);
            errors.AddRange(read.Errors);
            if (read.Policy is { } policy && !known.TryAdd(policy.Id, policy))
            {
                errors.Add(new BilingualText(
                    $"{text.Name}：id“{policy.Id}”已被使用；请另取一个 id。",
                    $"{text.Name}: the id '{policy.Id}' is taken; choose another."));
            }
        }

        return new PolicyLoadResult(new PolicyCatalog(known), errors);
    }

    private static PolicyCatalog ReadBuiltIn()
    {
        var known = new SortedDictionary<string, ScoringPolicy>(StringComparer.Ordinal);
        Assembly assembly = typeof(PolicyCatalog).Assembly;
        const string Prefix = "policy.";
        foreach (string name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            PolicyReadResult read = PolicyReader.Read(new PolicyText(name, reader.ReadToEnd()));
            ScoringPolicy policy = read.Policy
                ?? throw new InvalidOperationException($"A built-in policy is broken: {string.Join("; ", read.Errors)}");
            known.Add(policy.Id, policy);
        }

        return new PolicyCatalog(known);
    }
}
