using PerfEval.Domain.Campaigns;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Contracts;

/// <summary>Names one submission: a form and its revision.</summary>
/// <param name="Form">The form.</param>
/// <param name="Revision">Counts up from 1.</param>
public sealed record SubmissionKey(FormKey Form, int Revision)
{
    /// <summary>The submission's id, which is its orchestration's instance id: at most 100 characters of <c>[a-z0-9-]</c>.</summary>
    public string Id() =>
        $"sub-{TableKey.Hash(TableKey.Join(Form.Campaign.Bureau, Form.Campaign.Campaign, Form.Unit, Form.Project))[..32]}-{TableKey.Padded(Revision)}";
}
