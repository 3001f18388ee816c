using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using PerfEval.Host.Costs;
using Spectre.Console;

namespace PerfEval.Host.Commands;

/// <summary><c>perfeval cost</c>: what a campaign costs on Azure, from counts of real runs and a dated table of prices.</summary>
internal static class CostCommand
{
    private const int MostUnits = 1_000_000;
    private const int MostForms = 10_000_000;

    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["executions"] = "函数执行次数 / function executions",
        ["gbSeconds"] = "GB-秒，上限 / GB-seconds, at most",
        ["tableCalls"] = "表存储调用 / table calls",
        ["blobWrites"] = "Blob 写入 / blob writes",
        ["blobReads"] = "Blob 读取 / blob reads",
        ["queueCalls"] = "队列调用 / queue calls",
        ["storedGBMonths"] = "存储 GB·月 / stored GB-months",
        ["scannedGB"] = "扫描 GB / scanned GB",
        ["logGB"] = "日志 GB / log GB",
        ["alertRuleMonths"] = "告警规则·月 / alert rule months",
        ["scanAccountMonths"] = "扫描账户·月 / scanned account months",
        ["mails"] = "邮件 / mails",
    };

    public static Command Create()
    {
        var units = new Option<int>("--units") { Description = "预算单位数 / budget units", Required = true };
        var forms = new Option<int?>("--forms") { Description = "自评表总数，默认每单位一份 / forms in all, by default one a unit" };
        var months = new Option<int>("--months") { Description = "自评工作历时几个月 / months that the campaign takes", DefaultValueFactory = _ => 4 };
        var file = new Option<FileInfo?>("--prices") { Description = "价格表（JSON），默认为内置 / a table of prices, JSON; by default the one that comes along" };
        var json = new Option<bool>("--json") { Description = "输出 JSON / print JSON" };
        var command = new Command("cost", "按实测次数和标明日期的价格表估算 Azure 费用。 / What a campaign costs on Azure, by counts of real runs and a dated table of prices.") { units, forms, months, file, json };
        command.SetAction(parsed => Run(
            parsed.GetValue(units),
            parsed.GetValue(forms) ?? parsed.GetValue(units),
            parsed.GetValue(months),
            parsed.GetValue(file),
            parsed.GetValue(json),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(int units, int forms, int months, FileInfo? file, bool json, TextWriter output, TextWriter error)
    {
        if (units is < 1 or > MostUnits || forms < units || forms > MostForms || months is < 1 or > 24)
        {
            error.WriteLine("单位数应为 1 至 1000000，自评表数不少于单位数，月数为 1 至 24。 / Units must be 1 to 1000000, forms no fewer than units, months 1 to 24.");
            return ExitCodes.UnusableInput;
        }

        PriceTable prices;
        try
        {
            prices = Load(file);
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"{file}: {e.Message}");
            return ExitCodes.UnusableInput;
        }

        CampaignCounts counts = CampaignCounts.BuiltIn;
        var model = new CostModel(counts, prices);
        IReadOnlyList<CostLine> campaign = model.Campaign(units, forms, months);
        IReadOnlyList<CostLine> idle = model.IdleMonth();
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(
                new
                {
                    units,
                    forms,
                    months,
                    counted = counts.Measured,
                    prices = new { prices.Dated, prices.Currency, prices.Region, assumed = prices.Prices.Where(price => price.Value.Assumed).Select(price => price.Key) },
                    campaign = new { lines = campaign, total = campaign.Sum(line => line.Cost) },
                    idleMonth = new { lines = idle, total = idle.Sum(line => line.Cost) },
                },
                CampaignCounts.Json));
            return ExitCodes.Done;
        }

        IAnsiConsole console = Consoles.Create(output);
        Print(console, string.Create(CultureInfo.InvariantCulture, $"{units} 个单位，{forms} 份自评表，{months} 个月 / {units} units, {forms} forms, {months} months"), campaign, prices);
        Print(console, "无自评工作的一个月 / a month without a campaign", idle, prices);
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[grey]次数实测于 / counted {counts.Measured}（{counts.Runs}）；价格 / prices {prices.Dated}，{prices.Region}，{prices.Currency}；* 为未查证的假定价格 / * assumed, not read anywhere[/]");
        return ExitCodes.Done;
    }

    private static PriceTable Load(FileInfo? file)
    {
        if (file is null)
        {
            return PriceTable.BuiltIn();
        }

        using FileStream stream = file.OpenRead();
        return PriceTable.Read(stream);
    }

    private static void Print(IAnsiConsole console, string heading, IReadOnlyList<CostLine> lines, PriceTable prices)
    {
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[bold]{heading}[/]");
        Table table = new Table().Border(TableBorder.Rounded)
            .AddColumn("项目 / item")
            .AddColumn(new TableColumn("数量 / quantity").RightAligned())
            .AddColumn(new TableColumn(prices.Currency).RightAligned());
        foreach (CostLine line in lines)
        {
            table.AddRow(
                Markup.Escape(Texts[line.Name] + (prices.Prices[line.Name].Assumed ? " *" : string.Empty)),
                line.Quantity.ToString("#,0.##", CultureInfo.InvariantCulture),
                line.Cost.ToString("0.00", CultureInfo.InvariantCulture));
        }

        table.AddRow("[bold]合计 / total[/]", string.Empty, $"[bold]{lines.Sum(line => line.Cost).ToString("0.00", CultureInfo.InvariantCulture)}[/]");
        console.Write(table);
    }
}
