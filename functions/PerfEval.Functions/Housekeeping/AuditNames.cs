using System.Globalization;
using PerfEval.Domain;
using PerfEval.Domain.Texts;
using PerfEval.Functions.Access;
using PerfEval.Functions.Contracts;

namespace PerfEval.Functions.Housekeeping;

/// <summary>Acts and actors as pages name them.</summary>
internal static class AuditNames
{
    private const string LinkPrefix = "link-";

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

    /// <summary>What stood or stands somewhere: phases by their names, scores as they are shown, all else as it was written.</summary>
    public static BilingualText? Value(string? value) => value switch
    {
        null => null,
        _ when Enum.TryParse(value, out CampaignPhase phase) && Enum.IsDefined(phase) && !char.IsAsciiDigit(value[0]) => new(NameOf(phase), value),
        _ when value.Contains('.', StringComparison.Ordinal) && decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal score) =>
            Same(Rounding.Show(score).ToString("0.00", CultureInfo.InvariantCulture)),
        _ => Same(value),
    };

    /// <summary>Who did it. A unit is known by its link, of which the log holds a hash; the beginning tells links apart.</summary>
    public static BilingualText Actor(string actor)
    {
        if (actor == AuditLog.Program)
        {
            return new("系统", "the program");
        }

        if (actor.StartsWith(LinkPrefix, StringComparison.Ordinal))
        {
            string link = actor[LinkPrefix.Length..];
            return new($"单位链接 {link}", $"unit's link {link}");
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

    private static BilingualText Same(string text) => new(text, text);

    private static string NameOf(CampaignPhase phase) => phase switch
    {
        CampaignPhase.Launched => "已启动",
        CampaignPhase.Waiting => "待下发",
        CampaignPhase.Issuing => "下发中",
        CampaignPhase.Filing => "报送期",
        CampaignPhase.Closing => "截止清点",
        CampaignPhase.Reviewing => "复核期",
        CampaignPhase.Ranking => "排名中",
        CampaignPhase.Objections => "预告期",
        CampaignPhase.AwaitingSignOff => "待签发",
        CampaignPhase.Publishing => "发布中",
        CampaignPhase.Published => "已发布",
        _ => phase.ToString(),
    };
}
