using System.IO.Compression;
using System.Net;
using System.Text;
using PerfEval.Scenarios.Support;
using static PerfEval.Scenarios.Support.Plans;

namespace PerfEval.Scenarios.BadInput;

/// <summary>
/// Hostile files through the upload's own endpoint. What is allocated over a whole request is more than what is ever held
/// at once, so a bound on the one is a bound on the other; nothing else runs beside these tests.
/// </summary>
[Collection(nameof(Alone))]
public sealed class HostileMemoryTests(FilingCampaign campaign) : IClassFixture<FilingCampaign>
{
    private const long Most = 256 * 1024 * 1024;
    private const int Unpacked = 400 * 1024 * 1024;

    [Fact]
    public async Task A_part_that_unpacks_to_four_hundred_megabytes_is_refused_within_bounds() =>
        await RefusedAsync(await WithPartAsync("xl/worksheets/sheet9.xml", part => Repeat(part, new byte[1024 * 1024], Unpacked)));

    [Fact]
    public async Task A_picture_that_unpacks_to_four_hundred_megabytes_is_refused_within_bounds() =>
        await RefusedAsync(await WithPartAsync("xl/media/image1.png", part => Repeat(part, new byte[1024 * 1024], Unpacked)));

    [Fact]
    public async Task Ten_thousand_elements_in_one_another_are_refused_within_bounds() =>
        await RefusedAsync(await WithPartAsync("xl/deep.xml", part => Repeat(part, "<a>"u8.ToArray(), 3 * 10_000)));

    [Fact]
    public async Task Entities_that_stand_for_entities_are_refused_within_bounds()
    {
        var laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++)
        {
            laughs.Append(System.Globalization.CultureInfo.InvariantCulture, $"<!ENTITY a{i} \"&a{i - 1};&a{i - 1};\">");
        }

        laughs.Append("]><a>&a29;</a>");
        await RefusedAsync(await WithPartAsync("xl/laughs.xml", part => part.Write(Encoding.UTF8.GetBytes(laughs.ToString()))));
    }

    private static void Repeat(Stream part, byte[] piece, int times)
    {
        for (int written = 0; written < times; written += piece.Length)
        {
            part.Write(piece);
        }
    }

    /// <summary>The issued workbook with one more part.</summary>
    private async Task<byte[]> WithPartAsync(string name, Action<Stream> write)
    {
        using var issued = new ZipArchive(new MemoryStream(await campaign.County.TemplateAsync(Second, Adviser)), ZipArchiveMode.Read);
        using var made = new MemoryStream();
        using (var archive = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (ZipArchiveEntry entry in issued.Entries)
            {
                using Stream from = entry.Open();
                using Stream to = archive.CreateEntry(entry.FullName).Open();
                await from.CopyToAsync(to);
            }

            using Stream part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
            write(part);
        }

        return made.ToArray();
    }

    private async Task RefusedAsync(byte[] file)
    {
        await campaign.County.SettleAsync();
        long before = GC.GetTotalAllocatedBytes(precise: true);
        Answer answer = await campaign.County.UploadAsync(Second, Adviser, file, "表.xlsx");
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.Equal((HttpStatusCode.BadRequest, "unreadable-file"), (answer.Status, answer.Code));
        Assert.InRange(allocated, 1, Most);
    }
}
