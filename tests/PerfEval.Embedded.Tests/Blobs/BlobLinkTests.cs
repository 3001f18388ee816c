using System.Net;
using System.Net.Http.Headers;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using PerfEval.Embedded.Blobs;
using PerfEval.Embedded.Storage;
using PerfEval.Embedded.Tests.Storage;

namespace PerfEval.Embedded.Tests.Blobs;

public sealed class BlobLinkTests : IAsyncLifetime, IDisposable
{
    private const long LargestUpload = 1000;

    private readonly TemporaryFolder folder = new();
    private readonly SettableClock clock = new();
    private readonly HttpClient http = new();
    private EmbeddedStorage storage = null!;
    private WebApplication host = null!;
    private BlobContainerClient container = null!;

    public async Task InitializeAsync()
    {
        storage = new EmbeddedStorage(folder.Path, () => new Uri(host.Urls.Single()), clock);
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        host = builder.Build();
        host.MapEmbeddedBlobs(storage, LargestUpload);
        await host.StartAsync();
        container = storage.Blobs.GetBlobContainerClient("evidence");
        await container.CreateIfNotExistsAsync();
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose()
    {
        http.Dispose();
        storage.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("部门/自评 表?#&+%2F.txt")]
    public async Task A_link_reads_its_blob(string name)
    {
        await container.GetBlobClient(name).UploadAsync(BinaryData.FromString("0123456789"), new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = "text/plain", ContentDisposition = "attachment" },
        });

        using HttpResponseMessage answer = await http.GetAsync(await Link(name, BlobSasPermissions.Read));

