using PerfEval.Domain.Texts;
using PerfEval.Functions.Access;

namespace PerfEval.Functions.Housekeeping;

/// <summary>Acts and actors as pages name them.</summary>
internal static class AuditNames
{
    private const int LinkHashLength = 64;

    /// <summary>What was done; an act without a name of its own is shown by its word in the log.</summary>
    public static BilingualText Action(string action) => action switch
    {
        "submit" => new("报送", "filed"),
        "launch" => new("发起", "launched"),
        "return" => new("退回", "returned"),
        "accept" => new("复核通过", "accepted"),
        "sign-off" => new("签发排名", "ranking signed off"),
        "request-publication" => new("交付发布", "publication asked for"),
        "drop-publication" => new("撤下发布（排名已变动）", "publication dropped: the ranking has changed"),
        "phase" => new("进入阶段", "phase entered"),
        "publish" => new("发布", "published"),
        "remind" => new("单独催报", "reminded"),
        "extend" => new("延期", "given more time"),
        "bounce" => new("邮件退回", "mail came back"),
        "resend-mail" => new("补发邮件", "mail sent again"),
        "correct-contact" => new("更正联系人", "contact corrected"),
        "export-outstanding" => new("导出未报送名单（含链接）", "outstanding list with links exported"),
        _ => new(action, action),
    };

    /// <summary>Who did it. A unit is known by its link, of which the log holds a hash; the beginning tells links apart.</summary>
    public static BilingualText Actor(string actor)
    {
        if (actor == AuditLog.Program)
        {
            return new("系统", "the program");
        }

        if (actor.Length >= LinkHashLength && actor.All(char.IsAsciiHexDigit))
        {
            return new($"单位链接 {actor[..8]}…", $"unit's link {actor[..8]}…");
        }

        foreach ((Role role, string chinese) in new[] { (Role.Operator, "经办"), (Role.Reviewer, "复核"), (Role.Viewer, "查看") })
        {
            string word = role.ToString().ToLowerInvariant();
            if (actor == word || actor.StartsWith(word + " ", StringComparison.Ordinal))
            {
                string name = actor[word.Length..];
                return new(chinese + name, word + name);
            }
        }

        return new(actor, actor);
    }
}
