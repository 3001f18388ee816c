using PerfEval.Documents.Reading;
using PerfEval.Documents.Templates;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Templates;

/// <summary>What a unit does: gets the issued form, types its answers into the cells it may write, sends the file back.</summary>
public class FilledTemplateTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    [Theory]
    [MemberData(nameof(SeedForms.All), MemberType = typeof(SeedForms))]
    public void An_issued_template_filled_in_its_unlocked_cells_reads_back_as_the_filed_form(string id)
    {
        SelfEvaluationForm filed = SeedForms.Load(id);
        byte[] bytes = Fill(filed);
        Kept.Write("filled", id + ".xlsx", bytes);

        ReadForm read = Assert.Single(FormFile.Read(bytes, id + ".xlsx").Forms);

        FormAssert.Same(filed, read.Form);
        Assert.True(IssuedFingerprint.Matches(read.Form, read.Fingerprint, Key));
        Assert.Empty(IssuedChanges.Find(IssuedForm.Of(filed), read));
    }

    [Theory]
    [MemberData(nameof(SeedForms.All), MemberType = typeof(SeedForms))]
    public void What_was_issued_is_locked(string id)
    {
        SelfEvaluationForm issued = IssuedForm.Of(SeedForms.Load(id));
        byte[] bytes = TemplateWorkbook.Write(issued, new TemplateOptions { CampaignTitle = "x" });
        ReadForm read = Assert.Single(FormFile.Read(bytes, id).Forms);
        using var editor = new CellEditor(bytes);

        for (int row = 0; row < issued.Indicators.Count; row++)
        {
            foreach (FormColumn column in (FormColumn[])[FormColumn.Name, FormColumn.Target, FormColumn.Points])
            {
                if (read.Cells.TryGetValue(FormPlace.Indicator(row, column), out CellAddress cell))
                {
                    Assert.True(editor.IsLocked(cell), $"{cell} {column}");
                }
            }
        }
    }

    [Fact]
    public void A_changed_target_is_told_by_its_cell_and_breaks_the_fingerprint()
    {
        SelfEvaluationForm filed = SeedForms.Load("004-01-legal-adviser");
        byte[] bytes = Fill(filed);
        ReadForm before = Assert.Single(FormFile.Read(bytes, "a").Forms);
        CellAddress cell = before.Cells[FormPlace.Indicator(1, FormColumn.Target)];
        using var editor = new CellEditor(bytes);
        editor.Type(cell, "≥1次");

        ReadForm read = Assert.Single(FormFile.Read(editor.Save(), "a").Forms);

        DocumentProblem change = Assert.Single(IssuedChanges.Find(IssuedForm.Of(filed), read));
        Assert.Equal("PD3001", change.Code);
        Assert.Equal(cell, change.Cell);
        Assert.Contains("≥12次", change.Message.Chinese, StringComparison.Ordinal);
        Assert.Contains("≥1次", change.Message.English, StringComparison.Ordinal);
        Assert.False(IssuedFingerprint.Matches(read.Form, read.Fingerprint, Key));
    }

    [Fact]
    public void A_row_that_is_gone_and_a_row_that_is_new_are_told_apart_from_changed_cells()
    {
        SelfEvaluationForm issued = IssuedForm.Of(SeedForms.Load("004-01-legal-adviser"));
        var rows = issued.Indicators.ToList();
        rows.RemoveAt(2);
        rows.Insert(8, rows[0] with { Name = "新增指标" });
        ReadForm read = Assert.Single(FormFile.Read(TemplateWorkbook.Write(issued with { Indicators = rows }, new TemplateOptions { CampaignTitle = "x" }), "a").Forms);

        IReadOnlyList<DocumentProblem> changes = IssuedChanges.Find(issued, read);

        Assert.Equal(["PD3002", "PD3003"], changes.Select(c => c.Code));
        Assert.Equal(read.Cells[FormPlace.Indicator(8)], changes[1].Cell);
    }

    [Fact]
    public void Another_key_gives_another_fingerprint_and_a_short_key_is_refused()
    {
        SelfEvaluationForm form = SeedForms.Load("004-01-legal-adviser");

        Assert.NotEqual(IssuedFingerprint.Compute(form, Key), IssuedFingerprint.Compute(form, [.. Key.Reverse()]));
        Assert.Throws<ArgumentException>(() => IssuedFingerprint.Compute(form, Key.AsSpan(0, 8)));
        Assert.False(IssuedFingerprint.Matches(form, null, Key));
    }

    private static byte[] Fill(SelfEvaluationForm filed)
    {
        SelfEvaluationForm issued = IssuedForm.Of(filed);
        byte[] bytes = TemplateWorkbook.Write(issued, new TemplateOptions { CampaignTitle = "年度绩效自评", Fingerprint = IssuedFingerprint.Compute(issued, Key) });
        ReadForm blank = Assert.Single(FormFile.Read(bytes, "issued.xlsx").Forms);
        using var typing = new CellEditor(bytes);
        foreach ((FormPlace place, string text) in Answers(filed))
        {
            Assert.True(blank.Cells.TryGetValue(place, out CellAddress cell), $"the template has no cell for {place}");
            Assert.False(typing.IsLocked(cell), $"{cell} is locked, but the unit writes {place}");
            typing.Type(cell, text);
        }

        return typing.Save();
    }

    private static IEnumerable<(FormPlace Place, string Text)> Answers(SelfEvaluationForm form)
    {
        var answers = new List<(FormPlace, string?)> { (new FormPlace(FormPart.Total), form.SelfTotal) };
        for (int i = 0; i < form.Funds.Count; i++)
        {
            answers.Add((FormPlace.Funds(i, FormColumn.Executed), form.Funds[i].Executed));
            answers.Add((FormPlace.Funds(i, FormColumn.Rate), form.Funds[i].Rate));
            answers.Add((FormPlace.Funds(i, FormColumn.Score), form.Funds[i].Score));
        }

        for (int i = 0; i < form.Goals.Count; i++)
        {
            answers.Add((FormPlace.Goal(i, FormColumn.Accomplishment), form.Goals[i].Accomplishment));
        }

        for (int i = 0; i < form.Indicators.Count; i++)
        {
            answers.Add((FormPlace.Indicator(i, FormColumn.Actual), form.Indicators[i].Actual));
            answers.Add((FormPlace.Indicator(i, FormColumn.Score), form.Indicators[i].SelfScore));
            answers.Add((FormPlace.Indicator(i, FormColumn.Reason), form.Indicators[i].Reason));
        }

        answers.AddRange(form.Sections.Select(s => (FormPlace.Section(s.Key), s.Value)));
        return answers.Where(a => a.Item2 is not null).Select(a => (a.Item1, a.Item2!));
    }
}
