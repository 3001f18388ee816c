using PerfEval.Embedded.Tests.Hosting;

// The test assembly is also the program that a test starts in order to kill it: a host of the sample application.
await ChildHost.RunAsync(args);
