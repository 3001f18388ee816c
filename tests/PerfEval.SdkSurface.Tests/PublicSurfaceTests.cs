#if !AZURE_SDK_REAL
using System.Reflection;
using Azure.Data.Tables;
using PerfEval.SdkSurface.Tests.Listing;

namespace PerfEval.SdkSurface.Tests;

public class PublicSurfaceTests
{
    private const string UpdateSwitch = "PERFEVAL_UPDATE_LISTING";

    [Fact]
    public void The_public_surface_is_the_checked_in_listing()
    {
        IReadOnlyList<string> actual = AssemblyApi.Read(typeof(TableClient).Assembly.Location);
        string file = Setting("ListingFile")!;
        if (Environment.GetEnvironmentVariable(UpdateSwitch) == "1")
        {
            File.WriteAllText(file, string.Join('\n', actual) + "\n");
        }

        string[] expected = File.ReadAllLines(file);

        string[] differences =
        [
            .. actual.Except(expected, StringComparer.Ordinal).Select(line => $"+ {line}"),
            .. expected.Except(actual, StringComparer.Ordinal).Select(line => $"- {line}"),
        ];
        Assert.True(
            differences.Length == 0,
            $"""
            PerfEval.SdkSurface declares something else than PublicSurface.txt lists:
            {string.Join('\n', differences)}
            Check each line against the package, then write the listing anew with
            {UpdateSwitch}=1 dotnet test tests/PerfEval.SdkSurface.Tests --filter PublicSurfaceTests
            """);
    }

    [Fact]
    public void The_listing_is_sorted_and_has_no_line_twice()
    {
        string[] lines = File.ReadAllLines(Setting("ListingFile")!);

        Assert.Equal(lines.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), lines);
    }

    [SkippableFact]
    public void Every_blob_member_declared_is_in_the_package_as_declared()
    {
        string? package = Setting("BlobsPackage");
        Skip.If(package is null, "Built with -p:ComparesWithPackages=false.");
        string[] declared = [.. AssemblyApi.Read(typeof(TableClient).Assembly.Location).Where(IsOfTheBlobPackage)];
        HashSet<string> real = [.. AssemblyApi.Read(package)];

        string[] invented = [.. declared.Where(line => !real.Contains(line))];

        Assert.NotEmpty(declared);
        Assert.True(invented.Length == 0, $"Not in Azure.Storage.Blobs 12.30.0:\n{string.Join('\n', invented)}");
    }

    // SasProtocol is of Azure.Storage.Common, whose pinned version no feed at hand holds.
    private static bool IsOfTheBlobPackage(string line) =>
        line.StartsWith("Azure.Storage.", StringComparison.Ordinal)
        && !line.StartsWith("Azure.Storage.Sas.SasProtocol", StringComparison.Ordinal);

    private static string? Setting(string name) =>
        typeof(PublicSurfaceTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().SingleOrDefault(item => item.Key == name)?.Value;
}
#endif
