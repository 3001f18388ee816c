using System.Globalization;
using System.Xml;
using PerfEval.Documents.Grids;
using PerfEval.Documents.Packages;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;

namespace PerfEval.Documents.Rosters;

/// <summary>Reads rosters, row by row: a roster of ten thousand units costs its result and one row.</summary>
public static class RosterReader
{
    /// <summary>A roster of 10,000 units with three forms of ten indicators each stays well below each.</summary>
    private static readonly PackageLimits Limits = new() { MaxXmlBytes = 256L << 20, MaxUnpackedBytes = 512L << 20, MaxEntryBytes = 256L << 20, MaxCells = 5_000_000, MaxSharedTextCharacters = 40_000_000 };

    /// <summary>Reads a roster workbook. Never throws on bad bytes; all problems come at once, each with its cell.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="fileName">The name that its sender gave it, for messages.</param>
    /// <param name="policies">The policies that forms may name.</param>
    public static RosterReadResult Read(ReadOnlyMemory<byte> bytes, string fileName, PolicyCatalog policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        ContentKind kind = ContentSniffer.Sniff(bytes);
        if (kind != ContentKind.Workbook)
        {
            return new RosterReadResult { Problems = [DocumentProblems.NotAccepted(kind, fileName)] };
        }

        if (PackageGuard.Inspect(bytes, fileName, Limits) is { } refused)
        {
            return new RosterReadResult { Problems = [refused] };
        }

        string part = "xl/workbook.xml";
        try
        {
            using XlsxFile file = XlsxFile.Open(bytes, Limits);
            var roster = new RosterBuilder(policies);
            foreach ((RosterSheet layout, Action<RosterRow> add) in roster.Sheets)
            {
                part = layout.Name;
                ReadSheet(file, layout, add, roster);
            }

            return roster.Build();
        }
        catch (DocumentLimitException e)
        {
            return new RosterReadResult { Problems = [GuardProblems.Limit(fileName, part, e.Text)] };
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException or FormatException or OverflowException or ArgumentException)
        {
            return new RosterReadResult { Problems = [DocumentProblems.Damaged(fileName, part, e.Message)] };
        }
    }

    private static void ReadSheet(XlsxFile file, RosterSheet layout, Action<RosterRow> add, RosterBuilder roster)
    {
        XlsxSheet? sheet = file.Sheets.FirstOrDefault(s => s.Name.Trim() == layout.Name);
        if (sheet is null)
        {
            roster.Report(RosterProblems.SheetMissing(layout.Name));
            return;
        }

        using SheetReader reader = file.OpenSheet(sheet);
        Dictionary<string, int>? columns = null;
        while (reader.ReadRow())
        {
            if (columns is null)
            {
                columns = Headings(reader.Cells, layout);
                foreach (RosterColumn missing in layout.Columns.Where(c => columns is not null && c.Required && !columns.ContainsKey(c.Heading)))
                {
                    roster.Report(RosterProblems.ColumnMissing(sheet.Name, missing.Heading));
                }

                continue;
            }

            var row = new RosterRow(sheet.Name, reader.RowIndex, columns, reader.Cells);
            if (!row.IsBlank)
            {
                Check(layout, row, roster);
                add(row);
            }
        }

        if (columns is null)
        {
            roster.Report(RosterProblems.ColumnMissing(sheet.Name, layout.Columns[0].Heading));
        }
    }

    /// <summary>The columns by their headings, or null where the row is not the heading: a title may stand above it.</summary>
    private static Dictionary<string, int>? Headings(IReadOnlyList<GridCell> cells, RosterSheet layout)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (GridCell cell in cells)
        {
            string key = CellText.Key(cell.Text);
            if (layout.Columns.FirstOrDefault(c => c.Heading == key) is { } column)
            {
                columns.TryAdd(column.Heading, cell.Column);
            }
        }

        return columns.Count >= 2 ? columns : null;
    }

    private static void Check(RosterSheet layout, RosterRow row, RosterBuilder roster)
    {
        foreach (RosterColumn column in layout.Columns)
        {
            if (column.Required && row[column.Heading] is null)
            {
                roster.Report(RosterProblems.Required(row.Cell(column.Heading), column.Heading));
            }
        }
    }
}

/// <summary>Gathers the rows of a roster into units and forms.</summary>
internal sealed class RosterBuilder(PolicyCatalog policies)
{
    private const int MaxProblems = 1_000;

    private readonly List<DocumentProblem> problems = [];
    private readonly Dictionary<string, UnitEntry> units = new(StringComparer.Ordinal);
    private readonly List<UnitEntry> order = [];
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private int unlisted;

    public IEnumerable<(RosterSheet Layout, Action<RosterRow> Add)> Sheets =>
    [
        (RosterLayout.Units, AddUnit),
        (RosterLayout.Forms, AddForm),
        (RosterLayout.Goals, row => WithForm(row, AddGoal)),
        (RosterLayout.Indicators, row => WithForm(row, AddIndicator)),
        (RosterLayout.Funds, row => WithForm(row, AddFunds)),
    ];

