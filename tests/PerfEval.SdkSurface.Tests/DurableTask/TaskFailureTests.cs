using Microsoft.DurableTask;

namespace PerfEval.SdkSurface.Tests.DurableTask;

public class TaskFailureTests
{
    [Fact]
    public void A_failure_is_caused_by_its_own_type_and_by_what_that_derives_from()
    {
        TaskFailureDetails failure = TaskFailureDetails.FromException(new FileNotFoundException("gone"));

        Assert.True(failure.IsCausedBy<FileNotFoundException>());
        Assert.True(failure.IsCausedBy<IOException>());
        Assert.True(failure.IsCausedBy<Exception>());
        Assert.False(failure.IsCausedBy<FormatException>());
    }

    [Fact]
    public void Causes_are_kept_but_not_looked_at()
    {
        TaskFailureDetails failure = TaskFailureDetails.FromException(new InvalidOperationException("outer", new FormatException("inner")));

        Assert.False(failure.IsCausedBy<FormatException>());
        Assert.True(failure.InnerFailure!.IsCausedBy<FormatException>());
        Assert.Equal("inner", failure.InnerFailure.ErrorMessage);
    }

    [Fact]
    public void Types_of_any_loaded_assembly_are_found() =>
        Assert.True(TaskFailureDetails.FromException(new OwnException()).IsCausedBy<ArithmeticException>());

    [Fact]
    public void An_unknown_type_causes_nothing()
    {
        var failure = new TaskFailureDetails("Nowhere.To.Be.FoundException", "x", null, null, null);

        Assert.False(failure.IsCausedBy<Exception>());
        Assert.False((failure with { ErrorType = string.Empty }).IsCausedBy<Exception>());
    }

    [Fact]
    public void Only_exception_types_can_be_causes() =>
        Assert.Throws<ArgumentException>(() => TaskFailureDetails.FromException(new FormatException()).IsCausedBy(typeof(string)));

    [Fact]
    public void A_failed_task_says_which_one_it_was_and_why()
    {
        var failure = new TaskFailedException("Send", 7, new TaskFailureDetails("System.FormatException", "bad", null, null, null));

        Assert.Equal("Task 'Send' (#7) failed with an unhandled exception: bad", failure.Message);
        Assert.Equal("System.FormatException: bad", failure.FailureDetails.ToString());
    }

    private sealed class OwnException : ArithmeticException;
}
