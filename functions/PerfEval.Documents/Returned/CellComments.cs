using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfEval.Documents.Grids;
using PerfEval.Documents.Packages;

namespace PerfEval.Documents.Returned;

/// <summary>Comments of our author on the cells of a sheet, and the shapes that show them. Comments of others stay.</summary>
internal static class CellComments
{
    private const string Author = "绩效自评系统";
    private const string CommentsId = "rIdPerfEvalComments";
    private const string DrawingId = "rIdPerfEvalNotes";
    private const string Vml = "urn:schemas-microsoft-com:vml";
    private const string OfficeVml = "urn:schemas-microsoft-com:office:office";
    private const string ExcelVml = "urn:schemas-microsoft-com:office:excel";
    private const int ShapesPerSheet = 1024;

    public static void Replace(WorksheetPart part, IReadOnlyList<ReturnedNote> notes, int sheet)
    {
        WorksheetCommentsPart? existing = part.WorksheetCommentsPart;
        if (existing is null && notes.Count == 0)
        {
            return;
        }

        WorksheetCommentsPart comments = existing ?? part.AddNewPart<WorksheetCommentsPart>(CommentsId);
        comments.Comments ??= new Comments(new Authors(), new CommentList());
        comments.Comments.Authors ??= new Authors();
        comments.Comments.CommentList ??= new CommentList();
        uint author = AuthorIndex(comments.Comments.Authors);
        var removed = new List<string>();
        foreach (Comment old in comments.Comments.CommentList.Elements<Comment>().Where(c => c.AuthorId?.Value == author).ToList())
        {
            removed.Add(old.Reference?.Value ?? "");
            old.Remove();
        }

        var added = new List<(int Row, int Column)>();
        foreach (IGrouping<string, ReturnedNote> cell in notes.GroupBy(n => n.Cell!.Value.Reference, StringComparer.Ordinal))
        {
            if (!CellReference.TryParse(cell.Key, out int row, out int column))
            {
                continue;
            }

            string text = string.Join("\n", cell.Select(n => $"【{n.Author}】{n.Message.Chinese}"));
            if (comments.Comments.CommentList.Elements<Comment>().FirstOrDefault(c => c.Reference?.Value == cell.Key) is { } other)
            {
                // One comment to a cell: somebody else's goes on below ours.
                text = $"{text}\n{other.CommentText?.InnerText}";
                other.Remove();
                removed.Add(cell.Key);
            }

            comments.Comments.CommentList.AppendChild(new Comment(new CommentText(new Run(new Text(EscapedText.Encode(text)) { Space = SpaceProcessingModeValues.Preserve })))
            {
                Reference = cell.Key,
                AuthorId = author,
            });
            added.Add((row, column));
        }

        comments.Comments.Save();
        ReplaceShapes(part, removed, added, sheet);
    }

    private static uint AuthorIndex(Authors authors)
    {
        uint index = 0;
        foreach (Author author in authors.Elements<Author>())
        {
            if (author.Text == Author)
            {
                return index;
            }

            index++;
        }

        authors.AppendChild(new Author(Author));
        return index;
    }

    private static void ReplaceShapes(WorksheetPart part, List<string> removed, List<(int Row, int Column)> added, int sheet)
    {
        LegacyDrawing? legacy = part.Worksheet.Elements<LegacyDrawing>().FirstOrDefault();
        if (legacy?.Id?.Value is not { } id || part.GetPartById(id) is not VmlDrawingPart drawing)
        {
            drawing = part.AddNewPart<VmlDrawingPart>(DrawingId);
            part.Worksheet.AddChild(new LegacyDrawing { Id = DrawingId }, throwOnError: false);
        }

        XDocument shapes = Load(drawing) ?? Empty(sheet);
        foreach (string reference in removed)
        {
            if (CellReference.TryParse(reference, out int row, out int column))
            {
                ShapesAt(shapes, row, column).ForEach(s => s.Remove());
            }
        }

        int next = 1 + (sheet * ShapesPerSheet) + shapes.Root!.Elements(XName.Get("shape", Vml)).Count();
        foreach ((int row, int column) in added)
        {
            while (shapes.Root.Elements().Any(e => e.Attribute("id")?.Value == ShapeId(next)))
            {
                next++;
            }

            shapes.Root.Add(Shape(next++, row, column));
        }

        using Stream stream = drawing.GetStream(FileMode.Create);
        shapes.Save(stream);
    }

