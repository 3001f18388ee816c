using System.Globalization;
using PerfEval.Documents.Grids;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Mangled;

/// <summary>What users and programs do to a template, and what is to be said of it. The form must read the same unless said otherwise.</summary>
internal sealed record MangledVariant(Action<MangledBook> Change, params string[] Codes)
{
    public Func<SelfEvaluationForm, SelfEvaluationForm> Expected { get; init; } = f => f;

    /// <summary>Forms that it makes no sense for, by the beginning of their ids.</summary>
    public string[] NotFor { get; init; } = [];

    public int Forms { get; init; } = 1;
}

internal static class MangledVariants
{
    private static readonly FormPlace FirstActual = FormPlace.Indicator(0, FormColumn.Actual);

    public static IReadOnlyDictionary<string, MangledVariant> All { get; } = new Dictionary<string, MangledVariant>(StringComparer.Ordinal)
    {
        // Rows and columns
        ["nothing at all, written by another program"] = new(_ => { }),
        ["a blank row between the indicators"] = new(b => b.Sheet.InsertRow(b.Position(FormPlace.Indicator(1)).Row)),
        ["a blank row after every row"] = new(b => b.Sheet.MoveRows(r => r * 2)),
        ["blank rows on top"] = new(b => b.Sheet.MoveRows(r => r + 7)),
        ["a blank column on the left"] = new(b => b.Sheet.InsertColumn(0)),
        ["a blank column before the targets"] = new(b => b.Sheet.InsertColumn(b.Position(FormPlace.Indicator(0, FormColumn.Target)).Column)),
        ["a blank column before the actual values"] = new(b => b.Sheet.InsertColumn(b.Position(FirstActual).Column)),
        ["everything moved down and right"] = new(b =>
        {
            b.Sheet.MoveRows(r => r + 5);
            b.Sheet.MoveColumns(c => c + 3);
        }),
        ["actual and target columns swapped"] = new(SwapTargetAndActual),
        ["a row inserted by the unit for an indicator of its own"] = new(InsertIndicator)
        {
            Expected = f => f with { Indicators = [f.Indicators[0], f.Indicators[0] with { Name = "新增指标", Target = "≥1次", Actual = "2次", Points = null, SelfScore = null, Reason = null }, .. f.Indicators.Skip(1)] },
        },
        ["hidden rows"] = new(b => b.Sheet.HiddenRows.Add(b.Position(FormPlace.Indicator(2)).Row), "PD2009"),
        ["the heading repeated at a page break"] = new(RepeatHeading),

        // Merges
        ["every merge taken apart"] = new(b => b.Sheet.Unmerge()),
        ["merges over rows taken apart and the text repeated"] = new(b => b.Sheet.UnmergeAndFill(m => m.LastRow > m.FirstRow && IsBranch(b, m))),
        ["merges over columns taken apart"] = new(b => b.Sheet.Merges.RemoveAll(m => m.FirstRow == m.LastRow)),
        ["a heading merged over two rows"] = new(DoubleHeading),
        ["headings split over two rows"] = new(SplitHeading),
        ["a group heading over target and actual"] = new(GroupHeading),
        ["a category merged with the dimension's blank neighbour"] = new(b => b.Sheet.Merges.RemoveAll(m => m.FirstColumn == b.Position(FormPlace.Indicator(0, FormColumn.Dimension)).Column && m.LastRow > m.FirstRow && IsBranch(b, m))),

        // Sheets
        ["the sheet renamed"] = new(b => b.Sheet.Name = "我的表 (2)"),
        ["the sheets in another order"] = new(b => b.Sheets.Reverse()),
        ["the sheet of instructions deleted"] = new(b => b.Sheets.RemoveAt(1)),
        ["empty sheets added"] = new(b => b.Sheets.Add(new MangledSheet("Sheet2"))),
        ["a sheet of notes added"] = new(b => b.Sheets.Add(Notes()), "PD2008"),
        ["the sheet copied"] = new(b => b.Sheets.Add(b.Sheet.Copy("自评表 (2)"))),
        ["the sheet copied and then changed"] = new(CopyAndChange, "PD2010") { Forms = 2 },
        ["a hidden copy of last year"] = new(b =>
        {
            MangledSheet old = b.Sheet.Copy("去年");
            old.Hidden = true;
            b.Sheets.Add(old);
        }, "PD2007"),

        // Words
        ["spaces filled into the headings"] = new(b =>
        {
            b.Sheet.Reword("得分", "得　　分");
            b.Sheet.Reword("分值", "分  值");
            b.Sheet.Reword("总分", "总  分");
            b.Sheet.Reword("三级指标", "三 级 指 标");
        }),
        ["breaks within the headings"] = new(b =>
        {
            b.Sheet.Reword("一级指标", "一\n级\n指\n标");
            b.Sheet.Reword("二级指标", "二级\r\n指标");
            b.Sheet.Reword("执行率", "执行\n率");
        }),
        ["headings in other words"] = new(b =>
        {
            b.Sheet.Reword("年度指标值", "年初目标值");
            b.Sheet.Reword("实际完成值", "全年实际完成值（B）");
            b.Sheet.Reword("分值", "分值（权重）");
            b.Sheet.Reword("得分", "自评得分");
            b.Sheet.Reword("偏差原因分析及改进措施", "未完成原因及改进措施");
            b.Sheet.Reword("总分", "合计");
        }),
        ["headings with full-width brackets and letters"] = new(b =>
        {
            b.Sheet.Reword("年度指标值", "年度指标值（Ａ）");
            b.Sheet.Reword("实际完成值", "实际完成值（Ｂ）");
        }),
        ["spaces around every value"] = new(b => ForEachInput(b, c => c.Text = "  " + c.Text + "　")),
        ["no-break and zero-width characters in headings"] = new(b => b.Sheet.Reword("三级指标", "三级\u00A0指标\u200B")),
        ["line ends of Windows"] = new(b => ForEachInput(b, c => c.Text = c.Text.Replace("\n", "\r\n", StringComparison.Ordinal))),
        ["no title"] = new(b => b.Sheet.Cells.Remove((0, 0))) { Expected = f => f with { Title = null } },
        ["a line for the attachment above the title"] = new(b =>
        {
            b.Sheet.InsertRow(0);
            b.Sheet.Put(0, 0, "附件2");
        }),
        ["a subtotal row"] = new(InsertSubtotal) { NotFor = ["003"] },

        // Values of other kinds
        ["texts shared, in runs, with readings"] = new(b => b.SharedTexts = true),
        ["scores typed as numbers"] = new(b => ForEach(b, FormColumn.Score, c => AsNumber(c, null))),
        ["points and amounts as numbers"] = new(b =>
        {
            ForEach(b, FormColumn.Points, c => AsNumber(c, null));
            b.At(FormPlace.Funds(0, FormColumn.Executed)).Number = double.Parse(b.Form.Funds[0].Executed!, CultureInfo.InvariantCulture);
        }),
        ["percentages as numbers with their format"] = new(b => ForEach(b, FormColumn.Actual, AsPercentage)),
        ["counts as numbers with the unit in the format"] = new(b => ForEach(b, FormColumn.Actual, AsCount)),
        ["binary noise in a number"] = new(b =>
        {
            b.At(FirstActual).Number = 0.1 + 0.2;
        })
        { Expected = f => f with { Indicators = [f.Indicators[0] with { Actual = "0.3" }, .. f.Indicators.Skip(1)] } },
        ["a date in place of a value"] = new(b =>
        {
            b.At(FirstActual).Number = 44196;
            b.At(FirstActual).Format = "yyyy\"年\"m\"月\"d\"日\"";
        })
        { Expected = f => f with { Indicators = [f.Indicators[0] with { Actual = "2020年12月31日" }, .. f.Indicators.Skip(1)] } },
        ["a date in a workbook that counts from 1904"] = new(b =>
        {
            b.Date1904 = true;
            b.At(FirstActual).Number = 44196 - 1462;
            b.At(FirstActual).Format = "yyyy-mm-dd";
        })
        { Expected = f => f with { Indicators = [f.Indicators[0] with { Actual = "2020-12-31" }, .. f.Indicators.Skip(1)] } },
        ["formulas with their results"] = new(b => ForEach(b, FormColumn.Actual, c => c.Formula = "A1&\"\"")),
        ["a formula without result"] = new(b =>
        {
            b.At(FirstActual).Formula = "1+1";
            b.At(FirstActual).Text = "";
        }, "PD2002")
        { Expected = f => f with { Indicators = [f.Indicators[0] with { Actual = null }, .. f.Indicators.Skip(1)] } },
        ["an error value"] = new(b =>
        {
            b.At(FirstActual).Error = true;
            b.At(FirstActual).Text = "#DIV/0!";
        }, "PD2003")
        { Expected = f => f with { Indicators = [f.Indicators[0] with { Actual = "#DIV/0!" }, .. f.Indicators.Skip(1)] } },
        ["a text that looks like a formula"] = new(b => b.At(FirstActual).Text = "=1+1") { Expected = f => f with { Indicators = [f.Indicators[0] with { Actual = "=1+1" }, .. f.Indicators.Skip(1)] } },
        ["answers wiped out"] = new(b => ForEach(b, FormColumn.Actual, c => c.Text = "")) { Expected = f => f with { Indicators = [.. f.Indicators.Select(i => i with { Actual = null })] } },

        // The file
        ["cells without references"] = new(b => b.OmitReferences = true),
        ["document properties stripped"] = new(b => b.Properties.Clear())
        {
            Expected = f => f with { Id = "returned", Source = null, Region = null, Policy = null },
        },
        ["a remark beside the table"] = new(b => b.Sheet.Put(b.Position(FirstActual).Row, b.Sheet.LastColumn + 2, "见附件佐证材料"), "PD2001"),
        ["a remark below the table"] = new(b =>
        {
            int row = b.Sheet.LastRow + 2;
            b.Sheet.Put(row, 1, "以上数据");
            b.Sheet.Put(row, 3, "来自年报");
            b.Sheet.Put(row, 5, "已核对");
        }, "PD2001", "PD2001", "PD2001"),
        ["the preparer's name and number below the table"] = new(b => b.Sheet.Put(b.Sheet.LastRow + 1, 0, "填表人：张三　联系电话：13800000000"), "PD2004"),
    };