    public void Report(DocumentProblem problem)
    {
        if (problems.Count < MaxProblems)
        {
            problems.Add(problem);
        }
        else
        {
            unlisted++;
        }
    }

    public RosterReadResult Build()
    {
        var planned = new List<PlannedUnit>(order.Count);
        foreach (UnitEntry unit in order)
        {
            if (unit.Forms.Count == 0)
            {
                Report(RosterProblems.NoForms(unit.Cell, unit.Unit.Code));
            }

            planned.Add(unit.Unit with { Forms = [.. unit.Forms.Select(f => Build(unit.Unit, f))] });
        }

        if (unlisted > 0)
        {
            problems.Add(RosterProblems.More(unlisted));
        }

        return new RosterReadResult { Units = planned, Problems = problems };
    }

    private PlannedForm Build(PlannedUnit unit, FormEntry entry)
    {
        CheckPoints(entry);
        bool overall = entry.Scope == ExpenditureScope.Overall;
        return new PlannedForm
        {
            Project = entry.Project,
            Policy = entry.Policy,
            BudgetYear = entry.Year,
            Issued = new SelfEvaluationForm
            {
                Id = $"{unit.Code}-{entry.Project}",
                Title = entry.Title ?? (overall ? "整体支出绩效自评表" : "项目支出绩效自评表"),
                BudgetYear = entry.Year,
                Scope = entry.Scope,
                Policy = entry.Policy,
                Unit = unit.Name,
                SupervisingDepartment = unit.SupervisingDepartment?.Name,
                ImplementingUnit = entry.Implementer,
                ProjectName = entry.Name,
                Funds = entry.Funds,
                Goals = entry.Goals,
                Indicators = entry.Indicators,
            },
        };
    }

    private void CheckPoints(FormEntry form)
    {
        if (form.Indicators.Count == 0)
        {
            Report(RosterProblems.NoIndicators(form.Cell));
            return;
        }

        if (!policies.TryGet(form.Policy, out ScoringPolicy? policy) || policy.Points != PointsSource.Printed)
        {
            return;
        }

        decimal budget = form.Funds.Count > 0 && Number(form.Funds[0].Points) is { } printed ? printed : policy.Budget.Points;
        decimal sum = budget + form.Indicators.Sum(i => Number(i.Points) ?? 0);
        if (sum != policy.Total)
        {
            Report(RosterProblems.PointsSum(form.Cell, Plain(sum), Plain(policy.Total), Plain(budget)));
        }
    }

    private void AddUnit(RosterRow row)
    {
        if (row[RosterLayout.UnitCode] is not { } code || !IsCode(row, RosterLayout.UnitCode, code))
        {
            return;
        }

        var unit = new PlannedUnit
        {
            Code = code,
            Name = row[RosterLayout.UnitName] ?? "",
            SupervisingDepartment = row[RosterLayout.Supervisor] is { } department
                ? new Contact { Name = department, Email = Mail(row, RosterLayout.SupervisorMail) ?? "" }
                : null,
            Contact = Mail(row, RosterLayout.ContactMail) is { } mail
                ? new Contact { Name = row[RosterLayout.ContactName] ?? "", Email = mail, Phone = row[RosterLayout.ContactPhone] }
                : null,
            Forms = [],
        };
        var entry = new UnitEntry(unit, row.Cell(RosterLayout.UnitCode));
        if (units.TryAdd(code, entry))
        {
            order.Add(entry);
        }
        else
        {
            Report(RosterProblems.Duplicate(entry.Cell, RosterLayout.UnitCode, code));
        }
    }

    private void AddForm(RosterRow row)
    {
        if (FindUnit(row) is not { } unit || row[RosterLayout.ProjectCode] is not { } project || !IsCode(row, RosterLayout.ProjectCode, project))
        {
            return;
        }

        string policy = row[RosterLayout.Policy] ?? "";
        if (policy.Length > 0 && !policies.TryGet(policy, out _))
        {
            Report(RosterProblems.UnknownPolicy(row.Cell(RosterLayout.Policy), policy, string.Join('、', policies.Ids)));
        }

        string scope = row[RosterLayout.Scope] ?? RosterLayout.ProjectScope;
        if (scope is not (RosterLayout.ProjectScope or RosterLayout.OverallScope))
        {
            Report(RosterProblems.BadScope(row.Cell(RosterLayout.Scope), scope));
        }

        var form = new FormEntry(project, Shared(policy) ?? "", row.Cell(RosterLayout.ProjectCode))
        {
            Name = row[RosterLayout.ProjectName],
            Scope = scope == RosterLayout.OverallScope ? ExpenditureScope.Overall : ExpenditureScope.Project,
            Year = Year(row),
            Implementer = row[RosterLayout.Implementer],
            Title = Shared(row[RosterLayout.Title]),
        };
        if (!unit.ByProject.TryAdd(project, form))
        {
            Report(RosterProblems.Duplicate(form.Cell, RosterLayout.ProjectCode, project));
            return;
        }

        unit.Forms.Add(form);
    }

