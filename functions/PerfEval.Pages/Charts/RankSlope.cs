namespace PerfEval.Pages.Charts;

/// <summary>A unit's way from declared to official rank.</summary>
/// <param name="Name">The unit's name.</param>
/// <param name="DeclaredRank">The rank by declared scores.</param>
/// <param name="Rank">The official rank.</param>
/// <param name="Left">Its slot on the declared side, from 0.</param>
/// <param name="Right">Its slot on the official side, from 0.</param>
public sealed record RankSlope(string Name, int DeclaredRank, int Rank, int Left, int Right)
{
    /// <summary>Places risen (above 0) or fallen.</summary>
    public int Change => DeclaredRank - Rank;
}
