using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using PerfEval.Documents.Grids;
using S = DocumentFormat.OpenXml.Spreadsheet;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace PerfEval.Documents.Tests.Foreign;

/// <summary>Writes published forms with the Open XML SDK, so that nothing of the product's own writer is in them.</summary>
internal static class PaperWriters
{
    /// <summary>Each list of forms is one sheet, its forms one below another.</summary>
    public static byte[] Workbook(params IReadOnlyList<PaperForm>[] sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart workbook = document.AddWorkbookPart();
            var list = new S.Sheets();
            workbook.Workbook = new S.Workbook(list);
            foreach ((int i, IReadOnlyList<PaperForm> forms) in sheets.Index())
            {
                WorksheetPart part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = Sheet(forms);
                list.AppendChild(new S.Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)(i + 1), Name = $"Sheet{i + 1}" });
            }
        }

        return stream.ToArray();
    }

    public static byte[] Document(params IReadOnlyList<PaperForm> forms)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            MainDocumentPart main = document.AddMainDocumentPart();
            var body = new W.Body();
            main.Document = new W.Document(body);
            foreach (PaperForm form in forms)
            {
                body.Append(form.Before.Select(Paragraph));
                body.AppendChild(Table(form));
                body.Append(form.After.Select(Paragraph));
            }
        }

        return stream.ToArray();
    }

    private static S.Worksheet Sheet(IReadOnlyList<PaperForm> forms)
    {
        var cells = new SortedDictionary<(int Row, int Column), string>();
        var merges = new List<CellRange>();
        int top = 0;
        foreach (PaperForm form in forms)
        {
            foreach (string line in form.Before)
            {
                Wide(line, form);
            }

            foreach (PaperCell cell in form.Cells)
            {
                cells[(top + cell.Row, cell.Column)] = cell.Text;
                var range = new CellRange(top + cell.Row, cell.Column, top + cell.Row + cell.Rows - 1, cell.Column + cell.Columns - 1);
                if (cell.Rows > 1 || cell.Columns > 1)
                {
                    merges.Add(range);
                }
            }

            top += form.Row;
            form.After.ForEach(line => Wide(line, form));
            top++;
        }

        var data = new S.SheetData();
        foreach (IGrouping<int, KeyValuePair<(int Row, int Column), string>> row in cells.Where(c => c.Value.Length > 0).GroupBy(c => c.Key.Row))
        {
            data.AppendChild(new S.Row(row.Select(c => new S.Cell(new S.InlineString(new S.Text(c.Value) { Space = SpaceProcessingModeValues.Preserve }))
            {
                CellReference = CellReference.Format(c.Key.Row, c.Key.Column),
                DataType = S.CellValues.InlineString,
            }))
            { RowIndex = (uint)(row.Key + 1) });
        }

        var sheet = new S.Worksheet(data);
        if (merges.Count > 0)
        {
            sheet.AppendChild(new S.MergeCells(merges.Select(m => new S.MergeCell { Reference = m.ToString() })));
        }

        return sheet;

        void Wide(string line, PaperForm form)
        {
            cells[(top, 0)] = line;
            merges.Add(new CellRange(top, 0, top, form.Columns - 1));
            top++;
        }
    }

    private static W.Table Table(PaperForm form)
    {
        var table = new W.Table(new W.TableGrid(Enumerable.Range(0, form.Columns).Select(_ => new W.GridColumn())));
        for (int row = 0; row < form.Row; row++)
        {
            var line = new W.TableRow();
            for (int column = 0; column < form.Columns;)
            {
                int at = column;
                PaperCell cell = form.Cells.FirstOrDefault(c => c.Column <= at && at < c.Column + c.Columns && c.Row <= row && row < c.Row + c.Rows) ?? new PaperCell(row, at, 1, 1, "");
                var properties = new W.TableCellProperties();
                if (cell.Columns > 1)
                {
                    properties.AppendChild(new W.GridSpan { Val = cell.Columns });
                }

                if (cell.Rows > 1)
                {
                    properties.AppendChild(cell.Row == row ? new W.VerticalMerge { Val = W.MergedCellValues.Restart } : new W.VerticalMerge());
                }

                var content = new W.TableCell(properties);
                content.Append((cell.Row == row ? cell.Text : "").Split('\n').Select(Paragraph));
                line.AppendChild(content);
                column += cell.Columns;
            }

            table.AppendChild(line);
        }

        return table;
    }

    private static W.Paragraph Paragraph(string text)
    {
        // Word splits a text into runs wherever it was edited or spell-checked.
        int half = text.Length / 2;
        return new W.Paragraph(new W.ParagraphProperties(), Run(text[..half]), Run(text[half..]));
    }

    private static W.Run Run(string text) => new(new W.Text(text) { Space = SpaceProcessingModeValues.Preserve });
}