    private static bool IsBranch(MangledBook book, CellRange merge)
    {
        int dimension = book.Position(FormPlace.Indicator(0, FormColumn.Dimension)).Column;
        int category = book.Position(FormPlace.Indicator(0, FormColumn.Category)).Column;
        return (merge.FirstColumn == dimension || merge.FirstColumn == category) && merge.FirstRow >= book.Position(FormPlace.Indicator(0)).Row
            && merge.LastRow <= book.Position(FormPlace.Indicator(book.Form.Indicators.Count - 1)).Row;
    }

    private static void SwapTargetAndActual(MangledBook book)
    {
        int target = book.Position(FormPlace.Indicator(0, FormColumn.Target)).Column;
        int actual = book.Position(FirstActual).Column;
        int first = book.Position(FormPlace.Indicator(0)).Row - 1;
        int last = book.Position(FormPlace.Indicator(book.Form.Indicators.Count - 1)).Row;
        var swapped = book.Sheet.Cells.ToDictionary(c => c.Key, c => c.Value);
        for (int row = first; row <= last; row++)
        {
            if (row != first && !IsTableRow(book, row))
            {
                continue;
            }

            MangledCell? a = swapped.GetValueOrDefault((row, target));
            MangledCell? b = swapped.GetValueOrDefault((row, actual));
            book.Sheet.Put(row, target, b?.Text ?? "");
            book.Sheet.Put(row, actual, a?.Text ?? "");
        }
    }

