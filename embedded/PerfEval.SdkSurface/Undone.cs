namespace PerfEval.SdkSurface;

/// <summary>What a client of the surface answers when nothing overrides it: the surface only declares.</summary>
internal static class Undone
{
    public static NotSupportedException Here() => new(
        "This is PerfEval.SdkSurface, which declares the SDK's clients without their behaviour. Use the embedded runtime's clients, or build with -p:AzureSdk=real.");
}
