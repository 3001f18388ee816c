using PerfEval.Documents.Templates;

namespace PerfEval.Documents.Tests.LibreOffice;

/// <summary>The sixteen filled templates, and each with made-up answers, opened, recalculated and saved by LibreOffice once for all tests.</summary>
public sealed class ResavedTemplates : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Kept.Folder, "libreoffice");

    public byte[] Bytes(string id) => File.ReadAllBytes(Path.Combine(folder, id + ".xlsx"));

    public static IEnumerable<(string Id, int Seed)> MadeUp => SeedForms.Ids.SelectMany(id => Enumerable.Range(1, 3).Select(seed => (id, seed)));

    public static string Name(string id, int seed) => $"{id} made up {seed}";

    public async Task InitializeAsync()
    {
        if (!Office.IsThere)
        {
            return;
        }

        Directory.CreateDirectory(folder);
        var files = new List<string>();
        foreach (string id in SeedForms.Ids)
        {
            files.Add(Kept.Write("libreoffice-in", id + ".xlsx", TemplateWorkbook.Write(SeedForms.Load(id), new TemplateOptions { CampaignTitle = "年度绩效自评", Fingerprint = "v1.x" })));
        }

        foreach ((string id, int seed) in MadeUp)
        {
            files.Add(Kept.Write("libreoffice-in", Name(id, seed) + ".xlsx", TemplateWorkbook.Write(MadeUpAnswers.In(SeedForms.Load(id), seed), new TemplateOptions { CampaignTitle = "年度绩效自评" })));
        }

        await Office.ConvertAsync(files, folder);
    }

    public Task DisposeAsync() => Task.CompletedTask;
}
