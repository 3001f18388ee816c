using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PerfEval.Documents.Grids;
using PerfEval.Documents.Reports;

namespace PerfEval.Documents.Tests.Reports;

public class RankingWorkbookTests
{
    public static TheoryData<string> Dangerous => ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\0=1", "＝1", "=cmd|' /C calc'!A0", "_x003D_1", "\r=1"];

    [Fact]
    public void The_same_report_gives_the_same_bytes() => Assert.Equal(RankingWorkbook.Write(Report()), RankingWorkbook.Write(Report()));

    [Fact]
    public void A_report_is_valid_by_the_schema_of_its_format()
    {
        byte[] bytes = RankingWorkbook.Write(Report());
        Kept.Write("reports", "ranking.xlsx", bytes);
        using var stream = new MemoryStream(bytes);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2016).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void Scores_are_numbers_and_what_is_missing_says_so()
    {
        Grid units = Grids(RankingWorkbook.Write(Report()))[0];

        Assert.Equal("91.35", units.TextAt(3, 4));
        Assert.Equal(CellKind.Number, units.At(3, 4)!.Kind);
        Assert.Equal("未自评", units.TextAt(4, 5));
        Assert.Equal("12.5%", units.TextAt(3, 8));
        Assert.Equal("2/3", units.TextAt(3, 9));
    }

    [Theory]
    [MemberData(nameof(Dangerous))]
    public void A_text_that_could_be_a_formula_is_written_as_text(string text)
    {
        RankingReport report = Report() with { Title = text, Units = [new RankedUnit { Code = text, Name = text, Grade = text }] };

        Grid units = Grids(RankingWorkbook.Write(report))[0];

        Assert.All(units.Cells, c => Assert.False(c.IsFormula));
        Assert.Equal(text, units.TextAt(3, 1));
        Assert.Equal(CellKind.Text, units.At(3, 1)!.Kind);
        Assert.Equal(text, units.TextAt(0, 0));
    }

    private static List<Grid> Grids(byte[] bytes)
    {
        using XlsxFile file = XlsxFile.Open(bytes);
        int cells = 10_000;
        int merges = 1_000;
        return [.. file.Sheets.Select(s => file.ReadGrid(s, ref cells, ref merges))];
    }

    private static RankingReport Report() => new()
    {
        Title = "2020年度绩效自评排名",
        GeneratedAt = "2021年7月20日",
        Policy = "mof-2020-10",
        Units =
        [
            new RankedUnit { Rank = 1, Code = "219001", Name = "甲局", Grade = "优", Official = 91.345m, Declared = 95m, DeclaredRank = 2, Floor = 80.1m, ProvisionalShare = 0.125m, FormsFiled = 2, FormsIssued = 3 },
            new RankedUnit { Rank = 2, Code = "219002", Name = "乙局", FormsIssued = 1 },
        ],
        Forms = [new RankedForm { Id = "a-1", Unit = "甲局", Project = "普法", State = "已定稿", Declared = 95m, Rule = 88m, Official = 88m, Grade = "良", ProvisionalShare = 0.2m, Findings = 3 }],
        Remarks = ["待复核占比：规则不能判定、也未经人工复核的分值所占比例。"],
    };
}
