using PerfEval.Documents.Reading;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Mangled;

/// <summary>Every variant on a form of each of the four layouts.</summary>
public class MangledTests
{
    private static readonly string[] Forms = ["000-01-qiaokou-overall", "002-01-dawukou-political-legal", "003-01-community-correction", "004-04-admin-enforcement-review"];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach ((string name, MangledVariant variant) in MangledVariants.All)
            {
                foreach (string form in Forms.Where(f => !Array.Exists(variant.NotFor, n => f.StartsWith(n, StringComparison.Ordinal))))
                {
                    cases.Add(name, form);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_mangled_template_reads_as_what_it_says(string name, string id)
    {
        MangledVariant variant = MangledVariants.All[name];
        SelfEvaluationForm form = SeedForms.Load(id);
        var book = new MangledBook(form);
        variant.Change(book);
        byte[] bytes = book.Save();
        Kept.Write("mangled", $"{name} {id[..3]}.xlsx", bytes);

        WorkbookReadResult result = FormFile.Read(bytes, "returned.xlsx");

        Assert.Equal(variant.Forms, result.Forms.Count);
        FormAssert.Same(variant.Expected(form), result.Forms[0].Form);
        Assert.True(variant.Codes.SequenceEqual(result.Problems.Select(p => p.Code)), string.Join('\n', result.Problems));
        Assert.All(result.Problems, p => Assert.NotNull(p.Cell));
    }

    [Fact]
    public void There_are_at_least_forty_variants() => Assert.True(MangledVariants.All.Count >= 40, $"{MangledVariants.All.Count}");
}
