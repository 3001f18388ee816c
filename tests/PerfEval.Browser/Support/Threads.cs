using System.Runtime.CompilerServices;

namespace PerfEval.Browser.Support;

/// <summary>Servers, the campaigns that are played on them and the browsers' driver share the threads of this process.</summary>
internal static class Threads
{
    private const int AtOnce = 32;

    // The pool grows by a thread or two a second: a server would wait for one while campaigns are played beside it.
#pragma warning disable CA2255 // It is a test's own process.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Begin() => ThreadPool.SetMinThreads(AtOnce, AtOnce);
}
