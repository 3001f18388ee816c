using System.Security.Cryptography;
using PerfEval.Domain.Campaigns;

namespace PerfEval.Functions.Campaigns.Launching;

/// <summary>A plan without faults, and what it was made from.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Posted">The JSON that it came as; with a roster, its settings.</param>
/// <param name="Roster">The roster that its units came in, where they did not stand in the JSON.</param>
internal sealed record LaunchPlan(CampaignPlan Plan, byte[] Posted, RosterUpload? Roster = null)
{
    /// <summary>SHA-256, lower-case hex, of all that was posted: the same again is the same plan.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Posted);
        if (Roster is not null)
        {
            hash.AppendData([0]);
            hash.AppendData(Roster.Content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
