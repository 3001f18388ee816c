using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using PerfEval.Embedded.Storage;

namespace PerfEval.Embedded.Tests.Storage;

public sealed class EmbeddedStorageTests : IDisposable
{
    private readonly StorageFixture fixture = new();

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task What_was_written_is_there_after_the_process()
    {
        await (await Table()).AddEntityAsync(new TableEntity("p", "r") { ["V"] = 1 });
        await (await Blob()).UploadAsync(BinaryData.FromString("x"));
        ETag before = (await (await Table()).GetEntityAsync<TableEntity>("p", "r")).Value.ETag;

        fixture.Reopen();

        Assert.Equal(before, (await (await Table()).GetEntityAsync<TableEntity>("p", "r")).Value.ETag);
        Assert.Equal("x", (await (await Blob()).DownloadContentAsync()).Value.Content.ToString());
    }

    [Fact]
    public async Task Timestamps_are_the_clocks()
    {
        TableClient table = await Table();
        await table.AddEntityAsync(new TableEntity("p", "r"));
        await (await Blob()).UploadAsync(BinaryData.FromString("x"));

        Assert.Equal(fixture.Clock.Now, (await table.GetEntityAsync<TableEntity>("p", "r")).Value.Timestamp);
        Assert.Equal(fixture.Clock.Now, (await (await Blob()).GetPropertiesAsync()).Value.LastModified);
    }

    [Fact]
    public async Task A_standing_clock_still_gives_every_write_its_version()
    {
        TableClient table = await Table();
        var versions = new HashSet<ETag>();
        for (int i = 0; i < 10; i++)
        {
            versions.Add((await table.UpsertEntityAsync(new TableEntity("p", "r") { ["V"] = i })).Headers.ETag!.Value);
            versions.Add((await (await Blob()).UploadAsync(BinaryData.FromString("x"), overwrite: true)).Value.ETag);
        }

        Assert.Equal(20, versions.Count);
    }

