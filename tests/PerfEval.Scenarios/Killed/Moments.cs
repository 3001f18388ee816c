using PerfEval.Functions.Contracts;

namespace PerfEval.Scenarios.Killed;

/// <summary>Draws the moments at which a demo is killed: before or after a write of storage, in every phase.</summary>
internal static class Moments
{
    /// <summary>Draws <paramref name="chains"/> moments in each phase before the results are published, no two alike.</summary>
    /// <param name="seed">The same seed draws the same moments.</param>
    /// <param name="chains">How many runs are killed once in each phase.</param>
    /// <param name="writes">How many writes each phase of an undisturbed run has.</param>
    /// <returns>For each run, the moments in the order of the process, as <c>--kill-at</c> takes them.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> Draw(int seed, int chains, IReadOnlyDictionary<string, int> writes)
    {
        var random = new Random(seed);
        var drawn = Enumerable.Range(0, chains).Select(_ => new List<string>()).ToList();
        foreach (CampaignPhase phase in Enum.GetValues<CampaignPhase>().Where(phase => phase != CampaignPhase.Published))
        {
            string[] moments =
            [
                .. Enumerable.Range(1, writes[phase.ToString()]).SelectMany(n => (string[])[$"{phase}:before:{n}", $"{phase}:after:{n}"]),
            ];
            random.Shuffle(moments);
            for (int chain = 0; chain < chains; chain++)
            {
                drawn[chain].Add(moments[chain]);
            }
        }

        return drawn;
    }
}