    private void AddGoal(RosterRow row, FormEntry form)
    {
        form.Goals.Add(new AnnualGoal
        {
            Number = Whole(row, RosterLayout.GoalNumber) ?? form.Goals.Count + 1,
            Points = Figure(row, RosterLayout.GoalPoints),
            Expected = row[RosterLayout.Expected],
        });
    }

    private void AddIndicator(RosterRow row, FormEntry form) => form.Indicators.Add(new Indicator
    {
        Goal = Whole(row, RosterLayout.GoalNumber),
        Dimension = Shared(row[RosterLayout.Dimension]),
        Category = Shared(row[RosterLayout.Category]),
        Name = Shared(row[RosterLayout.Name]),
        Target = Shared(row[RosterLayout.Target]),
        Points = Shared(Figure(row, RosterLayout.Points)),
    });

    private void AddFunds(RosterRow row, FormEntry form) => form.Funds.Add(new FundsLine
    {
        Label = Shared(row[RosterLayout.FundsLabel]) ?? "",
        InitialBudget = Figure(row, RosterLayout.InitialBudget),
        AdjustedBudget = Figure(row, RosterLayout.AdjustedBudget),
        Points = Shared(row[RosterLayout.Points]),
    });

    private void WithForm(RosterRow row, Action<RosterRow, FormEntry> add)
    {
        if (FindUnit(row) is not { } unit || row[RosterLayout.ProjectCode] is not { } project)
        {
            return;
        }

        if (unit.ByProject.TryGetValue(project, out FormEntry? form))
        {
            add(row, form);
        }
        else
        {
            Report(RosterProblems.Unknown(row.Cell(RosterLayout.ProjectCode), RosterLayout.ProjectCode, project, RosterLayout.Forms.Name));
        }
    }

    private UnitEntry? FindUnit(RosterRow row)
    {
        if (row[RosterLayout.UnitCode] is not { } code)
        {
            return null;
        }

        if (!units.TryGetValue(code, out UnitEntry? unit))
        {
            Report(RosterProblems.Unknown(row.Cell(RosterLayout.UnitCode), RosterLayout.UnitCode, code, RosterLayout.Units.Name));
        }

        return unit;
    }

    private bool IsCode(RosterRow row, string heading, string code)
    {
        if (KeyText.IsValid(code, KeyText.CodeLength))
        {
            return true;
        }

        Report(RosterProblems.BadCode(row.Cell(heading), heading, code));
        return false;
    }

    private string? Mail(RosterRow row, string heading)
    {
        if (row[heading] is not { } text)
        {
            return null;
        }

        int at = text.IndexOf('@', StringComparison.Ordinal);
        bool plain = at > 0 && at == text.LastIndexOf('@') && text.IndexOf('.', at) > at + 1 && !text.EndsWith('.') && !text.Any(c => char.IsWhiteSpace(c) || c is ',' or ';' or '<' or '>');
        if (!plain)
        {
            Report(RosterProblems.BadMail(row.Cell(heading), text));
        }

        return plain ? text : null;
    }

    private int Year(RosterRow row)
    {
        string text = row[RosterLayout.Year] ?? "";
        bool read = int.TryParse(text.TrimEnd('年', '度'), NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 2000 and <= 2100;
        if (!read && text.Length > 0)
        {
            Report(RosterProblems.BadYear(row.Cell(RosterLayout.Year), text));
        }

        return read ? year : 0;
    }

    private int? Whole(RosterRow row, string heading)
    {
        if (row[heading] is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0)
        {
            return number;
        }

        Report(RosterProblems.NotANumber(row.Cell(heading), heading, text));
        return null;
    }

    private string? Figure(RosterRow row, string heading)
    {
        string? text = row[heading];
        if (text is not null && Number(text) is null)
        {
            Report(RosterProblems.NotANumber(row.Cell(heading), heading, text));
        }

        return text;
    }

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    private static string Plain(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>One copy of a text that many rows share.</summary>
    private string? Shared(string? text)
    {
        if (text is null || text.Length > 64)
        {
            return text;
        }

        if (!texts.TryGetValue(text, out string? known))
        {
            texts[text] = text;
            known = text;
        }

        return known;
    }

    private sealed record UnitEntry(PlannedUnit Unit, CellAddress Cell)
    {
        public List<FormEntry> Forms { get; } = [];

        public Dictionary<string, FormEntry> ByProject { get; } = new(StringComparer.Ordinal);
    }

    private sealed record FormEntry(string Project, string Policy, CellAddress Cell)
    {
        public string? Name { get; init; }

        public ExpenditureScope Scope { get; init; }

        public int Year { get; init; }

        public string? Implementer { get; init; }

        public string? Title { get; init; }

        public List<FundsLine> Funds { get; } = [];

        public List<AnnualGoal> Goals { get; } = [];

        public List<Indicator> Indicators { get; } = [];
    }
}