    [Fact]
    public async Task Every_call_is_seen_before_and_after()
    {
        var seen = new List<string>();
        await Table();
        fixture.Storage.Calling += call => seen.Add($"> {call.Kind} {call.Operation} {call.Target}");
        fixture.Storage.Called += call => seen.Add($"< {call.Operation}");
        TableClient table = fixture.Storage.Tables.GetTableClient("Units");

        await table.AddEntityAsync(new TableEntity("a~b", "219001"));
        await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("a~b", "219001")));
        await foreach (TableEntity _ in table.QueryAsync<TableEntity>())
        {
        }

        await fixture.Storage.Blobs.GetBlobContainerClient("plans").CreateIfNotExistsAsync();
        await fixture.Storage.Blobs.GetBlobContainerClient("plans").GetBlobClient("a/b").UploadAsync(BinaryData.FromString("x"));

        Assert.Equal(
            [
                "> Table AddEntity Units(a~b,219001)", "< AddEntity", "> Table AddEntity Units(a~b,219001)", "> Table Query Units", "< Query",
                "> Blob CreateContainerIfNotExists plans", "< CreateContainerIfNotExists", "> Blob Upload plans/a/b", "< Upload",
            ],
            seen);
    }

    [Fact]
    public async Task A_fault_before_a_call_leaves_it_undone_and_one_after_it_done()
    {
        TableClient table = await Table();
        BlobClient blob = await Blob();
        string moment = "";
        fixture.Storage.Calling += _ => Fault("before");
        fixture.Storage.Called += _ => Fault("after");

        moment = "before";
        await Assert.ThrowsAsync<IOException>(() => table.AddEntityAsync(new TableEntity("p", "before")));
        await Assert.ThrowsAsync<IOException>(() => blob.UploadAsync(BinaryData.FromString("before"), overwrite: true));
        moment = "";
        Assert.False(await blob.ExistsAsync());
        moment = "after";
        await Assert.ThrowsAsync<IOException>(() => table.AddEntityAsync(new TableEntity("p", "after")));
        await Assert.ThrowsAsync<IOException>(() => blob.UploadAsync(BinaryData.FromString("after"), overwrite: true));
        moment = "";

        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "before")).HasValue);
        Assert.True((await table.GetEntityIfExistsAsync<TableEntity>("p", "after")).HasValue);
        Assert.Equal("after", (await blob.DownloadContentAsync()).Value.Content.ToString());

        void Fault(string at)
        {
            if (at == moment)
            {
                throw new IOException(at);
            }
        }
    }

    [Fact]
    public async Task Of_many_writers_of_one_version_one_wins()
    {
        TableClient table = await Table();
        BlobClient blob = await Blob();
        ETag row = (await table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag!.Value;
        ETag content = (await blob.UploadAsync(BinaryData.FromString("0"))).Value.ETag;

        bool[] rows = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => Won(
            () => table.UpdateEntityAsync(new TableEntity("p", "r") { ["V"] = i }, row)))));
        bool[] blobs = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => Won(() => blob.UploadAsync(
            BinaryData.FromString($"{i}"), new BlobUploadOptions { Conditions = new BlobRequestConditions { IfMatch = content } })))));

        Assert.Single(rows, won => won);
        Assert.Single(blobs, won => won);
        Assert.Equal(Array.IndexOf(rows, true), (await table.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("V"));
        Assert.Equal($"{Array.IndexOf(blobs, true)}", (await blob.DownloadContentAsync()).Value.Content.ToString());
    }

    [Fact]
    public async Task Of_many_creators_of_one_blob_or_row_one_wins()
    {
        TableClient table = await Table();
        BlobClient blob = await Blob();

        bool[] rows = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Won(() => table.AddEntityAsync(new TableEntity("p", "r"))))));
        bool[] blobs = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Won(() => blob.UploadAsync(BinaryData.FromString("x"))))));

        Assert.Single(rows, won => won);
        Assert.Single(blobs, won => won);
    }

    [Fact]
    public async Task A_reader_keeps_the_blob_it_opened()
    {
        BlobClient blob = await Blob();
        await blob.UploadAsync(BinaryData.FromString("old content"));
        await using Stream reader = await blob.OpenReadAsync();

        await blob.UploadAsync(BinaryData.FromString("new"), overwrite: true);

        using var text = new StreamReader(reader);
        Assert.Equal("old content", await text.ReadToEndAsync());
        Assert.Equal("new", (await blob.DownloadContentAsync()).Value.Content.ToString());
    }

    [Fact]
    public async Task An_upload_broken_off_leaves_the_old_blob_and_no_trace()
    {
        BlobClient blob = await Blob();
        await blob.UploadAsync(BinaryData.FromString("old"));

        await Assert.ThrowsAsync<IOException>(() => blob.UploadAsync(new BreakingStream(), overwrite: true));

        Assert.Equal("old", (await blob.DownloadContentAsync()).Value.Content.ToString());
        Assert.Empty(Directory.GetFiles(Path.Combine(fixture.Folder, "blobs", "~aside")));
    }

    [Fact]
    public async Task What_a_killed_process_left_aside_is_swept_and_never_listed()
    {
        await Blob();
        await File.WriteAllTextAsync(Path.Combine(fixture.Folder, "blobs", "~aside", "half"), "half");

        fixture.Reopen();

        Assert.Empty(Directory.GetFiles(Path.Combine(fixture.Folder, "blobs", "~aside")));
        Assert.Empty(await fixture.Storage.Blobs.GetBlobContainerClient("plans").GetBlobsAsync().ToListAsync());
    }

    [Fact]
    public async Task A_call_given_up_before_it_began_does_nothing()
    {
        TableClient table = await Table();
        var given = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => table.AddEntityAsync(new TableEntity("p", "r"), given));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await (await Blob()).UploadAsync(BinaryData.FromString("x"), given));

        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    private static async Task<bool> Won(Func<Task> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (RequestFailedException lost) when (lost.Status is 409 or 412)
        {
            return false;
        }
    }

    private async Task<TableClient> Table()
    {
        TableClient table = fixture.Storage.Tables.GetTableClient("Units");
        await table.CreateIfNotExistsAsync();
        return table;
    }

    private async Task<BlobClient> Blob()
    {
        BlobContainerClient container = fixture.Storage.Blobs.GetBlobContainerClient("plans");
        await container.CreateIfNotExistsAsync();
        return container.GetBlobClient("a/b.json");
    }

    private sealed class BreakingStream : MemoryStream
    {
        private bool begun;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (begun)
            {
                throw new IOException("The line broke.");
            }

            begun = true;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
