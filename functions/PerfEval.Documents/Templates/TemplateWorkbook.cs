using System.Globalization;
using PerfEval.Documents.Writing;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Policies;

namespace PerfEval.Documents.Templates;

/// <summary>Writes the workbook that a unit is issued for one form.</summary>
public static class TemplateWorkbook
{
    /// <summary>
    /// The form in the official layout of its kind, prefilled with what it holds; what the unit writes is unlocked. The same
    /// form and options give the same bytes.
    /// </summary>
    /// <param name="form">The form as issued, or as filed so far.</param>
    /// <param name="options">What the workbook says besides.</param>
    public static byte[] Write(SelfEvaluationForm form, TemplateOptions options)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(options);
        FormLayout layout = FormLayouts.For(form);
        var workbook = new WorkbookContent { Title = form.Title };
        ScoringPolicy? policy = options.Policy ?? (PolicyCatalog.BuiltIn.TryGet(form.Policy, out ScoringPolicy? builtIn) ? builtIn : null);
        workbook.Sheets.Add(TemplateSheet.Build(form, layout, policy));
        workbook.Sheets.Add(InstructionSheet.Build(form, layout, options, policy));
        AddProperties(workbook, form, options);
        return XlsxWriter.Write(workbook);
    }

    private static void AddProperties(WorkbookContent workbook, SelfEvaluationForm form, TemplateOptions options)
    {
        Add(TemplateProperties.FormId, form.Id);
        Add(TemplateProperties.Fingerprint, options.Fingerprint);
        Add(TemplateProperties.Source, form.Source);
        Add(TemplateProperties.Region, form.Region);
        Add(TemplateProperties.Policy, form.Policy);
        Add(TemplateProperties.Scope, form.Scope.ToString());
        Add(TemplateProperties.BudgetYear, form.BudgetYear.ToString(CultureInfo.InvariantCulture));
        Add(TemplateProperties.Unit, form.Unit);
        Add(TemplateProperties.Project, form.ProjectName);
        string labels = string.Join('\n', form.ExtraFields.Keys.Concat(form.Sections.Keys.Except(FormSections.Standard, StringComparer.Ordinal)));
        Add(TemplateProperties.Labels, labels.Length == 0 ? null : labels);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                workbook.Properties.Add(new KeyValuePair<string, string>(name, value));
            }
        }
    }
}
