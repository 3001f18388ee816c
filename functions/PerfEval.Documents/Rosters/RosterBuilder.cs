using System.Globalization;
using PerfEval.Documents.Grids;
using PerfEval.Domain.Campaigns;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;

namespace PerfEval.Documents.Rosters;

/// <summary>Gathers the rows of a roster into units and forms.</summary>
internal sealed class RosterBuilder(PolicyCatalog policies)
{
    private const int MaxProblems = 1_000;
    private const int MaxSharedTexts = 20_000;

    private readonly List<DocumentProblem> problems = [];
    private readonly Dictionary<string, UnitEntry> units = new(StringComparer.Ordinal);
    private readonly List<UnitEntry> order = [];
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private int unlisted;

    /// <summary>Takes a row of the sheet of that layout.</summary>
    public void Add(RosterSheet layout, RosterRow row)
    {
        foreach (RosterColumn column in layout.Columns.Where(c => c.Required && row[c.Heading] is null))
        {
            Report(RosterProblems.Required(row.Cell(column.Heading), column.Heading));
        }

        if (layout == RosterLayout.Units)
        {
            AddUnit(row);
        }
        else if (layout == RosterLayout.Forms)
        {
            AddForm(row);
        }
        else
        {
            AddToForm(layout, row);
        }
    }

    public bool HasUnit(string unit) => units.ContainsKey(unit);

    public bool HasForm(string unit, string project) => units.TryGetValue(unit, out UnitEntry? entry) && entry.ByProject.ContainsKey(project);

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
        var places = new Dictionary<(string, string?), RosterPlace>();
        foreach (UnitEntry unit in order)
        {
            if (unit.Forms.Count == 0)
            {
                Report(RosterProblems.NoForms(unit.Cell, unit.Unit.Code));
            }

            places[(unit.Unit.Code, null)] = new RosterPlace(unit.Cell, null);
            foreach (FormEntry form in unit.Forms)
            {
                places[(unit.Unit.Code, form.Project)] = new RosterPlace(form.Cell, form.YearCell);
            }

            planned.Add(unit.Unit with { Forms = [.. unit.Forms.Select(f => Build(unit.Unit, f))] });
        }

        if (unlisted > 0)
        {
            problems.Add(RosterProblems.More(unlisted));
        }

        return new RosterReadResult { Units = planned, Problems = problems, Places = places };
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
                Region = entry.Region,
                Unit = entry.PrintedUnit ?? unit.Name,
                SupervisingDepartment = entry.PrintedSupervisor ?? unit.SupervisingDepartment?.Name,
                ImplementingUnit = entry.Implementer,
                ProjectName = entry.Name,
                Funds = entry.Funds,
                Goals = entry.Goals,
                Indicators = entry.Indicators,
                ExtraFields = entry.ExtraFields,
                Sections = entry.Sections,
                Notes = entry.Notes,
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
            Category = Shared(row[RosterLayout.UnitCategory]),
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

        var form = new FormEntry(project, Shared(policy) ?? "", row.Cell(RosterLayout.ProjectCode), row.Cell(RosterLayout.Year))
        {
            Name = row[RosterLayout.ProjectName],
            Scope = scope == RosterLayout.OverallScope ? ExpenditureScope.Overall : ExpenditureScope.Project,
            Year = Year(row),
            Implementer = row[RosterLayout.Implementer],
            Title = Shared(row[RosterLayout.Title]),
            PrintedUnit = Shared(row[RosterLayout.PrintedUnit]),
            PrintedSupervisor = Shared(row[RosterLayout.PrintedSupervisor]),
            Region = Shared(row[RosterLayout.Region]),
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

    private void AddToForm(RosterSheet layout, RosterRow row)
    {
        if (FindUnit(row) is not { } unit || row[RosterLayout.ProjectCode] is not { } project)
        {
            return;
        }

        if (!unit.ByProject.TryGetValue(project, out FormEntry? form))
        {
            Report(RosterProblems.Unknown(row.Cell(RosterLayout.ProjectCode), RosterLayout.ProjectCode, project, RosterLayout.Forms.Name));
        }
        else if (layout == RosterLayout.Goals)
        {
            AddGoal(row, form);
        }
        else if (layout == RosterLayout.Indicators)
        {
            AddIndicator(row, form);
        }
        else if (layout == RosterLayout.Funds)
        {
            AddFunds(row, form);
        }
        else
        {
            AddExtra(row, form);
        }
    }

    private void AddExtra(RosterRow row, FormEntry form)
    {
        string kind = row[RosterLayout.ExtraKind] ?? "";
        string? name = row[RosterLayout.ExtraName];
        if (kind.Length == 0)
        {
            return;
        }

        if (kind == RosterLayout.NoteKind)
        {
            form.Notes.Add(row[RosterLayout.ExtraText] ?? name ?? "");
            return;
        }

        if (kind is not (RosterLayout.HeadKind or RosterLayout.SectionKind))
        {
            Report(RosterProblems.BadExtraKind(row.Cell(RosterLayout.ExtraKind), kind));
            return;
        }

        if (name is null)
        {
            Report(RosterProblems.Required(row.Cell(RosterLayout.ExtraName), RosterLayout.ExtraName));
            return;
        }

        Dictionary<string, string?> into = kind == RosterLayout.HeadKind ? form.ExtraFields : form.Sections;
        if (!into.TryAdd(name, kind == RosterLayout.HeadKind ? Shared(row[RosterLayout.ExtraText]) : null))
        {
            Report(RosterProblems.Duplicate(row.Cell(RosterLayout.ExtraName), RosterLayout.ExtraName, name));
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
    public string? Shared(string? text)
    {
        if (text is null || text.Length > 64)
        {
            return text;
        }

        if (texts.TryGetValue(text, out string? known))
        {
            return known;
        }

        // Names that occur once would only fill the table; those that many rows share are soon in it again.
        if (texts.Count >= MaxSharedTexts)
        {
            texts.Clear();
        }

        texts[text] = text;
        return text;
    }

    private sealed record UnitEntry(PlannedUnit Unit, CellAddress Cell)
    {
        public List<FormEntry> Forms { get; } = [];

        public Dictionary<string, FormEntry> ByProject { get; } = new(StringComparer.Ordinal);
    }

    private sealed record FormEntry(string Project, string Policy, CellAddress Cell, CellAddress YearCell)
    {
        public string? Name { get; init; }

        public ExpenditureScope Scope { get; init; }

        public int Year { get; init; }

        public string? Implementer { get; init; }

        public string? Title { get; init; }

        public string? PrintedUnit { get; init; }

        public string? PrintedSupervisor { get; init; }

        public string? Region { get; init; }

        public List<FundsLine> Funds { get; } = [];

        public List<AnnualGoal> Goals { get; } = [];

        public List<Indicator> Indicators { get; } = [];

        public Dictionary<string, string?> ExtraFields { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, string?> Sections { get; } = new(StringComparer.Ordinal);

        public List<string> Notes { get; } = [];
    }
}
