using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Documents.Grids;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Reading;

/// <summary>
/// Reads one form from the rows of a sheet by its header words. It makes no assumption about columns, so moved columns,
/// inserted rows, merged and unmerged cells are all the same to it.
/// </summary>
internal sealed class FormBlockReader
{
    /// <summary>Cells that have no place are listed up to this number; a sheet with more of them is no form.</summary>
    private const int MaxUnplaced = 100;

    private readonly Grid grid;
    private readonly TableHeaderCache headers;
    private readonly FormBlock block;
    private readonly HashSet<string> extraLabels;
    private readonly FoundForm form;
    private readonly HashSet<(int Row, int Column)> placed = [];
    private TableHeader? table;
    private int? goal;
    private string? lastDimension;
    private string? lastCategory;
    private bool fundsBegan;
    private bool notesBegan;

    private FormBlockReader(Grid grid, FormBlock block, TableHeaderCache headers, IEnumerable<string> extraLabels)
    {
        this.grid = grid;
        this.headers = headers;
        this.block = block;
        this.extraLabels = extraLabels.Select(CellText.Key).ToHashSet(StringComparer.Ordinal);
        form = new FoundForm { At = grid.Address(block.FirstRow, FirstFilledColumn(grid, block.FirstRow)) };
    }

    /// <summary>Reads the form of a block.</summary>
    /// <param name="grid">The sheet.</param>
    /// <param name="block">The form's rows.</param>
    /// <param name="headers">The headings of the sheet.</param>
    /// <param name="extraLabels">Labels of header cells that the issued template is known to have.</param>
    public static FoundForm Read(Grid grid, FormBlock block, TableHeaderCache headers, IEnumerable<string> extraLabels)
    {
        var reader = new FormBlockReader(grid, block, headers, extraLabels);
        reader.ReadRows();
        reader.ReportUnplaced();
        return reader.form;
    }

    private void ReadRows()
    {
        for (int row = block.FirstRow; row <= block.LastRow;)
        {
            List<GridSpan> filled = Filled(row);
            row = filled.TrueForAll(s => s.Continues) ? row + 1 : ReadRow(row, filled);
        }

        foreach (string key in FormSections.Standard)
        {
            form.Sections.TryAdd(key, null);
        }
    }

    /// <summary>Reads what begins in a row and answers the row to go on with.</summary>
    private int ReadRow(int row, List<GridSpan> filled)
    {
        if (headers.Indicators(row) is { } indicators)
        {
            return ReadIndicators(indicators);
        }

        if (table is null && headers.Funds(row) is { } funds)
        {
            return ReadFunds(funds);
        }

        GridSpan lead = Lead(filled);
        string first = CellText.Key(lead.Text);
        if (HeaderWords.IsGoalLabel(first))
        {
            return ReadGoals(row, lead);
        }

        if (HeaderWords.IsTotal(first))
        {
            ReadTotal(row, [.. filled.SkipWhile(s => s.Range != lead.Range)]);
            return row + 1;
        }

        if (table is null && !fundsBegan)
        {
            ReadHead(row, filled);
            return row + 1;
        }

        ReadFoot(row, filled);
        return row + 1;
    }

