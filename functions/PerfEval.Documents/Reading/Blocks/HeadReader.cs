using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Documents.Grids;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Reading.Blocks;

/// <summary>Reads what stands above the tables: the title, the year, and the cells of the header.</summary>
internal sealed class HeadReader(BlockCells cells, FoundForm form)
{
    /// <summary>Reads a row.</summary>
    public void Read(int row, List<GridSpan> filled)
    {
        if (filled.Count == 1 && !TrySplitInline(filled[0], out _) && HeaderOf(filled[0]) is null)
        {
            ReadTitle(filled[0]);
            return;
        }

        for (int i = 0; i < filled.Count; i++)
        {
            GridSpan cell = filled[i];
            HeaderField? field = HeaderOf(cell);
            if (field is null && TrySplitInline(cell, out List<(string Label, string? Value)> pairs))
            {
                pairs.ForEach(p => SetHeader(p.Label, p.Value, cell, cell));
                continue;
            }

            if (field is null && i + 1 == filled.Count)
            {
                // A value to the right of nothing: left for the report of what has no place.
                ReadTitle(cell);
                continue;
            }

            bool hasValue = i + 1 < filled.Count && HeaderOf(filled[i + 1]) is null;
            GridSpan value = hasValue ? filled[i + 1] : cells.BlankAfter(row, cell);
            SetHeader(cell.Text, hasValue ? value.Text : null, cell, value);
            i += hasValue ? 1 : 0;
        }
    }

    private void ReadTitle(GridSpan cell)
    {
        string text = CellText.OneLine(cell.Text) ?? "";
        string key = CellText.Key(text);
        Match year = HeaderWords.Year().Match(text);
        if (HeaderWords.IsTitle(text) && form.Title is null)
        {
            form.Title = text;
            cells.Place(new FormPlace(FormPart.Header, Key: "title"), cell);
        }
        else if (!(year.Success && key.Length <= 12) && !key.StartsWith("附件", StringComparison.Ordinal) && !key.StartsWith("附表", StringComparison.Ordinal)
            && !(key.StartsWith("单位", StringComparison.Ordinal) && key.EndsWith('元')) && !key.StartsWith("金额单位", StringComparison.Ordinal))
        {
            return;
        }

        cells.Mark(cell);
        if (year.Success)
        {
            form.Year ??= int.Parse(year.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        }
    }

    private HeaderField? HeaderOf(GridSpan cell)
    {
        string key = CellText.Key(cell.Text);
        return HeaderWords.Header(key) ?? (cells.IsExtra(key) ? HeaderField.Extra : null);
    }

    /// <summary>Cells that hold label and value together, even several: 单位名称：硚口区司法局　填报日期：2021年6月20日.</summary>
    private static bool TrySplitInline(GridSpan cell, out List<(string Label, string? Value)> pairs)
    {
        pairs = [];
        string text = CellText.OneLine(cell.Text) ?? "";
        int colon = text.IndexOfAny(['：', ':']);
        if (colon <= 0 || HeaderWords.Header(CellText.Key(text[..colon])) is null)
        {
            return false;
        }

        string? label = null;
        string value = "";
        foreach (string word in text.Split([' ', '\u3000', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            int at = word.IndexOfAny(['：', ':']);
            if (at > 0 && HeaderWords.Header(CellText.Key(word[..at])) is not null)
            {
                Add(pairs, label, value);
                label = word[..at];
                value = word[(at + 1)..];
            }
            else
            {
                value += (value.Length == 0 ? "" : " ") + word;
            }
        }

        Add(pairs, label, value);
        return pairs.Count > 0;

        static void Add(List<(string, string?)> pairs, string? label, string value)
        {
            if (label is not null)
            {
                pairs.Add((label, CellText.Clean(value)));
            }
        }
    }

    private void SetHeader(string label, string? text, GridSpan labelCell, GridSpan valueCell)
    {
        string name = CellText.Label(label)?.TrimEnd('：', ':') ?? "";
        HeaderField? field = HeaderWords.Header(CellText.Key(label));
        string? value = CellText.OneLine(text);
        cells.Mark(labelCell);
        cells.Mark(valueCell);
        switch (field)
        {
            case HeaderField.ProjectName:
                form.ProjectName ??= value;
                break;
            case HeaderField.SupervisingDepartment:
                form.SupervisingDepartment ??= value;
                break;
            case HeaderField.ImplementingUnit:
                form.ImplementingUnit ??= value;
                break;
            case HeaderField.Unit:
                form.Unit ??= value;
                break;
            case HeaderField.BudgetYear:
                if (HeaderWords.Year().Match((value ?? "") + "年") is { Success: true } year)
                {
                    form.Year ??= int.Parse(year.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
                }

                break;
            case HeaderField.FilingDate:
                break;
            case HeaderField.Person:
                cells.ReportPerson(labelCell, value);
                return;
            default:
                if (!form.ExtraFields.TryAdd(name, value))
                {
                    cells.Unmark(valueCell);
                }

                break;
        }

        cells.Place(FormPlace.Header(name), valueCell);
    }
}
