using PerfEval.Documents.Reading;

namespace PerfEval.Documents.Tests.Packages;

public class HostileFileTests
{
    private const long MemoryLimit = 256L << 20;

    public static TheoryData<string> Names => new(HostileFiles.All.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_file_is_refused_with_its_reason(string name)
    {
        (Func<byte[]> make, string code) = HostileFiles.All[name];
        byte[] bytes = make();
        long before = GC.GetAllocatedBytesForCurrentThread();

        WorkbookReadResult result = FormFile.Read(bytes, "上传.xlsx");

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MemoryLimit, "reading took more than 256 MB");
        Assert.Empty(result.Forms);
        DocumentProblem problem = result.Problems[0];
        Assert.Equal(code, problem.Code);
        Assert.Contains("上传.xlsx", problem.Message.Chinese, StringComparison.Ordinal);
        Assert.Contains("上传.xlsx", problem.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void There_are_at_least_forty_of_them() => Assert.True(HostileFiles.All.Count >= 40);

    [Fact]
    public void The_template_they_are_made_from_is_read() => Assert.Single(FormFile.Read(HostileFiles.Good().Build(), "上传.xlsx").Forms);

    [Fact]
    public void A_web_link_and_a_picture_are_no_harm()
    {
        byte[] bytes = HostileFiles.Good()
            .Add("xl/worksheets/_rels/sheet1.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"https://example.org/\" TargetMode=\"External\"/></Relationships>")
            .Add("xl/media/image1.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
            .Build();

        WorkbookReadResult result = FormFile.Read(bytes, "上传.xlsx");

        Assert.Single(result.Forms);
        Assert.Empty(result.Problems);
    }

    [Fact]
    public void A_stray_cell_at_the_far_corner_costs_nothing_and_is_reported()
    {
        byte[] bytes = HostileFiles.Good().Replace("xl/worksheets/sheet1.xml", "</sheetData>", "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData>").Build();

        WorkbookReadResult result = FormFile.Read(bytes, "上传.xlsx");

        Assert.Single(result.Forms);
        DocumentProblem problem = Assert.Single(result.Problems);
        Assert.Equal("XFD1048576", problem.Cell!.Value.Reference);
    }
}
