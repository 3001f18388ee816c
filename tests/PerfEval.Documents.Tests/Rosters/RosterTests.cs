using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PerfEval.Documents.Returned;
using PerfEval.Documents.Rosters;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Policies;

namespace PerfEval.Documents.Tests.Rosters;

public class RosterTests
{
    [Fact]
    public void An_empty_roster_is_valid_explains_itself_and_reads_as_no_units()
    {
        byte[] bytes = RosterWorkbook.WriteEmpty();
        Kept.Write("rosters", "empty.xlsx", bytes);
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2016).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        RosterReadResult read = RosterReader.Read(bytes, "empty.xlsx", PolicyCatalog.BuiltIn);
        Assert.True(read.Succeeded);
        Assert.Empty(read.Units);
    }

    [Fact]
    public void Units_contacts_and_issued_forms_come_back_from_their_roster()
    {
        List<PlannedUnit> units = SampleRoster.Units();
        byte[] bytes = RosterWorkbook.Write(units);
        Kept.Write("rosters", "filled.xlsx", bytes);

        RosterReadResult read = RosterReader.Read(bytes, "filled.xlsx", PolicyCatalog.BuiltIn);

        Assert.Empty(read.Problems);
        Assert.Equal(units.Select(u => (u.Code, u.Name, u.Contact, u.SupervisingDepartment)), read.Units.Select(u => (u.Code, u.Name, u.Contact, u.SupervisingDepartment)));
        foreach ((PlannedForm expected, PlannedForm actual) in units.SelectMany(u => u.Forms).Zip(read.Units.SelectMany(u => u.Forms)))
        {
            Assert.Equal((expected.Project, expected.Policy, expected.BudgetYear), (actual.Project, actual.Policy, actual.BudgetYear));

            // The id is made of the codes, and where a form was once published is not of next year's.
            FormAssert.Same(expected.Issued! with { Id = actual.Issued!.Id, Source = null }, actual.Issued);
        }

        Assert.Empty(RosterDifferences.Find(read.Units, RosterReader.Read(RosterWorkbook.Write(read.Units), "again.xlsx", PolicyCatalog.BuiltIn).Units));
    }

    public static TheoryData<string, string, string, string> Faults => new()
    {
        { "单位", "A3", "219 001", "PD4004" },
        { "单位", "A3", "u1", "PD4005" },
        { "单位", "B2", "", "PD4003" },
        { "单位", "F2", "nobody", "PD4010" },
        { "项目", "A2", "u9", "PD4006" },
        { "项目", "B3", "p1", "PD4005" },
        { "项目", "D2", "部门支出", "PD4011" },
        { "项目", "E2", "no-such-policy", "PD4007" },
        { "项目", "F2", "二〇二一", "PD4009" },
        { "指标", "H2", "五", "PD4008" },
        { "指标", "B2", "p9", "PD4006" },
        { "资金", "D2", "很多", "PD4008" },
        { "目标", "C2", "0", "PD4008" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_told_with_its_sheet_and_cell(string sheet, string reference, string text, string code)
    {
        using var editor = new CellEditor(RosterWorkbook.Write(SampleRoster.Units()));
        editor.Type(new CellAddress(sheet, reference), text);

        RosterReadResult read = RosterReader.Read(editor.Save(), "a.xlsx", PolicyCatalog.BuiltIn);

        Assert.False(read.Succeeded);
        Assert.Contains(read.Problems, p => p.Code == code && p.Cell == new CellAddress(sheet, reference));
        Assert.All(read.Problems, p => Assert.NotEqual(p.Message.Chinese, p.Message.English));
    }

    [Fact]
    public void Points_that_do_not_sum_to_the_policys_total_are_refused_at_the_forms_cell()
    {
        using var editor = new CellEditor(RosterWorkbook.Write(SampleRoster.Units()));
        editor.Type(new CellAddress("指标", "H2"), "6");

        RosterReadResult read = RosterReader.Read(editor.Save(), "a.xlsx", PolicyCatalog.BuiltIn);

        DocumentProblem problem = Assert.Single(read.Problems);
        Assert.Equal(("PD4012", new CellAddress("项目", "B2")), (problem.Code, problem.Cell));
        Assert.Contains("101", problem.Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_come_at_once_and_are_marked_in_a_copy()
    {
        using var editor = new CellEditor(RosterWorkbook.Write(SampleRoster.Units()));
        editor.Type(new CellAddress("单位", "F2"), "nobody");
        editor.Type(new CellAddress("项目", "E2"), "no-such-policy");
        editor.Type(new CellAddress("指标", "G5"), "");
        byte[] bytes = editor.Save();

        RosterReadResult read = RosterReader.Read(bytes, "a.xlsx", PolicyCatalog.BuiltIn);
        ReturnedFile marked = MarkedRoster.Write(bytes, read.Problems);
        Kept.Write("rosters", "marked.xlsx", marked.Bytes);

        Assert.Equal(["F2", "E2", "G5"], read.Problems.Select(p => p.Cell!.Value.Reference));
        Assert.True(marked.IsOriginal);
        using var document = SpreadsheetDocument.Open(new MemoryStream(marked.Bytes), isEditable: false);
        Assert.Equal(3, document.WorkbookPart!.WorksheetParts.Sum(p => p.WorksheetCommentsPart?.Comments.CommentList!.ChildElements.Count ?? 0));
    }

    [Fact]
    public void A_workbook_that_is_no_roster_names_the_sheets_it_lacks()
    {
        RosterReadResult read = RosterReader.Read(new Mangled.MangledBook(SeedForms.Load("004-01-legal-adviser")).Save(), "a.xlsx", PolicyCatalog.BuiltIn);

        Assert.Equal(5, read.Problems.Count(p => p.Code == "PD4001"));
    }

    [Fact]
    public void Next_years_roster_shows_what_is_new_gone_and_changed()
    {
        List<PlannedUnit> before = SampleRoster.Units();
        List<PlannedUnit> after =
        [
            before[0] with { Forms = [before[0].Forms[0] with { BudgetYear = 2022, Issued = before[0].Forms[0].Issued! with { BudgetYear = 2022 } }] },
            before[1] with { Name = "新名称" },
            before[1] with { Code = "u3", Name = "新单位" },
        ];

        IReadOnlyList<RosterDifference> differences = RosterDifferences.Find(before, after);

        Assert.Equal(
            [
                new RosterDifference(RosterChangeKind.Gone, "u1", "p2", before[0].Forms[1].Issued!.ProjectName),
                new RosterDifference(RosterChangeKind.Changed, "u2", null, "新名称"),
                new RosterDifference(RosterChangeKind.New, "u3", null, "新单位"),
                new RosterDifference(RosterChangeKind.New, "u3", "p3", before[1].Forms[0].Issued!.ProjectName),
            ],
            differences);
    }
}