    /// <summary>Indicator rows and their headings, on forms where goals stand between the tables.</summary>
    private static bool IsTableRow(MangledBook book, int row)
    {
        int name = book.Position(FormPlace.Indicator(0, FormColumn.Name)).Column;
        return Enumerable.Range(0, book.Form.Indicators.Count).Any(i => book.Position(FormPlace.Indicator(i)).Row == row)
            || CellText.Key(book.Sheet.Cells.GetValueOrDefault((row, name))?.Text) == "三级指标";
    }

    private static void InsertIndicator(MangledBook book)
    {
        (int row, int name) = book.Position(FormPlace.Indicator(0, FormColumn.Name));
        int target = book.Position(FormPlace.Indicator(0, FormColumn.Target)).Column;
        int actual = book.Position(FirstActual).Column;
        book.Sheet.InsertRow(row + 1);
        book.Sheet.Put(row + 1, name, "新增指标");
        book.Sheet.Put(row + 1, target, "≥1次");
        book.Sheet.Put(row + 1, actual, "2次");
    }

    private static void InsertSubtotal(MangledBook book)
    {
        (int row, int name) = book.Position(FormPlace.Indicator(0, FormColumn.Name));
        int score = book.Position(FormPlace.Indicator(0, FormColumn.Score)).Column;
        book.Sheet.InsertRow(row + 1);
        book.Sheet.Put(row + 1, name, "小计");
        book.Sheet.Put(row + 1, score, "45");
    }

    private static void RepeatHeading(MangledBook book)
    {
        int row = book.Position(FormPlace.Indicator(0)).Row;
        int columns = book.Sheet.LastColumn;
        book.Sheet.MoveRows(r => r > row ? r + 1 : r);
        for (int column = 1; column <= columns; column++)
        {
            if (book.Sheet.Cells.TryGetValue((row - 1, column), out MangledCell? heading))
            {
                book.Sheet.Put(row + 1, column, heading.Text);
            }
        }

        // Names and branches are printed again below the repeated heading, so nothing is merged across it.
        book.Sheet.Merges.RemoveAll(m => m.FirstRow <= row && m.LastRow > row && m.FirstColumn > 0);
        int next = row + 2;
        foreach (FormColumn column in (FormColumn[])[FormColumn.Dimension, FormColumn.Category])
        {
            string? text = column == FormColumn.Dimension ? book.Form.Indicators[1].Dimension : book.Form.Indicators[1].Category;
            if (text is not null)
            {
                book.Sheet.Put(next, book.Position(FormPlace.Indicator(0, column)).Column, text);
            }
        }
    }

