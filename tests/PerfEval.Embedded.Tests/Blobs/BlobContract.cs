using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace PerfEval.Embedded.Tests.Blobs;

public abstract class BlobContract : BlobServiceContract
{
    [Fact]
    public async Task What_is_uploaded_is_downloaded_with_its_headers_and_metadata()
    {
        BlobClient blob = (await Container()).GetBlobClient("submissions/219001/form.xlsx");
        byte[] content = Encoding.UTF8.GetBytes("绩效自评");
        Response<BlobContentInfo> uploaded = await blob.UploadAsync(BinaryData.FromBytes(content), new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders
            {
                ContentType = "text/plain; charset=utf-8",
                ContentDisposition = "attachment; filename*=UTF-8''%E8%A1%A8.txt",
                ContentLanguage = "zh",
                CacheControl = "no-store",
            },
            Metadata = new Dictionary<string, string> { ["unit"] = "219001" },
        });

        BlobDownloadResult downloaded = await blob.DownloadContentAsync();
        BlobProperties properties = await blob.GetPropertiesAsync();

        Assert.Equal(content, downloaded.Content.ToArray());
        Assert.Equal(content.Length, downloaded.Details.ContentLength);
        Assert.Equal("text/plain; charset=utf-8", downloaded.Details.ContentType);
        Assert.Equal("attachment; filename*=UTF-8''%E8%A1%A8.txt", properties.ContentDisposition);
        Assert.Equal(("zh", "no-store"), (properties.ContentLanguage, properties.CacheControl));
        Assert.Equal("219001", properties.Metadata["Unit"]);
        Assert.Equal("42f7bea64a091fbeaf40c7adaef12416", Convert.ToHexStringLower(properties.ContentHash));
        Assert.Equal(uploaded.Value.ETag, properties.ETag);
        Assert.Equal(uploaded.Value.ETag, downloaded.Details.ETag);
    }

    [Fact]
    public async Task Nothing_is_content_too()
    {
        BlobClient blob = (await Container()).GetBlobClient("empty");
        await blob.UploadAsync(BinaryData.FromString(""));

        Assert.Equal("", await Text(blob));
        Assert.Equal("application/octet-stream", (await blob.GetPropertiesAsync()).Value.ContentType);
    }

    [Fact]
    public async Task Without_overwrite_the_first_upload_stays()
    {
        BlobClient blob = (await Container()).GetBlobClient("b");
        await blob.UploadAsync(BinaryData.FromString("first"));

        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(() => blob.UploadAsync(BinaryData.FromString("second")));

        Assert.Equal((409, "BlobAlreadyExists"), (failure.Status, failure.ErrorCode));
        Assert.Equal("first", await Text(blob));
        await blob.UploadAsync(BinaryData.FromString("third"), overwrite: true);
        Assert.Equal("third", await Text(blob));
    }

    [Fact]
    public async Task A_conditional_creation_happens_once()
    {
        BlobClient blob = (await Container()).GetBlobClient("b");
        var options = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
        await blob.UploadAsync(BinaryData.FromString("first"), options);

        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => blob.UploadAsync(new MemoryStream([1]), options));

        Assert.Equal((409, "BlobAlreadyExists"), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task A_version_can_be_required()
    {
        BlobClient blob = (await Container()).GetBlobClient("b");
        ETag old = (await blob.UploadAsync(BinaryData.FromString("1"))).Value.ETag;
        var ofOld = new BlobRequestConditions { IfMatch = old };
        await blob.UploadAsync(BinaryData.FromString("2"), new BlobUploadOptions { Conditions = ofOld });

        Task[] attempts =
        [
            blob.UploadAsync(BinaryData.FromString("3"), new BlobUploadOptions { Conditions = ofOld }),
            blob.SetMetadataAsync(new Dictionary<string, string>(), ofOld),
            blob.SetHttpHeadersAsync(new BlobHttpHeaders(), ofOld),
            blob.DeleteAsync(conditions: ofOld),
            blob.DeleteIfExistsAsync(conditions: ofOld),
            blob.GetPropertiesAsync(ofOld),
            blob.DownloadContentAsync(new BlobDownloadOptions { Conditions = ofOld }),
            blob.OpenReadAsync(conditions: ofOld),
        ];

        foreach (Task attempt in attempts)
        {
            RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(() => attempt);
            Assert.Equal((412, "ConditionNotMet"), (failure.Status, failure.ErrorCode));
        }

        Assert.Equal("2", await Text(blob));
    }

    [Fact]
    public async Task A_version_of_nothing_is_not_met()
    {
        BlobClient blob = (await Container()).GetBlobClient("b");
        var options = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfMatch = ETag.All } };

        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(() => blob.UploadAsync(BinaryData.FromString("1"), options));

        Assert.Equal((412, "ConditionNotMet"), (failure.Status, failure.ErrorCode));
        Assert.False(await blob.ExistsAsync());
    }

    [Fact]
    public async Task Metadata_and_headers_change_without_the_content()
    {
        BlobClient blob = (await Container()).GetBlobClient("b");
        ETag first = (await blob.UploadAsync(BinaryData.FromString("text"), new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = "text/plain" },
            Metadata = new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" },
        })).Value.ETag;

        await blob.SetMetadataAsync(new Dictionary<string, string> { ["c"] = "3" });
        ETag last = (await blob.SetHttpHeadersAsync(new BlobHttpHeaders { CacheControl = "no-store" })).Value.ETag;

        BlobProperties properties = await blob.GetPropertiesAsync();
        Assert.Equal("text", await Text(blob));
        Assert.Equal(["c"], properties.Metadata.Keys);
        Assert.Equal(("application/octet-stream", "no-store", 4L), (properties.ContentType, properties.CacheControl, properties.ContentLength));
        Assert.NotEqual(first, last);
    }

    [Theory]
    [InlineData("name-with-dash", "v")]
    [InlineData("name", "值")]
    [InlineData("name", "a\nb")]
    public async Task Metadata_that_no_header_can_carry_is_refused(string name, string value)
    {
        BlobClient blob = (await Container()).GetBlobClient("b");

        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(() => blob.UploadAsync(
            BinaryData.FromString("x"), new BlobUploadOptions { Metadata = new Dictionary<string, string> { [name] = value } }));

        Assert.Equal((400, "InvalidMetadata"), (failure.Status, failure.ErrorCode));
        Assert.False(await blob.ExistsAsync());
    }

    [Fact]
    public async Task A_part_can_be_read()
    {
        BlobClient blob = (await Container()).GetBlobClient("b");
        await blob.UploadAsync(BinaryData.FromString("0123456789"));

        BlobDownloadResult part = await blob.DownloadContentAsync(new BlobDownloadOptions { Range = new HttpRange(2, 3) });
        BlobDownloadResult rest = await blob.DownloadContentAsync(new BlobDownloadOptions { Range = new HttpRange(8) });
        RequestFailedException behind = await Assert.ThrowsAsync<RequestFailedException>(
            () => blob.DownloadContentAsync(new BlobDownloadOptions { Range = new HttpRange(10) }));

        Assert.Equal(("234", "bytes 2-4/10"), (part.Content.ToString(), part.Details.ContentRange));
        Assert.Equal("89", rest.Content.ToString());
        Assert.Equal((416, "InvalidRange"), (behind.Status, behind.ErrorCode));
    }

    [Fact]
    public async Task A_stream_can_be_read_from_any_place()
    {
        BlobClient blob = (await Container()).GetBlobClient("b");
        byte[] content = new byte[300_000];
        new Random(1).NextBytes(content);
        await blob.UploadAsync(new MemoryStream(content));

        await using Stream stream = await blob.OpenReadAsync(position: 100_000);
        using var rest = new MemoryStream();
        await stream.CopyToAsync(rest);
        stream.Seek(-10, SeekOrigin.End);
        byte[] last = new byte[10];
        await stream.ReadExactlyAsync(last);
        using BlobDownloadStreamingResult whole = await blob.DownloadStreamingAsync();
        using var all = new MemoryStream();
        await whole.Content.CopyToAsync(all);

        Assert.Equal(content[100_000..], rest.ToArray());
        Assert.Equal(content[^10..], last);
        Assert.Equal(content, all.ToArray());
    }

    [Fact]
    public async Task A_blob_that_is_not_there_is_told_apart_from_its_container()
    {
        BlobClient blob = (await Container()).GetBlobClient("absent");
        BlobClient nowhere = Service.GetBlobContainerClient("absent").GetBlobClient("absent");

        foreach ((BlobClient client, string code) in new[] { (blob, "BlobNotFound"), (nowhere, "ContainerNotFound") })
        {
            RequestFailedException read = await Assert.ThrowsAsync<RequestFailedException>(() => client.DownloadContentAsync());
            RequestFailedException delete = await Assert.ThrowsAsync<RequestFailedException>(() => client.DeleteAsync());
            Assert.Equal((404, code), (read.Status, read.ErrorCode));
            Assert.Equal((404, code), (delete.Status, delete.ErrorCode));
            Assert.False(await client.ExistsAsync());
            Assert.False(await client.DeleteIfExistsAsync());
        }

        RequestFailedException upload = await Assert.ThrowsAsync<RequestFailedException>(() => nowhere.UploadAsync(BinaryData.FromString("x")));
        Assert.Equal((404, "ContainerNotFound"), (upload.Status, upload.ErrorCode));
    }

    [Fact]
    public async Task A_deleted_blob_is_gone_and_can_be_written_anew()
    {
        BlobClient blob = (await Container()).GetBlobClient("a/b");
        ETag first = (await blob.UploadAsync(BinaryData.FromString("1"))).Value.ETag;

        Assert.True(await blob.DeleteIfExistsAsync());
        Assert.False(await blob.ExistsAsync());
        ETag second = (await blob.UploadAsync(BinaryData.FromString("1"))).Value.ETag;

        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task A_container_is_created_once_and_deleted_with_its_blobs()
    {
        BlobContainerClient container = await Container();
        await container.GetBlobClient("b").UploadAsync(BinaryData.FromString("x"));

        Assert.Null(await container.CreateIfNotExistsAsync());
        Assert.True(await container.ExistsAsync());
        Assert.True(await container.DeleteIfExistsAsync());
        Assert.False(await container.ExistsAsync());
        Assert.False(await container.DeleteIfExistsAsync());
    }

    [Theory]
    [InlineData("Big")]
    [InlineData("ab")]
    [InlineData("a--b")]
    [InlineData("-ab")]
    [InlineData("../up")]
    public async Task A_name_that_is_none_of_a_container_is_refused(string name)
    {
        RequestFailedException failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => Service.GetBlobContainerClient(name).CreateIfNotExistsAsync());

        Assert.Equal((400, "InvalidResourceName"), (failure.Status, failure.ErrorCode));
    }
}
