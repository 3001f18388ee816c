using PerfEval.Domain.Forms;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Campaigns;

/// <summary>Names what a form asked for when it was issued: its indicators, targets and points.</summary>
internal static class FormFingerprint
{
    public static string Of(SelfEvaluationForm issued)
    {
        IEnumerable<string> cells = issued.Indicators.Select(i => string.Join('\u001F', i.Dimension, i.Category, i.Name, i.Target, i.Points));
        return TableKey.Hash(string.Join('\u001E', cells))[..32];
    }
}
