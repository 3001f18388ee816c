using System.IO.Compression;
using PerfEval.Documents.Reading;
using PerfEval.Documents.Templates;

namespace PerfEval.Documents.Tests.Packages;

/// <summary>Ten thousand damaged files: bits flipped, cut off, parts swapped, parts damaged and packed again. Nothing throws.</summary>
public class MutationFuzzTests
{
    private const int FilesPerSeed = 1_000;
    private const long MemoryLimit = 256L << 20;

    private static readonly byte[] Template = TemplateWorkbook.Write(SeedForms.Load("004-07-community-correction"), new TemplateOptions { CampaignTitle = "2021年度绩效自评" });

    public static TheoryData<int> Seeds => [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_damaged_file_gives_a_form_or_a_reason_and_bounded_memory(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < FilesPerSeed; i++)
        {
            byte[] bytes = Mutate(random, i);
            long before = GC.GetAllocatedBytesForCurrentThread();

            WorkbookReadResult result = FormFile.Read(bytes, "a.xlsx");

            long used = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(used < MemoryLimit, $"seed {seed}, file {i}: {used} bytes");
            Assert.True(result.Forms.Count > 0 || result.Problems.Count > 0, $"seed {seed}, file {i}: neither a form nor a reason");
        }
    }

    private static byte[] Mutate(Random random, int kind)
    {
        switch (kind % 5)
        {
            case 0:
                byte[] flipped = [.. Template];
                for (int n = random.Next(1, 16); n > 0; n--)
                {
                    flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
                }

                return flipped;
            case 1:
                return Template[..random.Next(Template.Length)];
            case 2:
                return Swap(random);
            case 3:
                return DamagePart(random);
            default:
                byte[] spliced = [.. Template];
                int from = random.Next(spliced.Length);
                int length = Math.Min(random.Next(1, 400), spliced.Length - from);
                Template.AsSpan(random.Next(Template.Length - length), length).CopyTo(spliced.AsSpan(from));
                return spliced;
        }
    }

    private static byte[] Swap(Random random)
    {
        var zip = new ZipEdit(Template);
        string a = zip.Names[random.Next(zip.Names.Count)];
        string b = zip.Names[random.Next(zip.Names.Count)];
        byte[] other = zip.Bytes(b);
        return zip.Set(b, zip.Bytes(a)).Set(a, other).Build(CompressionLevel.NoCompression);
    }

    private static byte[] DamagePart(Random random)
    {
        var zip = new ZipEdit(Template);
        string name = zip.Names[random.Next(zip.Names.Count)];
        byte[] bytes = [.. zip.Bytes(name)];
        for (int n = random.Next(1, 6); n > 0; n--)
        {
            // Digits and letters keep the XML well-formed more often, so that damage reaches the layers behind it.
            int at = random.Next(bytes.Length);
            bytes[at] = char.IsAsciiDigit((char)bytes[at]) ? (byte)('0' + random.Next(10)) : char.IsAsciiLetter((char)bytes[at]) ? (byte)('a' + random.Next(26)) : bytes[at];
        }

        return zip.Set(name, bytes).Build(CompressionLevel.NoCompression);
    }
}
