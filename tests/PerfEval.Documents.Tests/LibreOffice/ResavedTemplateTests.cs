using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfEval.Documents.Grids;
using PerfEval.Documents.Reading;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;
using PerfEval.Domain.Scoring;

namespace PerfEval.Documents.Tests.LibreOffice;

public class ResavedTemplateTests(ResavedTemplates files) : IClassFixture<ResavedTemplates>
{
    [SkippableTheory]
    [MemberData(nameof(SeedForms.All), MemberType = typeof(SeedForms))]
    public void A_template_that_LibreOffice_saved_reads_back_the_same(string id)
    {
        Skip.IfNot(Office.IsThere, Office.Missing);

        WorkbookReadResult result = FormFile.Read(files.Bytes(id), id + ".xlsx");

        Assert.Empty(result.Problems);
        ReadForm read = Assert.Single(result.Forms);
        FormAssert.Same(SeedForms.Load(id), read.Form);
        Assert.Equal("v1.x", read.Fingerprint);
    }

    [SkippableTheory]
    [MemberData(nameof(SeedForms.All), MemberType = typeof(SeedForms))]
    public void Formulas_agree_with_the_scoring_rules_on_every_row_that_the_rules_decide(string id)
    {
        Skip.IfNot(Office.IsThere, Office.Missing);
        SelfEvaluationForm form = SeedForms.Load(id);
        Assert.True(PolicyCatalog.BuiltIn.TryGet(form.Policy, out ScoringPolicy? policy));
        FormResult scored = FormScorer.Score(form, policy);
        ReadForm read = Assert.Single(FormFile.Read(files.Bytes(id), id).Forms);
        TrialCells trial = TrialCells.Read(files.Bytes(id));

        var differences = new List<string>();
        foreach (RowResult row in scored.Rows)
        {
            CellAddress actual = read.Cells[FormPlace.Indicator(row.Row, FormColumn.Actual)];
            decimal? expected = row.EffectiveScore is null && !IsRatioAlone(row) ? null : row.Ratio;
            decimal? ratio = trial.Value(actual, "试算完成率");
            if (!Near(expected, ratio))
            {
                differences.Add($"row {row.Row} {form.Indicators[row.Row].Target} / {form.Indicators[row.Row].Actual}: {row.Kind} {expected}, sheet {ratio}");
            }

            if (row.Points is not null && !Near(row.Score, trial.Value(actual, "试算得分")))
            {
                differences.Add($"row {row.Row}: score {row.Score}, sheet {trial.Value(actual, "试算得分")}");
            }
        }

        CellAddress funds = read.Cells[FormPlace.Funds(0, FormColumn.Executed)];
        if (!Near(scored.Budget.Rate, trial.Value(funds, "试算执行率")))
        {
            differences.Add($"rate {scored.Budget.Rate}, sheet {trial.Value(funds, "试算执行率")}");
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    [SkippableFact]
    public void Whatever_is_typed_the_sheet_shows_what_the_rules_say_or_nothing()
    {
        Skip.IfNot(Office.IsThere, Office.Missing);
        var differences = new List<string>();
        int decided = 0;
        int shown = 0;
        foreach ((string id, int seed) in ResavedTemplates.MadeUp)
        {
            SelfEvaluationForm form = MadeUpAnswers.In(SeedForms.Load(id), seed);
            FormResult scored = FormScorer.Score(form, PolicyCatalog.BuiltIn.Get(form.Policy!));
            byte[] bytes = files.Bytes(ResavedTemplates.Name(id, seed));
            ReadForm read = Assert.Single(FormFile.Read(bytes, id).Forms);
            TrialCells trial = TrialCells.Read(bytes);
            foreach (RowResult row in scored.Rows)
            {
                decimal? expected = row.EffectiveScore is null && !IsRatioAlone(row) ? null : row.Ratio;
                decimal? ratio = trial.Value(read.Cells[FormPlace.Indicator(row.Row, FormColumn.Actual)], "试算完成率");
                decided += expected is null ? 0 : 1;
                shown += ratio is null ? 0 : 1;
                if (ratio is not null && !Near(expected, ratio))
                {
                    differences.Add($"{id} {row.Row}: {form.Indicators[row.Row].Target} / {form.Indicators[row.Row].Actual}: {row.Kind} {expected}, sheet {ratio}");
                }
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
        Assert.True(shown > decided / 2, $"{shown} of {decided} are shown");
    }

    /// <summary>A row without points of any kind that the rule decides has a ratio and no score.</summary>
    private static bool IsRatioAlone(RowResult row) => row.EffectivePoints is null && row.Kind is not RowKind.Qualitative && row.Ratio is not null;

    private static bool Near(decimal? a, decimal? b) => a is null || b is null ? a is null && b is null : Math.Abs(a.Value - b.Value) < 0.0001m;

    /// <summary>The results of the formulas beside the table.</summary>
    private sealed class TrialCells
    {
        private readonly Dictionary<string, string> values = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

        public static TrialCells Read(byte[] bytes)
        {
            var cells = new TrialCells();
            using var stream = new MemoryStream(bytes);
            using var document = SpreadsheetDocument.Open(stream, isEditable: false);
            WorkbookPart workbook = document.WorkbookPart!;
            var sheet = (WorksheetPart)workbook.GetPartById(workbook.Workbook.Descendants<Sheet>().First().Id!);
            var texts = workbook.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().Select(i => i.InnerText).ToList();
            foreach (Cell cell in sheet.Worksheet.Descendants<Cell>())
            {
                string text = cell.CellValue?.Text ?? "";
                bool shared = cell.DataType?.Value == CellValues.SharedString;
                string value = shared ? texts[int.Parse(text, CultureInfo.InvariantCulture)] : text;
                cells.values[cell.CellReference!] = value;
                if (value.StartsWith("试算", StringComparison.Ordinal) && CellReference.TryParse(cell.CellReference!.Value, out _, out int column))
                {
                    cells.columns[value] = column;
                }
            }

            return cells;
        }

        public decimal? Value(CellAddress beside, string heading)
        {
            Assert.True(CellReference.TryParse(beside.Reference, out int row, out _));
            string text = values.GetValueOrDefault(CellReference.Format(row, columns[heading])) ?? "";
            return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : null;
        }
    }
}