    private static XDocument? Load(VmlDrawingPart drawing)
    {
        using Stream stream = drawing.GetStream(FileMode.OpenOrCreate);
        if (stream.Length == 0)
        {
            return null;
        }

        using XmlReader xml = SafeXml.Create(stream);
        return XDocument.Load(xml);
    }

    private static List<XElement> ShapesAt(XDocument shapes, int row, int column) =>
    [
        .. shapes.Root!.Elements(XName.Get("shape", Vml)).Where(s => Number(s, "Row") == row && Number(s, "Column") == column),
    ];

    private static int? Number(XElement shape, string name) =>
        shape.Element(XName.Get("ClientData", ExcelVml))?.Element(XName.Get(name, ExcelVml))?.Value is { } text ? XlsxFile.Number(text.Trim()) : null;

    private static XDocument Empty(int sheet)
    {
        XNamespace v = Vml;
        XNamespace o = OfficeVml;
        return new XDocument(new XElement("xml",
            new XAttribute(XNamespace.Xmlns + "v", Vml),
            new XAttribute(XNamespace.Xmlns + "o", OfficeVml),
            new XAttribute(XNamespace.Xmlns + "x", ExcelVml),
            new XElement(o + "shapelayout", new XAttribute(v + "ext", "edit"), new XElement(o + "idmap", new XAttribute(v + "ext", "edit"), new XAttribute("data", Text(sheet)))),
            new XElement(v + "shapetype",
                new XAttribute("id", "_x0000_t202"),
                new XAttribute("coordsize", "21600,21600"),
                new XAttribute(o + "spt", "202"),
                new XAttribute("path", "m,l,21600r21600,l21600,xe"),
                new XElement(v + "stroke", new XAttribute("joinstyle", "miter")),
                new XElement(v + "path", new XAttribute("gradientshapeok", "t"), new XAttribute(o + "connecttype", "rect")))));
    }

    private static XElement Shape(int number, int row, int column)
    {
        XNamespace v = Vml;
        XNamespace o = OfficeVml;
        XNamespace x = ExcelVml;
        string anchor = string.Join(", ", new[] { column + 1, 15, Math.Max(0, row - 1), 10, column + 5, 15, row + 6, 4 }.Select(Text));
        return new XElement(v + "shape",
            new XAttribute("id", ShapeId(number)),
            new XAttribute("type", "#_x0000_t202"),
            new XAttribute("style", "position:absolute;margin-left:80pt;margin-top:5pt;width:260pt;height:110pt;z-index:1;visibility:hidden"),
            new XAttribute("fillcolor", "#ffffe1"),
            new XAttribute(o + "insetmode", "auto"),
            new XElement(v + "fill", new XAttribute("color2", "#ffffe1")),
            new XElement(v + "shadow", new XAttribute("color", "black"), new XAttribute("obscured", "t")),
            new XElement(v + "path", new XAttribute(o + "connecttype", "none")),
            new XElement(v + "textbox", new XAttribute("style", "mso-direction-alt:auto")),
            new XElement(x + "ClientData",
                new XAttribute("ObjectType", "Note"),
                new XElement(x + "MoveWithCells"),
                new XElement(x + "SizeWithCells"),
                new XElement(x + "Anchor", anchor),
                new XElement(x + "AutoFill", "False"),
                new XElement(x + "Row", Text(row)),
                new XElement(x + "Column", Text(column))));
    }

    private static string ShapeId(int number) => "_x0000_s" + Text(number);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
