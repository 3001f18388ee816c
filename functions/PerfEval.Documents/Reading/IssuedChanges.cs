using PerfEval.Domain.Forms;
using PerfEval.Domain.Texts;

namespace PerfEval.Documents.Reading;

/// <summary>Finds what a returned workbook changed of what was issued, cell by cell; codes PD30xx.</summary>
public static class IssuedChanges
{
    /// <summary>The changes, in the order of the form: an altered cell, a row that is gone, a row that is new.</summary>
    /// <param name="issued">The form as issued.</param>
    /// <param name="read">What came back.</param>
    public static IReadOnlyList<DocumentProblem> Find(SelfEvaluationForm issued, ReadForm read)
    {
        ArgumentNullException.ThrowIfNull(issued);
        ArgumentNullException.ThrowIfNull(read);
        var changes = new List<DocumentProblem>();
        SelfEvaluationForm form = read.Form;
        Compare(changes, read, FormPlace.Header("项目名称"), "项目名称", issued.ProjectName, form.ProjectName);
        CompareFunds(changes, read, issued);
        for (int i = 0; i < Math.Min(issued.Goals.Count, form.Goals.Count); i++)
        {
            Compare(changes, read, FormPlace.Goal(i, FormColumn.Expected), "预期目标", issued.Goals[i].Expected, form.Goals[i].Expected);
            Compare(changes, read, FormPlace.Goal(i), "目标分值", issued.Goals[i].Points, form.Goals[i].Points);
        }

        CompareIndicators(changes, read, issued);
        return changes;
    }

    private static void CompareFunds(List<DocumentProblem> changes, ReadForm read, SelfEvaluationForm issued)
    {
        for (int i = 0; i < Math.Min(issued.Funds.Count, read.Form.Funds.Count); i++)
        {
            (FundsLine was, FundsLine now) = (issued.Funds[i], read.Form.Funds[i]);
            Compare(changes, read, FormPlace.Funds(i, FormColumn.Label), "资金名称", was.Label, now.Label);

            // A budget that the bureau left open is the unit's to write.
            Compare(changes, read, FormPlace.Funds(i, FormColumn.InitialBudget), "年初预算数", was.InitialBudget ?? now.InitialBudget, now.InitialBudget);
            Compare(changes, read, FormPlace.Funds(i, FormColumn.AdjustedBudget), "全年预算数", was.AdjustedBudget ?? now.AdjustedBudget, now.AdjustedBudget);
            Compare(changes, read, FormPlace.Funds(i, FormColumn.Points), "分值", was.Points, now.Points);
        }
    }

    private static void CompareIndicators(List<DocumentProblem> changes, ReadForm read, SelfEvaluationForm issued)
    {
        foreach ((int? was, int? now) in RowAlignment.Align(issued.Indicators, read.Form.Indicators))
        {
            if (was is { } gone && now is null)
            {
                changes.Add(Gone(issued.Indicators[gone]));
            }
            else if (now is { } added && was is null)
            {
                changes.Add(Added(read, added));
            }
            else if (was is { } before && now is { } after)
            {
                CompareRow(changes, read, issued.Indicators[before], after);
            }
        }
    }

    private static void CompareRow(List<DocumentProblem> changes, ReadForm read, Indicator was, int row)
    {
        Indicator now = read.Form.Indicators[row];
        Compare(changes, read, FormPlace.Indicator(row, FormColumn.Dimension), "一级指标", was.Dimension, now.Dimension);
        Compare(changes, read, FormPlace.Indicator(row, FormColumn.Category), "二级指标", was.Category, now.Category);
        Compare(changes, read, FormPlace.Indicator(row, FormColumn.Name), "三级指标", was.Name, now.Name);
        Compare(changes, read, FormPlace.Indicator(row, FormColumn.Target), "指标值", was.Target, now.Target);
        Compare(changes, read, FormPlace.Indicator(row, FormColumn.Points), "分值", was.Points, now.Points);
    }

    private static void Compare(List<DocumentProblem> changes, ReadForm read, FormPlace place, string column, string? was, string? now)
    {
        if (string.Equals(was, now, StringComparison.Ordinal))
        {
            return;
        }

        CellAddress? cell = read.Cells.TryGetValue(place, out CellAddress found) ? found : null;
        string at = cell is { } address ? $"单元格 {address} 的" : "";
        string atEnglish = cell is { } place2 ? $"Cell {place2}: " : "";
        changes.Add(new DocumentProblem("PD3001", new BilingualText(
            $"{at}“{column}”与下发的不一致：下发为“{was ?? "（空）"}”，现为“{now ?? "（空）"}”。请恢复下发的内容；确需调整的，请联系财政部门重新下发。",
            $"{atEnglish}{column} is not what was issued: issued \"{was ?? "(blank)"}\", now \"{now ?? "(blank)"}\". Restore it, or ask the finance bureau to issue the form anew."),
            cell, ProblemSeverity.Warning));
    }

    private static DocumentProblem Gone(Indicator row) => new("PD3002", new BilingualText(
        $"下发的指标“{row.Name}”（{row.Category}）在表中已不存在。请恢复该行；没有完成的请填写完成值并说明原因。",
        $"The issued indicator \"{row.Name}\" ({row.Category}) is gone. Restore its row; if it was not carried out, say so and give the reason."),
        null, ProblemSeverity.Warning);

    private static DocumentProblem Added(ReadForm read, int row)
    {
        CellAddress? cell = read.Cells.TryGetValue(FormPlace.Indicator(row), out CellAddress found) ? found : null;
        string name = read.Form.Indicators[row].Name ?? "";
        return new DocumentProblem("PD3003", new BilingualText(
            $"指标“{name}”（{cell}）不在下发的表中。确需增加的，请联系财政部门重新下发。",
            $"The indicator \"{name}\" ({cell}) was not issued. If it is needed, ask the finance bureau to issue the form anew."),
            cell, ProblemSeverity.Warning);
    }
}
