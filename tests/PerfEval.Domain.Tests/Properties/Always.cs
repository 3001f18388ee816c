using FsCheck;
using FsCheck.Fluent;

namespace PerfEval.Domain.Tests.Properties;

/// <summary>Runs a property from a fixed seed, so that every run of the tests sees the same cases.</summary>
internal static class Always
{
    private const ulong Seed = 20201231;
    private const ulong Gamma = 20211231;

    public static void Holds<T>(Gen<T> values, Func<T, bool> property, int cases = 500) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(Seed, Gamma), Prop.ForAll(values.ToArbitrary(), property));
}
