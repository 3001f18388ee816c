#nullable disable
namespace Azure.Storage.Blobs.Models;

public class BlobLeaseRequestConditions : RequestConditions
{
    public BlobLeaseRequestConditions() { }
}

public class BlobRequestConditions : BlobLeaseRequestConditions
{
    public BlobRequestConditions() { }
}
