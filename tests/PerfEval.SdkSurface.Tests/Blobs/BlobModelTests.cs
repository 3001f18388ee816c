using System.Text;
using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;

namespace PerfEval.SdkSurface.Tests.Blobs;

public class BlobModelTests
{
    private static readonly DateTimeOffset Instant = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(BlobSasPermissions.Read, "r")]
    [InlineData(BlobSasPermissions.Write | BlobSasPermissions.Create | BlobSasPermissions.Read, "rcw")]
    [InlineData(BlobSasPermissions.All, "racwdxyltmei")]
    public void Permissions_are_written_in_the_services_order(BlobSasPermissions permissions, string text)
    {
        Assert.Equal(text, new BlobSasBuilder(permissions, Instant).Permissions);
    }

    [Fact]
    public void A_download_is_made_of_details_and_content()
    {
        BlobDownloadDetails details = BlobsModelFactory.BlobDownloadDetails(contentLength: 2, contentType: "text/plain", lastModified: Instant, eTag: new ETag("\"1\""));
        BlobDownloadResult result = BlobsModelFactory.BlobDownloadResult(BinaryData.FromString("ab"), details);

        Assert.Equal("ab", result.Content.ToString());
        Assert.Equal((2L, "text/plain", Instant, new ETag("\"1\"")),
            (result.Details.ContentLength, result.Details.ContentType, result.Details.LastModified, result.Details.ETag));
    }

    [Fact]
    public void Properties_hold_what_they_were_made_of()
    {
        byte[] hash = Encoding.ASCII.GetBytes("0123456789abcdef");
        BlobProperties properties = BlobsModelFactory.BlobProperties(
            contentLength: 3, contentDisposition: "attachment", contentHash: hash, metadata: new Dictionary<string, string> { ["k"] = "v" });

        Assert.Equal((3L, "attachment", "v"), (properties.ContentLength, properties.ContentDisposition, properties.Metadata["k"]));
        Assert.Equal(hash, properties.ContentHash);
    }

    [Fact]
    public void A_listed_item_is_a_blob_or_a_prefix()
    {
        BlobHierarchyItem prefix = BlobsModelFactory.BlobHierarchyItem("a/", null);
        BlobHierarchyItem blob = BlobsModelFactory.BlobHierarchyItem(null, BlobsModelFactory.BlobItem("a"));

        Assert.Equal((true, false), (prefix.IsPrefix, prefix.IsBlob));
        Assert.Equal((false, true, "a"), (blob.IsPrefix, blob.IsBlob, blob.Blob.Name));
    }

    [Fact]
    public void An_error_code_equals_its_text()
    {
        Assert.True(BlobErrorCode.BlobNotFound == "BlobNotFound");
        Assert.True("ConditionNotMet" != BlobErrorCode.BlobNotFound);
    }
}