        Assert.Equal("0123456789", await answer.Content.ReadAsStringAsync());
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.NotNull(answer.Headers.ETag);
    }

    [Fact]
    public async Task A_link_reads_a_part_and_the_head_alone()
    {
        await container.GetBlobClient("a").UploadAsync(BinaryData.FromString("0123456789"));
        Uri link = await Link("a", BlobSasPermissions.Read);
        using var part = new HttpRequestMessage(HttpMethod.Get, link) { Headers = { Range = new RangeHeaderValue(2, 4) } };
        using var head = new HttpRequestMessage(HttpMethod.Head, link);

        using HttpResponseMessage ofPart = await http.SendAsync(part);
        using HttpResponseMessage ofHead = await http.SendAsync(head);

        Assert.Equal((HttpStatusCode.PartialContent, "234"), (ofPart.StatusCode, await ofPart.Content.ReadAsStringAsync()));
        Assert.Equal((10L, ""), (ofHead.Content.Headers.ContentLength, await ofHead.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_link_says_how_the_answer_is_headed()
    {
        BlobClient blob = container.GetBlobClient("a");
        await blob.UploadAsync(BinaryData.FromString("x"));
        var builder = new BlobSasBuilder(BlobSasPermissions.Read, clock.Now.AddHours(1))
        {
            BlobContainerName = "evidence",
            BlobName = "a",
            Resource = "b",
            ContentDisposition = "attachment; filename=\"b.txt\"",
            ContentType = "text/csv",
        };

        Uri link = blob.GenerateUserDelegationSasUri(builder, await Key());
        using HttpResponseMessage answer = await http.GetAsync(link);
        using HttpResponseMessage forged = await http.GetAsync(new Uri(link.ToString().Replace("csv", "html", StringComparison.Ordinal)));

        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("b.txt", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal(HttpStatusCode.Forbidden, forged.StatusCode);
    }

    [Theory]
    [InlineData(BlobSasPermissions.Write)]
    [InlineData(BlobSasPermissions.Create)]
    [InlineData(BlobSasPermissions.Delete)]
    public async Task A_link_that_is_not_for_reading_does_not_read(BlobSasPermissions permissions)
    {
        await container.GetBlobClient("a").UploadAsync(BinaryData.FromString("x"));

        using HttpResponseMessage answer = await http.GetAsync(await Link("a", permissions));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_link_to_nothing_finds_nothing()
    {
        using HttpResponseMessage answer = await http.GetAsync(await Link("absent", BlobSasPermissions.Read));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("BlobNotFound", answer.Headers.GetValues("x-ms-error-code").Single());
    }

    [Fact]
    public async Task A_link_to_write_writes_again_and_one_to_create_once()
    {
        Uri write = await Link("a", BlobSasPermissions.Write);
        Uri create = await Link("b", BlobSasPermissions.Create);

        Assert.Equal(HttpStatusCode.Created, await Put(write, "1"));
        Assert.Equal(HttpStatusCode.Created, await Put(write, "2"));
        Assert.Equal(HttpStatusCode.Created, await Put(create, "1"));
        Assert.Equal(HttpStatusCode.Conflict, await Put(create, "2"));

        BlobDownloadResult a = await container.GetBlobClient("a").DownloadContentAsync();
        BlobDownloadResult b = await container.GetBlobClient("b").DownloadContentAsync();
        Assert.Equal(("2", "1"), (a.Content.ToString(), b.Content.ToString()));
        Assert.StartsWith("text/plain", a.Details.ContentType, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_read_does_not_write()
    {
        Assert.Equal(HttpStatusCode.Forbidden, await Put(await Link("a", BlobSasPermissions.Read), "x"));
        Assert.False(await container.GetBlobClient("a").ExistsAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_upload_that_is_too_large_leaves_nothing(bool tellsItsLength)
    {
        Uri link = await Link("a", BlobSasPermissions.Create);
        using var request = new HttpRequestMessage(HttpMethod.Put, link) { Content = new ByteArrayContent(new byte[LargestUpload + 1]) };
        request.Headers.Add("x-ms-blob-type", "BlockBlob");
        request.Headers.TransferEncodingChunked = !tellsItsLength;

        using HttpResponseMessage answer = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.False(await container.GetBlobClient("a").ExistsAsync());
        Assert.Equal(HttpStatusCode.Created, await Put(link, new string('x', (int)LargestUpload)));
    }

    [Fact]
    public async Task An_upload_says_that_it_is_a_block_blob()
    {
        using HttpResponseMessage answer = await http.PutAsync(await Link("a", BlobSasPermissions.Write), new StringContent("x"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_link_ends_at_its_time()
    {
        await container.GetBlobClient("a").UploadAsync(BinaryData.FromString("x"));
        Uri link = await Link("a", BlobSasPermissions.Read);

        clock.Now += TimeSpan.FromHours(1) - TimeSpan.FromSeconds(1);
        using HttpResponseMessage before = await http.GetAsync(link);
        clock.Now += TimeSpan.FromSeconds(1);
        using HttpResponseMessage after = await http.GetAsync(link);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (before.StatusCode, after.StatusCode));
    }

    [Fact]
    public async Task A_link_ends_with_its_key()
    {
        BlobClient blob = container.GetBlobClient("a");
        await blob.UploadAsync(BinaryData.FromString("x"));
        UserDelegationKey key = await storage.Blobs.GetUserDelegationKeyAsync(null, clock.Now.AddMinutes(5), default);
        Uri link = blob.GenerateUserDelegationSasUri(BlobSasPermissions.Read, clock.Now.AddDays(1), key);

        clock.Now += TimeSpan.FromMinutes(6);
        using HttpResponseMessage answer = await http.GetAsync(link);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("sp=r", "sp=rw")]
    [InlineData("/a?", "/b?")]
    [InlineData("/evidence/", "/other/")]
    [InlineData("se=2026", "se=2036")]
    [InlineData("ske=2026", "ske=2036")]
    [InlineData("sig=", "sig=A")]
    [InlineData("sv=1", "sv=2")]
    [InlineData("&sig", "&rsct=text/html&sig")]
    [InlineData("sp=r", "sp=r&sp=w")]
    public async Task A_link_that_was_changed_is_not_valid(string from, string to)
    {
        await container.GetBlobClient("a").UploadAsync(BinaryData.FromString("x"));
        await container.GetBlobClient("b").UploadAsync(BinaryData.FromString("y"));
        string link = (await Link("a", BlobSasPermissions.Read)).ToString();
        Assert.Contains(from, link, StringComparison.Ordinal);

        using HttpResponseMessage answer = await http.GetAsync(new Uri(link.Replace(from, to, StringComparison.Ordinal)));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("AuthenticationFailed", answer.Headers.GetValues("x-ms-error-code").Single());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?sig=AAAA")]
    [InlineData("?sv=1&sp=r&se=x&skt=x&ske=x&sig=not-base64!")]
    public async Task Without_a_signature_there_is_nothing(string query)
    {
        await container.GetBlobClient("a").UploadAsync(BinaryData.FromString("x"));

        using HttpResponseMessage answer = await http.GetAsync(new Uri($"{container.GetBlobClient("a").Uri}{query}"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Links_outlive_the_process()
    {
        await container.GetBlobClient("a").UploadAsync(BinaryData.FromString("x"));
        Uri link = await Link("a", BlobSasPermissions.Read);

        Assert.Equal("r", BlobLinks.Open(folder.Path, clock).Permissions("evidence", "a", Query(link)));
        using var other = new TemporaryFolder();
        Assert.Null(BlobLinks.Open(other.Path, clock).Permissions("evidence", "a", Query(link)));
    }

    [Fact]
    public async Task A_key_ends_within_seven_days()
    {
        await Assert.ThrowsAsync<Azure.RequestFailedException>(
            () => storage.Blobs.GetUserDelegationKeyAsync(null, clock.Now.AddDays(7).AddSeconds(1), default));
        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => storage.Blobs.GetUserDelegationKeyAsync(null, clock.Now, default));
        await Assert.ThrowsAsync<ArgumentException>(
            () => storage.Blobs.GetUserDelegationKeyAsync(null, clock.Now.AddDays(1).ToOffset(TimeSpan.FromHours(8)), default));
    }

    [Fact]
    public async Task A_builder_of_another_blob_is_a_mistake()
    {
        var builder = new BlobSasBuilder(BlobSasPermissions.Read, clock.Now.AddHours(1)) { BlobContainerName = "evidence", BlobName = "other" };
        UserDelegationKey key = await Key();

        Assert.Throws<InvalidOperationException>(() => container.GetBlobClient("a").GenerateUserDelegationSasUri(builder, key));
        Assert.Throws<InvalidOperationException>(() => container.GetBlobClient("a").GenerateUserDelegationSasUri(new BlobSasBuilder(), key));
    }

    private static Microsoft.AspNetCore.Http.QueryCollection Query(Uri link) =>
        new(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(link.Query));

    private async Task<UserDelegationKey> Key() => await storage.Blobs.GetUserDelegationKeyAsync(null, clock.Now.AddDays(1), default);

    private async Task<Uri> Link(string name, BlobSasPermissions permissions) =>
        container.GetBlobClient(name).GenerateUserDelegationSasUri(permissions, clock.Now.AddHours(1), await Key());

    private async Task<HttpStatusCode> Put(Uri link, string content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, link) { Content = new StringContent(content) };
        request.Headers.Add("x-ms-blob-type", "BlockBlob");
        using HttpResponseMessage answer = await http.SendAsync(request);
        return answer.StatusCode;
    }
}
