using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace PerfEval.Embedded.Tests.Blobs;

public abstract class BlobNameContract : BlobServiceContract
{
    public static TheoryData<string> Names =>
    [
        "plain", "a.b.c", "Case", "sp ace", "表/自评.xlsx", "a//b", "/lead", "trail/", "con", "aux/nul", "a~b", "~", "a%2Fb", "a\\b", "C:\\x",
        "q?x#y&z=1+2", "😀", new('x', 1024), string.Join('/', Enumerable.Repeat("部门整体支出", 100)), "a.blob", "a.blob/b", "~long/x",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Any_name_is_a_blob_of_its_own(string name)
    {
        BlobContainerClient container = await Container();
        await container.GetBlobClient(name).UploadAsync(BinaryData.FromString(name));
        await container.GetBlobClient("other").UploadAsync(BinaryData.FromString("other"));

        Assert.Equal(name, await Text(container.GetBlobClient(name)));
        Assert.Contains(name, await Listed(container));
    }

    [Fact]
    public async Task Names_that_look_alike_stay_apart()
    {
        BlobContainerClient container = await Container();
        string[] names = ["a", "A", "a/a", "a.blob", "a.blob/a", "~61", "a/", "é", "e\u0301", "con", "Con"];
        foreach (string name in names)
        {
            await container.GetBlobClient(name).UploadAsync(BinaryData.FromString(name));
        }

        foreach (string name in names)
        {
            Assert.Equal(name, await Text(container.GetBlobClient(name)));
        }

        Assert.Equal(names.Order(StringComparer.Ordinal), await Listed(container));
    }

    [Theory]
    [InlineData("..")]
    [InlineData("../../etc/passwd")]
    [InlineData("a/../b")]
    [InlineData("./a")]
    public async Task A_name_that_an_address_would_lose_is_refused(string name)
    {
        BlobContainerClient container = await Container();

        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => container.GetBlobClient(name).UploadAsync(BinaryData.FromString("x")));

        Assert.Equal((400, "InvalidResourceName"), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task A_name_has_at_most_1024_characters()
    {
        BlobContainerClient container = await Container();

        await Assert.ThrowsAsync<RequestFailedException>(() => container.GetBlobClient(new string('x', 1025)).UploadAsync(BinaryData.FromString("x")));
    }

    [Theory]
    [InlineData("", "a/1 a/10 a/2 a/B ab b/1 b/c/1")]
    [InlineData("a", "a/1 a/10 a/2 a/B ab")]
    [InlineData("a/", "a/1 a/10 a/2 a/B")]
    [InlineData("a/1", "a/1 a/10")]
    [InlineData("b/c/", "b/c/1")]
    [InlineData("A", "")]
    [InlineData("none/", "")]
    public async Task A_prefix_takes_its_blobs_in_order(string prefix, string names)
    {
        BlobContainerClient container = await Filled();

        Assert.Equal(names, string.Join(' ', await Listed(container, prefix)));
    }

    [Fact]
    public async Task Pages_go_on_by_token()
    {
        BlobContainerClient container = await Filled();
        var pages = new List<Page<BlobItem>>();
        await foreach (Page<BlobItem> page in container.GetBlobsAsync().AsPages(pageSizeHint: 3))
        {
            pages.Add(page);
        }

        Assert.Equal([3, 3, 1], pages.Select(page => page.Values.Count));
        Assert.Equal("a/1 a/10 a/2 a/B ab b/1 b/c/1", string.Join(' ', pages.SelectMany(page => page.Values).Select(item => item.Name)));
    }

    [Theory]
    [InlineData("", "[a/] ab [b/]")]
    [InlineData("b/", "b/1 [b/c/]")]
    [InlineData("a", "[a/] ab")]
    public async Task A_hierarchy_shows_one_level(string prefix, string items)
    {
        BlobContainerClient container = await Filled();
        var found = new List<string>();
        await foreach (BlobHierarchyItem item in container.GetBlobsByHierarchyAsync(new GetBlobsByHierarchyOptions { Prefix = prefix, Delimiter = "/" }))
        {
            found.Add(item.IsPrefix ? $"[{item.Prefix}]" : item.Blob.Name);
        }

        Assert.Equal(items, string.Join(' ', found));
    }

    [Fact]
    public async Task A_listed_blob_has_its_properties_and_metadata_where_asked()
    {
        BlobContainerClient container = await Container();
        ETag tag = (await container.GetBlobClient("b").UploadAsync(
            BinaryData.FromString("four"), new BlobUploadOptions { Metadata = new Dictionary<string, string> { ["k"] = "v" } })).Value.ETag;

        BlobItem without = await container.GetBlobsAsync().FirstAsync();
        BlobItem with = await container.GetBlobsAsync(new GetBlobsOptions { Traits = BlobTraits.Metadata }).FirstAsync();

        Assert.Equal((4L, tag), (without.Properties.ContentLength, without.Properties.ETag));
        Assert.Equal("v", with.Metadata["k"]);
    }

    private static async Task<List<string>> Listed(BlobContainerClient container, string? prefix = null)
    {
        var names = new List<string>();
        await foreach (BlobItem item in container.GetBlobsAsync(new GetBlobsOptions { Prefix = prefix }))
        {
            names.Add(item.Name);
        }

        return names;
    }

    private async Task<BlobContainerClient> Filled()
    {
        BlobContainerClient container = await Container();
        foreach (string name in new[] { "b/c/1", "b/1", "ab", "a/10", "a/2", "a/1", "a/B" })
        {
            await container.GetBlobClient(name).UploadAsync(BinaryData.FromString(name));
        }

        return container;
    }
}
