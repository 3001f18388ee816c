using PerfEval.Domain.Filing;

namespace PerfEval.Domain.Tests.Filing;

public class FormTransitionsTests
{
    // The whole table, said again by hand: what stands here is legal, everything else is not.
    private static readonly Dictionary<FormState, string> Legal = new()
    {
        [FormState.NotIssued] = "Issue>Issued",
        [FormState.Issued] = "Submit>Submitted",
        [FormState.Submitted] = "Submit>Submitted CheckByDepartment>DepartmentChecked Return>Returned Accept>Accepted Finalise>Finalised",
        [FormState.DepartmentChecked] = "Return>Returned Accept>Accepted Finalise>Finalised",
        [FormState.Returned] = "Submit>Submitted Finalise>Finalised",
        [FormState.Accepted] = "Finalise>Finalised Reopen>Reopened",
        [FormState.Finalised] = "Reopen>Reopened",
        [FormState.Reopened] = "Submit>Submitted Return>Returned Accept>Accepted Finalise>Finalised",
    };

    public static TheoryData<FormState, FormAction> EveryPair
    {
        get
        {
            var data = new TheoryData<FormState, FormAction>();
            foreach (FormState state in Enum.GetValues<FormState>())
            {
                foreach (FormAction action in Enum.GetValues<FormAction>())
                {
                    data.Add(state, action);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void A_move_is_legal_only_where_the_table_has_it(FormState from, FormAction action)
    {
        string? move = Legal[from].Split(' ').SingleOrDefault(m => m.StartsWith(action + ">", StringComparison.Ordinal));

        if (move is not null)
        {
            Assert.True(FormTransitions.IsLegal(from, action));
            Assert.Equal(move[(move.IndexOf('>', StringComparison.Ordinal) + 1)..], FormTransitions.Apply("f", from, action).ToString());
        }
        else
        {
            Assert.False(FormTransitions.IsLegal(from, action));
            var refused = Assert.Throws<IllegalFormActionException>(() => FormTransitions.Apply("u1/p1", from, action));
            Assert.Equal(("u1/p1", from, action), (refused.Form, refused.State, refused.Action));
            Assert.Contains("u1/p1", refused.Text.Chinese, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_form_that_was_never_filed_can_not_be_finalised() =>
        Assert.False(FormTransitions.IsLegal(FormState.Issued, FormAction.Finalise));
}
