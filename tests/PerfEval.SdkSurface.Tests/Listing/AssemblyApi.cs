using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PerfEval.SdkSurface.Tests.Listing;

/// <summary>
/// The public and protected members of an assembly as sorted text, one member a line, read from metadata alone: no
/// dependency of the assembly has to be there.
/// </summary>
internal static class AssemblyApi
{
    private const TypeAttributes VisibilityMask = TypeAttributes.VisibilityMask;

    /// <summary>Reads <paramref name="assemblyPath"/> and returns its listing in ordinal order.</summary>
    public static IReadOnlyList<string> Read(string assemblyPath)
    {
        using FileStream file = File.OpenRead(assemblyPath);
        using var image = new PEReader(file);
        MetadataReader metadata = image.GetMetadataReader();
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (TypeDefinitionHandle handle in metadata.TypeDefinitions)
        {
            TypeDefinition type = metadata.GetTypeDefinition(handle);
            if (IsVisible(metadata, type))
            {
                lines.UnionWith(new TypeListing(metadata, handle).Lines());
            }
        }

        return [.. lines];
    }

    private static bool IsVisible(MetadataReader metadata, TypeDefinition type)
    {
        TypeAttributes visibility = type.Attributes & VisibilityMask;
        if (!type.IsNested)
        {
            return visibility == TypeAttributes.Public;
        }

        bool accessible = visibility is TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem;
        return accessible && IsVisible(metadata, metadata.GetTypeDefinition(type.GetDeclaringType()));
    }
}