    private void ReadHead(int row, List<GridSpan> filled)
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
            GridSpan value = hasValue ? filled[i + 1] : BlankAfter(row, cell);
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
            Place(new FormPlace(FormPart.Header, Key: "title"), cell);
        }
        else if (!(year.Success && key.Length <= 12) && !key.StartsWith("附件", StringComparison.Ordinal) && !key.StartsWith("附表", StringComparison.Ordinal)
            && !(key.StartsWith("单位", StringComparison.Ordinal) && key.EndsWith('元')) && !key.StartsWith("金额单位", StringComparison.Ordinal))
        {
            return;
        }

        Mark(cell);
        if (year.Success)
        {
            form.Year ??= int.Parse(year.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        }
    }

    private HeaderField? HeaderOf(GridSpan cell)
    {
        string key = CellText.Key(cell.Text);
        return HeaderWords.Header(key) ?? (extraLabels.Contains(key) ? HeaderField.Extra : null);
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
        Mark(labelCell);
        Mark(valueCell);
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
                ReportPerson(labelCell, value);
                return;
            default:
                if (!form.ExtraFields.TryAdd(name, value))
                {
                    Unmark(valueCell);
                }

                break;
        }

        Place(FormPlace.Header(name), valueCell);
    }

    private int ReadFunds(TableHeader header)
    {
        MarkHeading(header);
        fundsBegan = true;
        int row = header.Row + header.Depth;
        string? blockPoints = BlockPoints(header);
        for (; row <= block.LastRow; row++)
        {
            List<GridSpan> filled = Filled(row);
            if (filled.TrueForAll(s => s.Continues))
            {
                continue;
            }

            if (IsStop(row, filled))
            {
                break;
            }

            GridSpan label = Filled(row).FindLast(s => s.Range.LastColumn < header.FirstColumn
                && !HeaderWords.IsFundsBlock(CellText.Key(HeaderWords.PointsInBrackets().Replace(s.Text, ""))));
            if (label.Cell is null || CellText.OneLine(label.Text) is not { } name)
            {
                break;
            }

            int line = form.Funds.Count;
            Place(FormPlace.Funds(line), label);
            Place(FormPlace.Funds(line, FormColumn.Label), label);
            string? points = Funds(header, TableRole.Points, row, line, FormColumn.Points);
            form.Funds.Add(new FundsLine
            {
                Label = name,
                InitialBudget = Funds(header, TableRole.InitialBudget, row, line, FormColumn.InitialBudget),
                AdjustedBudget = Funds(header, TableRole.AdjustedBudget, row, line, FormColumn.AdjustedBudget),
                Executed = Funds(header, TableRole.Executed, row, line, FormColumn.Executed),
                Points = points ?? (line == 0 && !header.Columns.ContainsKey(TableRole.Points) ? blockPoints : null),
                Rate = Funds(header, TableRole.Rate, row, line, FormColumn.Rate),
                Score = Funds(header, TableRole.Score, row, line, FormColumn.Score),
            });
            MarkIgnored(header, row);
            MarkBlockLabels(row, header.FirstColumn);
        }

        return row;
    }

    /// <summary>The points that a layout prints in the heading of the block: 预算执行情况（万元）（20 分）.</summary>
    private string? BlockPoints(TableHeader header)
    {
        foreach (GridSpan span in Filled(header.Row))
        {
            string key = CellText.Key(span.Text);
            if (HeaderWords.PointsInBrackets().Match(span.Text) is { Success: true } match && (HeaderWords.IsFundsBlock(key) || HeaderWords.FundsRole(key) == TableRole.Score))
            {
                return match.Groups["points"].Value;
            }
        }

        return null;
    }

    private string? Funds(TableHeader header, TableRole role, int row, int line, FormColumn column) =>
        Read(header, role, row, FormPlace.Funds(line, column));

    private int ReadGoals(int row, GridSpan label)
    {
        List<GridSpan> after = [.. grid.Row(row).Where(s => s.Range.FirstColumn > label.Range.LastColumn)];
        GridSpan expectedHead = after.Find(s => HeaderWords.IsExpected(CellText.Key(s.Text)));
        GridSpan actualHead = after.Find(s => HeaderWords.IsAccomplishment(CellText.Key(s.Text)));
        Mark(label);
        if (expectedHead.Cell is not null)
        {
            Mark(expectedHead);
            Mark(actualHead);
            return ReadGoalRows(row, label, expectedHead, actualHead);
        }

        Match number = HeaderWords.GoalNumber().Match(label.Text);
        Match points = HeaderWords.PointsInBrackets().Match(label.Text);
        if (actualHead.Cell is not null)
        {
            Mark(actualHead);
            after = [.. after.Where(s => s.Range != actualHead.Range)];
        }

        // A blank cell of the layout is merged wide; a narrow one is only room between two columns.
        List<GridSpan> wide = after.FindAll(s => !s.IsBlank || s.Range.LastColumn > s.Range.FirstColumn);
        after = wide.Count > 0 ? wide : after;
        AddGoal(
            number.Success ? int.Parse(number.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) : null,
            points.Success ? points.Groups["points"].Value : null,
            after.Count > 0 ? after[0] : null,
            after.Count > 1 ? after[1] : null);
        goal = number.Success ? form.Goals[^1].Number : null;
        return row + 1;
    }

    private int ReadGoalRows(int row, GridSpan label, GridSpan expectedHead, GridSpan actualHead)
    {
        goal = null;
        bool labelIsMerged = label.Range.LastRow > label.Range.FirstRow;
        (GridSpan Expected, GridSpan? Actual)? blank = null;
        bool any = false;
        for (row++; row <= block.LastRow && (!labelIsMerged || row <= label.Range.LastRow); row++)
        {
            List<GridSpan> filled = Filled(row);
            if (filled.Count > 0 && IsStop(row, filled))
            {
                break;
            }

            GridSpan expected = SpanAt(row, expectedHead.Column);
            GridSpan? actual = actualHead.Cell is null ? null : SpanAt(row, actualHead.Column);
            if (expected.Continues)
            {
                continue;
            }

            if (expected.IsBlank && actual?.IsBlank != false)
            {
                blank ??= (expected, actual);
                continue;
            }

            AddGoal(null, null, expected, actual);
            any = true;
        }

        // A goal nobody wrote down has cells to point at all the same.
        if (!any && blank is { } cells)
        {
            Place(FormPlace.Goal(0, FormColumn.Expected), cells.Expected);
            Place(FormPlace.Goal(0, FormColumn.Accomplishment), cells.Actual ?? cells.Expected);
        }

        return row;
    }

    private void AddGoal(int? number, string? points, GridSpan? expected, GridSpan? actual)
    {
        int index = form.Goals.Count;
        form.Goals.Add(new AnnualGoal
        {
            Number = number ?? index + 1,
            Points = points,
            Expected = ReadText(expected, FormPlace.Goal(index, FormColumn.Expected)),
            Accomplishment = ReadText(actual, FormPlace.Goal(index, FormColumn.Accomplishment)),
        });
        if (expected is { } cell)
        {
            Place(FormPlace.Goal(index), cell);
        }
    }

    private int ReadIndicators(TableHeader header)
    {
        // A heading repeated at a page break goes on with the rows before it.
        bool goesOn = table is not null && form.Indicators.Count > 0 && form.Indicators[^1].Goal == goal;
        (lastDimension, lastCategory) = goesOn ? (lastDimension, lastCategory) : (null, null);
        table = header;
        MarkHeading(header);
        int row = header.Row + header.Depth;
        for (; row <= block.LastRow; row++)
        {
            List<GridSpan> filled = Filled(row);
            if (filled.Count == 0)
            {
                continue;
            }

            if (IsStop(row, filled) || IsFoot(row, filled, header))
            {
                break;
            }

            ReadIndicator(header, row);
        }

        return row;
    }

    private void ReadIndicator(TableHeader header, int row)
    {
        int index = form.Indicators.Count;
        ReadBranch(header, row);
        if (HeaderWords.IsSubtotal(CellText.Key(Peek(header, TableRole.Name, row) ?? Peek(header, TableRole.Category, row))))
        {
            Filled(row).ForEach(Mark);
            return;
        }

        var place = FormPlace.Indicator(index);
        string? name = Peek(header, TableRole.Name, row);
        bool blank = name is null && Peek(header, TableRole.Target, row) is null && Peek(header, TableRole.Actual, row) is null
            && Peek(header, TableRole.Score, row) is null && Peek(header, TableRole.Points, row) is null;
        MarkBlockLabels(row, header.FirstColumn);
        MarkIgnored(header, row);
        if (blank)
        {
            return;
        }

        form.Indicators.Add(new Indicator
        {
            Goal = goal,
            Dimension = lastDimension,
            Category = lastCategory,
            Name = CellText.OneLine(Read(header, TableRole.Name, row, place with { Column = FormColumn.Name })),
            Target = Read(header, TableRole.Target, row, place with { Column = FormColumn.Target }),
            Actual = Read(header, TableRole.Actual, row, place with { Column = FormColumn.Actual }),
            Points = Read(header, TableRole.Points, row, place with { Column = FormColumn.Points }),
            SelfScore = Read(header, TableRole.Score, row, place with { Column = FormColumn.Score }),
            Reason = Read(header, TableRole.Reason, row, place with { Column = FormColumn.Reason }),
        });
        Locate(header, TableRole.Dimension, row, place with { Column = FormColumn.Dimension });
        Locate(header, TableRole.Category, row, place with { Column = FormColumn.Category });
        Locate(header, TableRole.Name, row, place);
    }

    /// <summary>
    /// Dimension and category of a row. A blank cell that is not merged goes on with the row above, unless its category
    /// belongs to another dimension by name: then the form has left the dimension out, and so does what is read.
    /// </summary>
    private void ReadBranch(TableHeader header, int row)
    {
        string? dimension = Heading(header, TableRole.Dimension, row);
        string? category = Heading(header, TableRole.Category, row);
        if (dimension is not null)
        {
            this.lastCategory = category ?? (IsSame(dimension, lastDimension) ? lastCategory : null);
            this.lastDimension = dimension;
        }
        else if (category is not null)
        {
            lastDimension = IndicatorBranches.CanHold(lastDimension, category) ? lastDimension : null;
            this.lastCategory = category;
        }

        MarkRole(header, TableRole.Dimension, row);
        MarkRole(header, TableRole.Category, row);

        static bool IsSame(string a, string? b) => string.Equals(a, b, StringComparison.Ordinal);
    }

    private string? Heading(TableHeader header, TableRole role, int row) =>
        Peek(header, role, row) is { } text ? CellText.Label(HeaderWords.PointsInBrackets().Replace(text, "")) : null;

    private void ReadTotal(int row, List<GridSpan> filled)
    {
        Mark(filled[0]);
        GridSpan? score = null;
        if (table?.Columns.TryGetValue(TableRole.Score, out (int First, int Last) column) == true)
        {
            score = SpanAt(row, column.First);
        }

        if (table?.Columns.TryGetValue(TableRole.Points, out column) == true)
        {
            GridSpan points = SpanAt(row, column.First);
            if (points.Range.FirstColumn > filled[0].Range.LastColumn)
            {
                Place(new FormPlace(FormPart.Total, Column: FormColumn.Points), points);
            }
        }

        // Where columns were moved in this row alone, the last figure is the total.
        if (score is null || score.Value.IsBlank || score.Value.Range == filled[0].Range)
        {
            GridSpan last = filled.FindLast(s => s.Range != filled[0].Range && table?.Ignored.Contains(s.Column) != true && !placed.Contains((s.Range.FirstRow, s.Range.FirstColumn)));
            score = last.Cell is null ? score : last;
        }

        if (score is { } cell && cell.Range != filled[0].Range)
        {
            form.SelfTotal ??= ReadText(cell, new FormPlace(FormPart.Total));
            Place(new FormPlace(FormPart.Total, Column: FormColumn.Score), cell);
        }

        if (table?.Columns.TryGetValue(TableRole.Reason, out column) == true && SpanAt(row, column.First) is { IsBlank: false } reason && reason.Range != score?.Range)
        {
            Unmark(reason);
        }

        if (table is not null)
        {
            MarkIgnored(table, row);
        }
    }

    private void ReadFoot(int row, List<GridSpan> filled)
    {
        GridSpan first = filled[0];
        string key = CellText.Key(first.Text);
        Match notes = HeaderWords.NotesLabel().Match(first.Text);
        if (notes.Success || (filled.Count == 2 && key is "备注" or "注"))
        {
            notesBegan = true;
            Mark(first);
            string text = notes.Success ? first.Text[notes.Length..] : "";
            AddNotes(string.Join('\n', filled.Skip(1).Select(s => s.Text).Prepend(text)));
            filled.ForEach(Mark);
            return;
        }

        if (filled.TrueForAll(s => HeaderWords.IsPerson(CellText.Key(s.Text)) || IsPersonValue(filled, s)))
        {
            filled.ForEach(s => ReportPerson(s, s.Text));
            return;
        }

        if (key.StartsWith("附件", StringComparison.Ordinal) && filled.Count == 1)
        {
            // The line above the next form's title.
            Mark(first);
            return;
        }

        if (notesBegan && filled.Count == 1)
        {
            AddNotes(first.Text);
            Mark(first);
            return;
        }

        GridSpan value = filled.Count > 1 ? filled[1] : BlankAfter(row, first);
        string? section = HeaderWords.Section(key) ?? (extraLabels.Contains(key) ? CellText.Label(first.Text) : null);
        if (section is null && filled.Count == 2 && key.Length is > 0 and <= 24)
        {
            section = CellText.Label(first.Text);
        }

        if (section is null)
        {
            return;
        }

        Mark(first);
        if (!form.Sections.TryAdd(section, CellText.Clean(value.Text)) && CellText.Clean(value.Text) is { } more)
        {
            // A label merged over several rows, with a part of the text in each.
            form.Sections[section] = form.Sections[section] is { } before ? $"{before}\n{more}" : more;
        }

        Mark(value);
        form.Cells.TryAdd(FormPlace.Section(section), grid.Address(value.Row, value.Column));
    }

    private static bool IsPersonValue(List<GridSpan> filled, GridSpan span)
    {
        int at = filled.FindIndex(s => s.Range == span.Range);
        return at > 0 && HeaderWords.IsPerson(CellText.Key(filled[at - 1].Text));
    }

    private void AddNotes(string text)
    {
        if (CellText.Clean(text) is not { } clean)
        {
            return;
        }

        MatchCollection starts = HeaderWords.NumberedLine().Matches(clean);
        if (starts.Count < 2)
        {
            form.Notes.Add(clean);
            return;
        }

        int from = 0;
        foreach (Match start in starts.Skip(starts[0].Index == 0 ? 1 : 0))
        {
            form.Notes.Add(clean[from..start.Index].Trim());
            from = start.Index;
        }

        form.Notes.Add(clean[from..].Trim());
    }

    /// <summary>Whether something that is no row of the current table begins here.</summary>
    private bool IsStop(int row, List<GridSpan> filled)
    {
        GridSpan first = Lead(filled);
        string key = CellText.Key(first.Text);
        bool left = table is null || first.Range.FirstColumn < table.Columns[TableRole.Name].First;
        return (left && !first.Continues && (HeaderWords.IsGoalLabel(key) || HeaderWords.IsTotal(key)))
            || headers.Indicators(row) is not null
            || (table is null && form.Funds.Count == 0 && headers.Funds(row) is not null);
    }

    /// <summary>Whether a row stands below the table: notes, a section, signatures, or one text over the whole width.</summary>
    private bool IsFoot(int row, List<GridSpan> filled, TableHeader header)
    {
        GridSpan first = filled[0];
        string key = CellText.Key(first.Text);
        if (first.Continues && filled.Count > 1)
        {
            return false;
        }

        (int nameFirst, _) = header.Columns[TableRole.Name];
        bool overName = first.Range.FirstColumn < nameFirst && first.Range.LastColumn >= nameFirst;
        bool left = first.Range.FirstColumn < nameFirst && SpanAt(row, nameFirst) is var name && (name.IsBlank || name.Range == first.Range || filled.Count == 2);
        bool label = HeaderWords.NotesLabel().IsMatch(first.Text) || key is "备注" or "注" || HeaderWords.Section(key) is not null || HeaderWords.IsPerson(key) || extraLabels.Contains(key);
        return (label && left) || (overName && !first.Continues);
    }

    /// <summary>The first cell that begins in its row: a block's label merged down from above says nothing of the row.</summary>
    private static GridSpan Lead(List<GridSpan> filled)
    {
        int own = filled.FindIndex(s => !s.Continues);
        return filled[Math.Max(own, 0)];
    }

    private string? Peek(TableHeader header, TableRole role, int row)
    {
        if (!header.Columns.TryGetValue(role, out (int First, int Last) column))
        {
            return null;
        }

        GridSpan span = FirstFilled(row, column);
        return CoversEarlierRole(header, role, span) ? null : CellText.Clean(span.Text);
    }

    private string? Read(TableHeader header, TableRole role, int row, FormPlace place)
    {
        if (!header.Columns.TryGetValue(role, out (int First, int Last) column))
        {
            return null;
        }

        GridSpan span = FirstFilled(row, column);
        return CoversEarlierRole(header, role, span) ? null : ReadText(span, place);
    }

    private void Locate(TableHeader header, TableRole role, int row, FormPlace place)
    {
        if (header.Columns.TryGetValue(role, out (int First, int Last) column))
        {
            Place(place, FirstFilled(row, column));
        }
    }

    private string? ReadText(GridSpan? span, FormPlace place)
    {
        if (span is not { } cell)
        {
            return null;
        }

        Place(place, cell);
        if (cell.Cell is { LacksResult: true })
        {
            form.Problems.Add(ReadingProblems.FormulaWithoutResult(grid.Address(cell.Row, cell.Column)));
            return null;
        }

        if (cell.Cell is { Kind: CellKind.Error } error)
        {
            form.Problems.Add(ReadingProblems.ErrorValue(grid.Address(cell.Row, cell.Column), error.Text));
        }

        return CellText.Clean(cell.Text);
    }

    /// <summary>Two columns merged into one cell: the text belongs to the left one.</summary>
    private static bool CoversEarlierRole(TableHeader header, TableRole role, GridSpan span) =>
        header.Columns.Any(c => c.Key != role && c.Value.First < header.Columns[role].First
            && span.Range.FirstColumn <= c.Value.Last && span.Range.LastColumn >= header.Columns[role].First && span.Range.LastColumn > c.Value.Last);

    private GridSpan FirstFilled(int row, (int First, int Last) column)
    {
        GridSpan first = SpanAt(row, column.First);
        for (int c = column.First; c <= column.Last; c++)
        {
            GridSpan span = SpanAt(row, c);
            if (!span.IsBlank)
            {
                return span;
            }
        }

        return first;
    }

    private GridSpan SpanAt(int row, int column) => new(row, column, grid.RangeOf(row, column), grid.At(row, column));

    private GridSpan BlankAfter(int row, GridSpan cell) => SpanAt(row, Math.Min(cell.Range.LastColumn + 1, CellReference.LastColumn));

    private List<GridSpan> Filled(int row) => [.. grid.Filled(row)];

    private static int FirstFilledColumn(Grid grid, int row) => grid.Filled(row) is [var first, ..] ? first.Column : 0;

    private void MarkHeading(TableHeader header)
    {
        for (int row = header.Row; row < header.Row + header.Depth; row++)
        {
            foreach (GridSpan span in Filled(row))
            {
                string key = CellText.Key(HeaderWords.PointsInBrackets().Replace(span.Text, ""));
                if (header.Columns.Values.Any(c => span.Column >= c.First && span.Column <= c.Last) || header.Ignored.Contains(span.Column) || key is "绩效指标" or "年度绩效指标" or "指标" || HeaderWords.IsFundsBlock(key)
                    || key.Length <= 8)
                {
                    Mark(span);
                }
            }
        }
    }

    private void MarkBlockLabels(int row, int before)
    {
        foreach (GridSpan span in Filled(row))
        {
            string key = CellText.Key(HeaderWords.PointsInBrackets().Replace(span.Text, ""));
            if (span.Column < before && (key is "绩效指标" or "年度绩效指标" or "指标" || HeaderWords.IsFundsBlock(key)))
            {
                Mark(span);
            }
        }
    }

    private void MarkRole(TableHeader header, TableRole role, int row)
    {
        if (header.Columns.TryGetValue(role, out (int First, int Last) column))
        {
            for (int c = column.First; c <= column.Last; c++)
            {
                Mark(SpanAt(row, c));
            }
        }
    }

    private void MarkIgnored(TableHeader header, int row)
    {
        foreach (int column in header.Ignored)
        {
            Mark(SpanAt(row, column));
        }
    }

    private void ReportPerson(GridSpan cell, string? value)
    {
        Mark(cell);
        if (!string.IsNullOrWhiteSpace(value) && value.Length > 1)
        {
            form.Problems.Add(ReadingProblems.PersonLeftOut(grid.Address(cell.Row, cell.Column)));
        }
    }

    private void Place(FormPlace place, GridSpan cell)
    {
        Mark(cell);
        form.Cells[place] = grid.Address(cell.Row, cell.Column);
    }

    private void Mark(GridSpan cell) => placed.Add((cell.Range.FirstRow, cell.Range.FirstColumn));

    private void Unmark(GridSpan cell) => placed.Remove((cell.Range.FirstRow, cell.Range.FirstColumn));

    private void ReportUnplaced()
    {
        int count = 0;
        for (int row = block.FirstRow; row <= block.LastRow && count < MaxUnplaced; row++)
        {
            foreach (GridSpan span in Filled(row))
            {
                if (!span.Continues && count < MaxUnplaced && placed.Add((span.Range.FirstRow, span.Range.FirstColumn)))
                {
                    form.Problems.Add(ReadingProblems.Unplaced(grid.Address(span.Row, span.Column), span.Text));
                    count++;
                }
            }
        }
    }
}
