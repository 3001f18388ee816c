using System.Diagnostics;
using System.Globalization;
using Azure.Data.Tables;
using PerfEval.Embedded.Hosting;
using PerfEval.Embedded.Storage;
using PerfEval.Host.Sample;

namespace PerfEval.Host.Rehearsing;

/// <summary>
/// Ends the process without warning (SIGKILL) at the Nth storage call after a campaign entered a phase, so that a test can
/// stop a demo at moments that it has drawn.
/// </summary>
internal sealed class KillSwitch : IDisposable
{
    private const string CampaignRows = "Campaigns(";
    private readonly string phase;
    private readonly EmbeddedStorage storage;
    private readonly Lock gate = new();
    private bool looking;
    private bool armed;
    private int left;

    private KillSwitch(string phase, int calls, EmbeddedStorage storage)
    {
        this.phase = phase;
        this.storage = storage;
        left = calls;
        storage.Calling += Count;
        storage.Called += Look;
    }

    /// <summary>Arms a switch for <c>PHASE:N</c>; none where <paramref name="moment"/> is not given.</summary>
    public static KillSwitch? Arm(string? moment, EmbeddedHost host)
    {
        if (moment is null)
        {
            return null;
        }

        string[] parts = moment.Split(':');
        return parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int calls)
            ? new KillSwitch(parts[0], calls, host.Storage)
            : throw new SampleException("--kill-at: PHASE:N");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        storage.Calling -= Count;
        storage.Called -= Look;
    }

    private void Count(StorageCall call)
    {
        _ = call;
        lock (gate)
        {
            if (armed && !looking && --left == 0)
            {
                Process.GetCurrentProcess().Kill();
            }
        }
    }

    /// <summary>Looks at the campaign's phase whenever its row was read or written.</summary>
    private void Look(StorageCall call)
    {
        lock (gate)
        {
            if (looking || armed || !call.Target.StartsWith(CampaignRows, StringComparison.Ordinal))
            {
                return;
            }

            looking = true;
            armed = storage.Tables.GetTableClient("Campaigns").QueryAsync<TableEntity>().ToBlockingEnumerable().Any(row => row.GetString("Phase") == phase);
            looking = false;
        }
    }
}
