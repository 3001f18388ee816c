namespace Azure.Storage.Sas;

[Flags]
public enum BlobSasPermissions
{
    Read = 1,
    Add = 2,
    Create = 4,
    Write = 8,
    Delete = 16,
    Tag = 32,
    DeleteBlobVersion = 64,
    List = 128,
    Move = 256,
    Execute = 512,
    SetImmutabilityPolicy = 1024,
    PermanentDelete = 2048,
    All = -1,
}

public enum SasProtocol
{
    None = 0,
    HttpsAndHttp = 1,
    Https = 2,
}

internal static class BlobSasPermissionText
{
    // The service refuses permissions that are out of this order.
    private static readonly (BlobSasPermissions Permission, char Letter)[] InOrder =
    [
        (BlobSasPermissions.Read, 'r'),
        (BlobSasPermissions.Add, 'a'),
        (BlobSasPermissions.Create, 'c'),
        (BlobSasPermissions.Write, 'w'),
        (BlobSasPermissions.Delete, 'd'),
        (BlobSasPermissions.DeleteBlobVersion, 'x'),
        (BlobSasPermissions.PermanentDelete, 'y'),
        (BlobSasPermissions.List, 'l'),
        (BlobSasPermissions.Tag, 't'),
        (BlobSasPermissions.Move, 'm'),
        (BlobSasPermissions.Execute, 'e'),
        (BlobSasPermissions.SetImmutabilityPolicy, 'i'),
    ];

    public static string Of(BlobSasPermissions permissions) =>
        string.Concat(InOrder.Where(pair => (permissions & pair.Permission) == pair.Permission).Select(pair => pair.Letter));
}
