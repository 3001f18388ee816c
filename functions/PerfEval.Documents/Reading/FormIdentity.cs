using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Reading;

/// <summary>Whose form it is: from the properties of the issued template, else from the header cells.</summary>
internal static partial class FormIdentity
{
    public static ReadForm Identify(FoundForm found, IReadOnlyDictionary<string, string> properties, string fallbackId)
    {
        string? issuedId = properties.GetValueOrDefault(TemplateProperties.FormId);
        string? project = properties.GetValueOrDefault(TemplateProperties.Project);

        // Another form pasted into an issued template is not the form that was issued.
        if (issuedId is not null && !string.Equals(project ?? "", found.ProjectName ?? "", StringComparison.Ordinal) && project is not null && found.ProjectName is not null)
        {
            issuedId = null;
        }

        IReadOnlyDictionary<string, string> known = issuedId is null ? new Dictionary<string, string>(StringComparer.Ordinal) : properties;
        string? unit = known.GetValueOrDefault(TemplateProperties.Unit) ?? UnitOf(found);
        int? year = Year(known) ?? found.Year;
        if (unit is null)
        {
            found.Problems.Add(ReadingProblems.NoUnit(found.At));
        }

        if (year is null)
        {
            found.Problems.Add(ReadingProblems.NoYear(found.At));
        }

        var form = new SelfEvaluationForm
        {
            Id = issuedId ?? fallbackId,
            Source = known.GetValueOrDefault(TemplateProperties.Source),
            Title = found.Title,
            BudgetYear = year ?? 0,
            Region = known.GetValueOrDefault(TemplateProperties.Region),
            Scope = ScopeOf(known, found),
            Policy = known.GetValueOrDefault(TemplateProperties.Policy),
            Unit = unit ?? "",
            SupervisingDepartment = found.SupervisingDepartment,
            ImplementingUnit = found.ImplementingUnit,
            ProjectName = found.ProjectName,
            ExtraFields = found.ExtraFields,
            Funds = found.Funds,
            Goals = found.Goals,
            Indicators = found.Indicators,
            SelfTotal = found.SelfTotal,
            Sections = found.Sections,
            Notes = found.Notes,
        };
        return new ReadForm
        {
            Form = form,
            Cells = found.Cells,
            IssuedFormId = issuedId,
            Fingerprint = known.GetValueOrDefault(TemplateProperties.Fingerprint),
        };
    }

    /// <summary>An id for a form that carries none: what of the file's name an id can hold, numbered from the second form on.</summary>
    public static string IdFromFileName(string fileName, int ordinal)
    {
        string stem = NotInId().Replace(Path.GetFileNameWithoutExtension(fileName), "-").Trim('-');
        stem = stem.Length == 0 ? "form" : stem[..Math.Min(stem.Length, 60)];
        return ordinal == 0 ? stem : string.Create(CultureInfo.InvariantCulture, $"{stem}-{ordinal + 1}");
    }

    private static int? Year(IReadOnlyDictionary<string, string> properties) =>
        int.TryParse(properties.GetValueOrDefault(TemplateProperties.BudgetYear), NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : null;

    private static ExpenditureScope ScopeOf(IReadOnlyDictionary<string, string> properties, FoundForm found)
    {
        if (Enum.TryParse(properties.GetValueOrDefault(TemplateProperties.Scope), out ExpenditureScope scope) && Enum.IsDefined(scope))
        {
            return scope;
        }

        bool overall = found.ProjectName is null || found.Title?.Contains("整体", StringComparison.Ordinal) == true;
        return overall ? ExpenditureScope.Overall : ExpenditureScope.Project;
    }

    /// <summary>
    /// The unit that files: named as such, else the implementing unit, unless that is a division (科, 处, 室 …) or a centre of
    /// the department above it.
    /// </summary>
    private static string? UnitOf(FoundForm found)
    {
        if (found.Unit is not null || found.ImplementingUnit is null)
        {
            return found.Unit ?? found.SupervisingDepartment;
        }

        bool division = found.SupervisingDepartment is not null && Division().IsMatch(found.ImplementingUnit);
        return division ? found.SupervisingDepartment : found.ImplementingUnit;
    }

    [GeneratedRegex("[^A-Za-z0-9_-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotInId();

    [GeneratedRegex("(科|处|室|股|队|站|组|中心)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Division();
}
