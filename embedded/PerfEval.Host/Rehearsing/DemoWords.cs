using System.Text.Json.Nodes;

namespace PerfEval.Host.Rehearsing;

/// <summary>What happened, in words.</summary>
internal static class DemoWords
{
    /// <summary>An entry of the audit log.</summary>
    public static string Of(JsonNode act)
    {
        string subject = (string)act["subject"]!;
        string? after = (string?)act["after"];
        string project = ((string)act["id"]!).Split('~')[^1];
        return (string)act["action"]! switch
        {
            "launch" => $"  发起 / launched: {after}",
            "phase" => $"▶ {OfPhase(after!)}",
            "submit" => $"  报送 / submitted: {subject} {project["submit-".Length..]}",
            "return" => $"  退回 / returned: {subject} {project["return-".Length..]} — {after}",
            "accept" => $"  复核通过 / accepted: {subject} {project["accept-".Length..]}",
            "sign-off" => $"  签发 / signed off: {after}",
            "request-publication" => "  要求发布 / publication requested",
            "drop-publication" => "  排名已变动，发布请求作废 / the ranking has changed, publication dropped",
            "publish" => $"  发布第{after}版排名 / ranking generation {after} published",
            string other => $"  {other} {subject}",
        };
    }

    /// <summary>A phase of the campaign.</summary>
    public static string OfPhase(string phase) => phase switch
    {
        "Waiting" => "已启动，等待下发 / launched, waiting for the opening day",
        "Issuing" => "下发自评表 / issuing forms",
        "Filing" => "报送期 / filing",
        "Closing" => "截止清点 / closing",
        "Reviewing" => "复核期 / review",
        "Ranking" => "排名 / ranking",
        "Objections" => "预告期 / preliminary notice, objections",
        "AwaitingSignOff" => "待签发 / awaiting sign-off",
        "Publishing" => "发布中 / publishing",
        "Published" => "已发布 / published",
        _ => phase,
    };

    /// <summary>A kind of mail.</summary>
    public static string OfMail(string kind) => kind switch
    {
        "Invitation" => "下发通知 / invitation",
        "Reminder" => "催报 / reminder",
        "Overdue" => "逾期催报 / overdue notice",
        "Receipt" => "报送回执 / receipt",
        "Returned" => "退回通知 / return notice",
        "Preliminary" => "得分预告 / preliminary notice",
        "Result" => "结果通知 / result",
        "Extended" => "延期通知 / extension notice",
        "Digest" => "进度简报 / digest",
        _ => kind,
    };
}
