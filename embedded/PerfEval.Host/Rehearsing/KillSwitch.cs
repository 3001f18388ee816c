using System.Diagnostics;
using System.Globalization;
using PerfEval.Embedded.Storage;
using PerfEval.Host.Sample;

namespace PerfEval.Host.Rehearsing;

/// <summary>
/// Ends the process without warning (SIGKILL) before or after the Nth write of storage in a phase of the campaign, so that
/// a test can stop a demo at moments that it has drawn. Where the phase ends with fewer writes, or its last one is done only
/// after it has ended, the process ends at the first write of the next.
/// </summary>
internal sealed class KillSwitch : IDisposable
{
    private readonly PhaseWrites writes;
    private bool begun;

    private KillSwitch(EmbeddedStorage storage, string phase, bool before, int number)
    {
        writes = new PhaseWrites(storage);
        if (before)
        {
            writes.Writing += (current, n) => KillIf(IsIt(current, phase, n == number));
        }
        else
        {
            // The Nth itself may fail, as an insert of a row that is there does: then it is the next one that was done.
            writes.Written += (current, n) => KillIf(IsIt(current, phase, n >= number));
        }
    }

    /// <summary>Arms a switch for <c>PHASE:before:N</c> or <c>PHASE:after:N</c>; none where <paramref name="moment"/> is not given.</summary>
    public static KillSwitch? Arm(string? moment, EmbeddedStorage storage)
    {
        if (moment is null)
        {
            return null;
        }

        return moment.Split(':') is [string phase, "before" or "after", string text]
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? new KillSwitch(storage, phase, moment.Contains(":before:", StringComparison.Ordinal), number)
            : throw new SampleException("--kill-at: PHASE:before:N, PHASE:after:N");
    }

    /// <inheritdoc/>
    public void Dispose() => writes.Dispose();

    private bool IsIt(string current, string phase, bool reached)
    {
        bool ended = begun && current != phase;
        begun |= current == phase;
        return ended || (current == phase && reached);
    }

    private static void KillIf(bool now)
    {
        if (now)
        {
            Process.GetCurrentProcess().Kill();
            Thread.Sleep(Timeout.Infinite); // The signal takes a moment, in which nothing more may be written.
        }
    }
}
