namespace PerfEval.Conformance.Embedded;

public sealed class EmbeddedActivities() : ActivityConformance(new EmbeddedRuntime());

public sealed class EmbeddedRetries() : RetryConformance(new EmbeddedRuntime());

public sealed class EmbeddedTimers() : TimerConformance(new EmbeddedRuntime());

public sealed class EmbeddedEvents() : EventConformance(new EmbeddedRuntime());

public sealed class EmbeddedContinuations() : ContinueAsNewConformance(new EmbeddedRuntime());

public sealed class EmbeddedSubOrchestrations() : SubOrchestrationConformance(new EmbeddedRuntime());

public sealed class EmbeddedClient() : ClientConformance(new EmbeddedRuntime());

public sealed class EmbeddedReplay() : ReplayConformance(new EmbeddedRuntime());

public sealed class EmbeddedRestarts() : RestartConformance(new EmbeddedRuntime());
