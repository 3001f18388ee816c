using Azure.Data.Tables;
using PerfEval.Embedded.Tests.Storage;

namespace PerfEval.Embedded.Tests.Tables;

public sealed class EmbeddedEntityTests : EntityContract, IDisposable
{
    private readonly StorageFixture fixture = new();

    protected override TableServiceClient Service => fixture.Storage.Tables;

    public void Dispose() => fixture.Dispose();
}

public sealed class EmbeddedEntityLimitTests : EntityLimitContract, IDisposable
{
    private readonly StorageFixture fixture = new();

    protected override TableServiceClient Service => fixture.Storage.Tables;

    public void Dispose() => fixture.Dispose();
}

public sealed class EmbeddedQueryTests : QueryContract, IDisposable
{
    private readonly StorageFixture fixture = new();

    protected override TableServiceClient Service => fixture.Storage.Tables;

    public void Dispose() => fixture.Dispose();
}

public sealed class EmbeddedTransactionTests : TransactionContract, IDisposable
{
    private readonly StorageFixture fixture = new();

    protected override TableServiceClient Service => fixture.Storage.Tables;

    public void Dispose() => fixture.Dispose();
}
