using Microsoft.DurableTask;

namespace PerfEval.SdkSurface.Tests.DurableTask;

public class RetryPolicyTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void The_default_values_are_one_hour_at_most_no_back_off_and_no_time_limit()
    {
        var policy = new RetryPolicy(3, Minute);

        Assert.Equal(3, policy.MaxNumberOfAttempts);
        Assert.Equal(Minute, policy.FirstRetryInterval);
        Assert.Equal(1.0, policy.BackoffCoefficient);
        Assert.Equal(TimeSpan.FromHours(1), policy.MaxRetryInterval);
        Assert.Equal(Timeout.InfiniteTimeSpan, policy.RetryTimeout);
        Assert.True(policy.Handle(new FormatException()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void At_least_one_attempt_is_made(int attempts) =>
        Assert.Throws<ArgumentOutOfRangeException>("maxNumberOfAttempts", () => new RetryPolicy(attempts, Minute));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void The_first_pause_is_longer_than_nothing(int seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>("firstRetryInterval", () => new RetryPolicy(1, TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Pauses_do_not_shrink() =>
        Assert.Throws<ArgumentOutOfRangeException>("backoffCoefficient", () => new RetryPolicy(1, Minute, 0.99));

    [Fact]
    public void The_longest_pause_is_not_shorter_than_the_first() =>
        Assert.Throws<ArgumentOutOfRangeException>("maxRetryInterval", () => new RetryPolicy(1, Minute, maxRetryInterval: Minute / 2));

    [Fact]
    public void The_time_limit_is_not_shorter_than_the_first_pause() =>
        Assert.Throws<ArgumentOutOfRangeException>("retryTimeout", () => new RetryPolicy(1, Minute, retryTimeout: Minute / 2));

    [Fact]
    public void A_first_pause_beyond_an_hour_is_allowed_when_the_longest_is_left_out() =>
        Assert.Equal(TimeSpan.FromHours(1), new RetryPolicy(2, TimeSpan.FromDays(1)).MaxRetryInterval);

    [Fact]
    public void Both_limits_may_be_endless()
    {
        var policy = new RetryPolicy(1, Minute, maxRetryInterval: Timeout.InfiniteTimeSpan, retryTimeout: Timeout.InfiniteTimeSpan);

        Assert.Equal(Timeout.InfiniteTimeSpan, policy.MaxRetryInterval);
        Assert.Equal(Timeout.InfiniteTimeSpan, policy.RetryTimeout);
    }

    [Fact]
    public void Options_hold_a_policy_or_a_handler()
    {
        var policy = new RetryPolicy(1, Minute);

        Assert.Same(policy, TaskOptions.FromRetryPolicy(policy).Retry!.Policy);
        Assert.Null(TaskOptions.FromRetryPolicy(policy).Retry!.Handler);
        Assert.NotNull(TaskOptions.FromRetryHandler(_ => true).Retry!.Handler);
        Assert.Throws<ArgumentNullException>(() => TaskRetryOptions.FromRetryHandler((RetryHandler)null!));
    }

    [Fact]
    public void Options_with_an_id_keep_the_rest()
    {
        var options = new SubOrchestrationOptions(TaskOptions.FromRetryPolicy(new RetryPolicy(1, Minute)), "one") { Version = "2.0" };

        SubOrchestrationOptions copy = options.WithInstanceId("two");

        Assert.Equal("two", copy.InstanceId);
        Assert.Equal("2.0", copy.Version!.Value.Version);
        Assert.Same(options.Retry, copy.Retry);
    }
}