    private static void DoubleHeading(MangledBook book)
    {
        int row = book.Position(FormPlace.Indicator(0)).Row - 1;
        List<int> columns = [.. book.Sheet.Cells.Keys.Where(k => k.Row == row).Select(k => k.Column)];
        List<CellRange> merged = [.. book.Sheet.Merges.Where(m => m.FirstRow == row && m.LastRow == row)];
        book.Sheet.MoveRows(r => r > row ? r + 1 : r);
        foreach (int column in columns.Where(c => c > 0))
        {
            CellRange old = merged.Find(m => m.FirstColumn == column);
            book.Sheet.Merges.Remove(old);
            int last = old == default ? column : old.LastColumn;
            book.Sheet.Merges.Add(new CellRange(row, column, row + 1, last));
        }
    }

    private static void SplitHeading(MangledBook book)
    {
        int row = book.Position(FormPlace.Indicator(0)).Row - 1;
        book.Sheet.MoveRows(r => r > row ? r + 1 : r);
        foreach (KeyValuePair<(int Row, int Column), MangledCell> cell in book.Sheet.Cells.Where(c => c.Key.Row == row && c.Key.Column > 0).ToList())
        {
            string text = cell.Value.Text.Replace("\n", "", StringComparison.Ordinal);
            int half = text.Length / 2;
            cell.Value.Text = text[..half];
            book.Sheet.Put(row + 1, cell.Key.Column, text[half..]);
        }
    }

    private static void GroupHeading(MangledBook book)
    {
        int row = book.Position(FormPlace.Indicator(0)).Row - 1;
        int target = book.Position(FormPlace.Indicator(0, FormColumn.Target)).Column;
        int actual = book.Position(FirstActual).Column;
        DoubleHeading(book);
        book.Sheet.Merges.RemoveAll(m => m.FirstRow == row && (m.FirstColumn == target || m.FirstColumn == actual));
        foreach (int column in (int[])[target, actual])
        {
            book.Sheet.Put(row + 1, column, book.Sheet.Cells[(row, column)].Text);
        }

        book.Sheet.Put(row, target, "指标完成情况");
        book.Sheet.Cells.Remove((row, actual));
        book.Sheet.Merges.Add(new CellRange(row, target, row, actual));
    }

    private static void CopyAndChange(MangledBook book)
    {
        MangledSheet copy = book.Sheet.Copy("自评表 (2)");
        (int row, int column) = book.Position(FirstActual);
        copy.Put(row, column, "999");
        book.Sheets.Add(copy);
    }

    private static MangledSheet Notes()
    {
        var sheet = new MangledSheet("备注页");
        sheet.Put(0, 0, "佐证材料清单");
        sheet.Put(1, 0, "1. 年报");
        return sheet;
    }

    private static void ForEachInput(MangledBook book, Action<MangledCell> change)
    {
        foreach (FormColumn column in (FormColumn[])[FormColumn.Actual, FormColumn.Score, FormColumn.Reason])
        {
            ForEach(book, column, change);
        }
    }

    private static void ForEach(MangledBook book, FormColumn column, Action<MangledCell> change)
    {
        for (int row = 0; row < book.Form.Indicators.Count; row++)
        {
            if (book.Places.ContainsKey(FormPlace.Indicator(row, column)) && book.At(FormPlace.Indicator(row, column)) is { Text.Length: > 0 } cell)
            {
                change(cell);
            }
        }
    }

    private static void AsNumber(MangledCell cell, string? format)
    {
        if (double.TryParse(cell.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
        {
            cell.Number = number;
            cell.Format = format;
        }
    }

    private static void AsPercentage(MangledCell cell)
    {
        if (cell.Text.EndsWith('%') && double.TryParse(cell.Text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double percent))
        {
            int point = cell.Text.IndexOf('.', StringComparison.Ordinal);
            cell.Format = point < 0 ? "0%" : "0." + new string('0', cell.Text.Length - point - 2) + "%";
            cell.Number = percent / 100;
        }
    }

    private static void AsCount(MangledCell cell)
    {
        string digits = string.Concat(cell.Text.TakeWhile(char.IsAsciiDigit));
        string unit = cell.Text[digits.Length..];
        if (digits.Length > 0 && unit.Length > 0 && unit.All(CellText.IsHan))
        {
            cell.Number = double.Parse(digits, CultureInfo.InvariantCulture);
            cell.Format = $"0\"{unit}\"";
        }
    }
}
