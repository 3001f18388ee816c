#if !AZURE_SDK_REAL
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using PerfEval.SdkSurface.Tests.Listing;

namespace PerfEval.Architecture;

/// <summary>
/// That what we ship uses no SDK member that nobody compared with its package. The compiler binds to the surface, and
/// PublicSurface.txt is the surface as compared; here the members that the built assemblies name are looked up in it, so
/// the listing can't fall behind unseen. Enumeration members and constants leave no name in an assembly.
/// </summary>
public class SdkMemberTests
{
    private const string Surface = "PerfEval.SdkSurface";
    private static readonly GenericNames NoNames = new(Positions("T"), Positions("M"));
    private static readonly string[] Listing =
        [.. File.ReadAllLines(Repository.At("tests", "PerfEval.SdkSurface.Tests", "PublicSurface.txt")).Select(NameOf)];

    [Theory]
    [InlineData("PerfEval.Functions", 40)]
    [InlineData("PerfEval.Embedded", 40)]
    [InlineData("perfeval", 1)]
    public void Every_SDK_member_that_an_assembly_names_is_in_the_listing(string assembly, int least)
    {
        SortedSet<string> used = Members(Path.Combine(AppContext.BaseDirectory, assembly + ".dll"));

        string[] unlisted = [.. used.Where(member => !IsListed(member, Listing))];

        Assert.True(used.Count >= least, $"{assembly} names {used.Count} members");
        Assert.True(unlisted.Length == 0, $"Not in PublicSurface.txt:\n{string.Join('\n', unlisted)}");
    }

    [Theory]
    [InlineData("Azure.Data.Tables.TableClient.QueryAsync", true)]
    [InlineData("Azure.Data.Tables.TableClient..ctor", true)]
    [InlineData("Azure.Data.Tables.ITableEntity.get_ETag", true)]
    [InlineData("Azure.Data.Tables.TableClient.Query", false)]
    [InlineData("Azure.Data.Tables.ITableEntity.get_Tag", false)]
    public void A_member_is_looked_up_by_its_whole_name(string member, bool isListed) => Assert.Equal(isListed, IsListed(member, Listing));

    private static bool IsListed(string member, IEnumerable<string> listing)
    {
        int dot = member.LastIndexOf('.');
        string name = member[(dot + 1)..];
        string property = name.Split('_', 2) is ["get" or "set" or "add" or "remove", string rest] ? member[..(dot + 1)] + rest : member;
        return listing.Any(listed => listed == member || listed == property);
    }

    /// <summary>What a line of the listing declares, without parameters and type parameters.</summary>
    private static string NameOf(string line)
    {
        string name = line[..line.AsSpan().IndexOfAny('(', ' ')];
        for (int open = name.IndexOf('<', StringComparison.Ordinal); open >= 0; open = name.IndexOf('<', StringComparison.Ordinal))
        {
            name = name.Remove(open, name.IndexOf('>', open) + 1 - open);
        }

        return name;
    }

    private static SortedSet<string> Members(string path)
    {
        using FileStream file = File.OpenRead(path);
        using var image = new PEReader(file);
        MetadataReader metadata = image.GetMetadataReader();
        var members = new SortedSet<string>(StringComparer.Ordinal);
        foreach (MemberReferenceHandle handle in metadata.MemberReferences)
        {
            MemberReference member = metadata.GetMemberReference(handle);
            if (IsOfSurface(metadata, member.Parent))
            {
                string type = SignatureText.Instance.TypeOf(metadata, member.Parent, NoNames);
                members.Add($"{type.Split('<')[0]}.{metadata.GetString(member.Name)}");
            }
        }

        return members;
    }

    private static bool IsOfSurface(MetadataReader metadata, EntityHandle type)
    {
        switch (type.Kind)
        {
            case HandleKind.TypeReference:
                TypeReference reference = metadata.GetTypeReference((TypeReferenceHandle)type);
                return reference.ResolutionScope.Kind == HandleKind.AssemblyReference
                    ? metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)reference.ResolutionScope).Name) == Surface
                    : IsOfSurface(metadata, reference.ResolutionScope);
            case HandleKind.TypeSpecification:
                // An instance of a generic type: its definition is the first type that its signature names.
                BlobReader signature = metadata.GetBlobReader(metadata.GetTypeSpecification((TypeSpecificationHandle)type).Signature);
                return signature.ReadSignatureTypeCode() == SignatureTypeCode.GenericTypeInstance
                    && signature.ReadCompressedInteger() is 0x11 or 0x12
                    && IsOfSurface(metadata, signature.ReadTypeHandle());
            default:
                return false;
        }
    }

    private static string[] Positions(string prefix) => [.. Enumerable.Range(0, 8).Select(position => $"{prefix}{position}")];
}
#endif
