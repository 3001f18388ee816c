using PerfEval.Domain.Texts;

namespace PerfEval.Host.Installing;

/// <summary>The bureau's own policy files can't be used; the message names every fault, one a line.</summary>
internal sealed class PolicyFilesException(IReadOnlyList<BilingualText> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    /// <summary>Every fault, file by file.</summary>
    public IReadOnlyList<BilingualText> Faults => faults;
}
