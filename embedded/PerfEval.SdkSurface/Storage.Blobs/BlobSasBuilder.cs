#nullable disable
namespace Azure.Storage.Sas;

public class BlobSasBuilder
{
    public BlobSasBuilder() { }

    public BlobSasBuilder(BlobSasPermissions permissions, DateTimeOffset expiresOn)
    {
        ExpiresOn = expiresOn;
        SetPermissions(permissions);
    }

    public SasProtocol Protocol { get; set; }

    public DateTimeOffset StartsOn { get; set; }

    public DateTimeOffset ExpiresOn { get; set; }

    public string Permissions { get; private set; }

    public string BlobContainerName { get; set; }

    public string BlobName { get; set; }

    public string Resource { get; set; }

    public string CacheControl { get; set; }

    public string ContentDisposition { get; set; }

    public string ContentEncoding { get; set; }

    public string ContentLanguage { get; set; }

    public string ContentType { get; set; }

    public void SetPermissions(BlobSasPermissions permissions) => Permissions = BlobSasPermissionText.Of(permissions);

    public void SetPermissions(string rawPermissions) => Permissions = rawPermissions;
}
