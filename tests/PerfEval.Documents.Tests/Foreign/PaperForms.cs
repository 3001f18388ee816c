using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Tests.Foreign;

/// <summary>The seeds in the layouts that they were published in: their headings, breaks within headings, blank cells and signatures.</summary>
internal static class PaperForms
{
    public static PaperForm Of(SelfEvaluationForm form) => form.Policy switch
    {
        "qiaokou-overall-2020" => Qiaokou(form),
        "dawukou-project-2020" => Dawukou(form),
        "pingshan-project-2020" => Pingshan(form),
        _ => Ezhou(form),
    };

    private static PaperForm Ezhou(SelfEvaluationForm form)
    {
        var paper = new PaperForm(9);
        paper.Before.Add($"附件：《2021年度{form.ProjectName}项目支出绩效自评表》");
        Row(paper, (0, 9, form.Title));
        Row(paper, (0, 9, "（ 2021 年度）"));
        Row(paper, (0, 2, "项目名称"), (2, 7, "　" + form.ProjectName));
        Row(paper, (0, 2, "主管部门"), (2, 3, form.SupervisingDepartment), (5, 2, "实施单位"), (7, 2, form.ImplementingUnit));
        paper.Put(0, 2, "项目资金\n（万元）", form.Funds.Count + 1);
        Row(paper, (2, 1, ""), (3, 1, "年初预算数"), (4, 1, "全年预算数"), (5, 1, "全年执行数"), (6, 1, "分值"), (7, 1, "执行率"), (8, 1, "得分"));
        string[] indents = ["", "", "      ", "  "];
        foreach ((int i, FundsLine line) in form.Funds.Index())
        {
            Row(paper, (2, 1, indents[i] + line.Label), (3, 1, line.InitialBudget), (4, 1, line.AdjustedBudget), (5, 1, line.Executed), (6, 1, line.Points), (7, 1, line.Rate), (8, 1, line.Score));
        }

        paper.Put(0, 1, "年度总体目标", 2);
        Row(paper, (1, 4, "预期目标"), (5, 4, "实际完成情况"));
        Row(paper, (1, 4, form.Goals[0].Expected), (5, 4, form.Goals[0].Accomplishment));
        paper.Put(0, 1, "绩\n效\n指\n标", form.Indicators.Count + 1);
        Row(paper, (1, 1, "一级指标"), (2, 1, "二级指标"), (3, 1, "三级指标"), (4, 1, "年度\n指标值"), (5, 1, "实际\n完成值"), (6, 1, "分值"), (7, 1, "得分"), (8, 1, "偏差原因分析及改进措施"));
        Branches(paper, form.Indicators, 1, 2, d => d.Replace("满意度", "满意度\n", StringComparison.Ordinal), c => c.Replace("效益指标", "效益\n指标", StringComparison.Ordinal));
        foreach (Indicator i in form.Indicators)
        {
            Row(paper, (3, 1, i.Name), (4, 1, " " + i.Target), (5, 1, "  " + i.Actual), (6, 1, i.Points), (7, 1, i.SelfScore), (8, 1, i.Reason));
        }

        Row(paper, (0, 6, "总分"), (6, 1, "100"), (7, 1, form.SelfTotal), (8, 1, ""));
        return paper;
    }

    private static PaperForm Pingshan(SelfEvaluationForm form)
    {
        var paper = new PaperForm(8);
        paper.Before.Add("附件2");
        paper.Before.Add(form.Title + " ");
        paper.Before.Add("（2020年度）");
        Row(paper, (0, 2, "项目名称"), (2, 2, form.ProjectName), (4, 2, "项目起止时间"), (6, 2, form.ExtraFields["项目起止时间"]));
        Row(paper, (0, 2, "主管部门"), (2, 2, form.SupervisingDepartment), (4, 2, "实施单位"), (6, 2, form.ImplementingUnit));
        Row(paper, (0, 2, "是否重点绩效项目"), (2, 2, form.ExtraFields["是否重点绩效项目"]), (4, 2, "项目属性"), (6, 2, form.ExtraFields["项目属性"]));
        paper.Put(0, 2, "项目资金（万元）", form.Funds.Count + 1);
        Row(paper, (2, 2, ""), (4, 1, "全年预算数（A）"), (5, 2, "全年执行数（B）"), (7, 1, "执行率（B/A)"));
        string[] labels = [form.Funds[0].Label, " 其中：上级转移支\n付资金", "       区级财政资\n金", "        其他资金"];
        foreach ((int i, FundsLine line) in form.Funds.Index())
        {
            Row(paper, (2, 2, labels[i]), (4, 1, line.AdjustedBudget), (5, 2, line.Executed), (7, 1, line.Rate));
        }

        paper.Put(0, 1, "年度\n总体\n目标", 2);
        Row(paper, (1, 4, "年初设定目标"), (5, 3, "全年实际完成情况"));
        Row(paper, (1, 4, form.Goals[0].Expected), (5, 3, form.Goals[0].Accomplishment));

        // The printed forms keep a row for a kind of benefit that has no indicator.
        var rows = form.Indicators.ToList();
        int at = rows.FindIndex(i => i.Category == "可持续影响指标");
        rows.Insert(at, new Indicator { Dimension = "效益指标", Category = "生态效益指标" });
        paper.Put(0, 1, "绩\n效\n指\n标", rows.Count + 1);
        Row(paper, (1, 1, "一级\n指标"), (2, 1, "二级指标"), (3, 2, "三级指标"), (5, 1, "年度指标值"), (6, 1, "全年完成值"), (7, 1, "未完成原因和改\n进措施"));
        Branches(paper, rows, 1, 2, d => string.Join('\n', d.Chunk(2).Select(c => new string(c))), c => c.Length > 6 ? c.Insert(c.Length - 2, "\n") : c);
        foreach (Indicator i in rows)
        {
            Row(paper, (3, 2, i.Name), (5, 1, i.Target), (6, 1, i.Actual), (7, 1, i.Reason));
        }

        Row(paper, (0, 1, "说明"), (1, 7, form.Sections["说明"]));
        Row(paper, (0, 8, "填表人： 〔略〕 联系电话： 〔略〕"));
        Row(paper, (0, 8, "备注：" + string.Join('\n', form.Notes.Select((n, i) => (i == 0 ? "" : "      ") + n))));
        return paper;
    }

    private static PaperForm Dawukou(SelfEvaluationForm form)
    {
        var paper = new PaperForm(9);
        paper.Before.AddRange(["附件1", form.Title!, "(2020年度)"]);
        Row(paper, (0, 2, "项目名称"), (2, 7, form.ProjectName));
        Row(paper, (0, 2, "主管部门及代码"), (2, 2, form.SupervisingDepartment), (4, 2, "实施单位"), (6, 3, form.ImplementingUnit));
        paper.Put(0, 1, "项目资金 (万元)", form.Funds.Count + 1);
        paper.PutAt(paper.Row + 1, 8, 1, "执行率×该指标分值, 最高不得超过分值上限。", form.Funds.Count);
        Row(paper, (1, 2, ""), (3, 1, "年初预算数 (A)"), (4, 1, "全年执行数 (B)"), (5, 1, "分值 (10分)"), (6, 1, "执行率 (B/A)"), (7, 1, "得分"), (8, 1, "得分计算方法"));
        foreach (FundsLine line in form.Funds)
        {
            Row(paper, (1, 2, line.Label), (3, 1, line.InitialBudget), (4, 1, line.Executed), (5, 1, line.Points), (6, 1, line.Rate), (7, 1, line.Score));
        }

        Row(paper, (0, 1, "年度 总体 目标"), (1, 4, form.Goals[0].Expected), (5, 4, form.Goals[0].Accomplishment));
        paper.Put(0, 1, "绩效指标", form.Indicators.Count + 2);
        Row(paper, (1, 1, "一级 指标"), (2, 1, "二级 指标"), (3, 1, "三级 指标"), (4, 1, "分值"), (5, 1, "指标 值"), (6, 1, "全年 实际值 (B)"), (7, 1, "得分"), (8, 1, "未完 成原因 分析"));
        Branches(paper, form.Indicators, 1, 2, d => d.Insert(d.Length - 2, " ") + (d == "满意度指标" ? " (20分)" : " (40 分)"), c => c.Insert(2, " "));
        foreach (Indicator i in form.Indicators)
        {
            Row(paper, (3, 1, i.Name), (4, 1, i.Points), (5, 1, i.Target), (6, 1, i.Actual), (7, 1, i.SelfScore), (8, 1, i.Reason));
        }

        Row(paper, (1, 3, "总分"), (4, 1, "100"), (5, 1, ""), (6, 1, ""), (7, 1, form.SelfTotal), (8, 1, ""));
        paper.After.AddRange(form.Notes.Select((n, i) => i == 0 ? "注: " + n : n));
        return paper;
    }

    private static PaperForm Qiaokou(SelfEvaluationForm form)
    {
        var paper = new PaperForm(7);
        paper.Before.AddRange([form.Title!, "单位名称：硚口区司法局 填报日期：2021 年 6月 20 日"]);
        Row(paper, (0, 2, "单位名称"), (2, 5, form.Unit));
        Row(paper, (0, 2, "基本支出总额"), (2, 2, form.ExtraFields["基本支出总额"]), (4, 1, "项目支出总额"), (5, 2, form.ExtraFields["项目支出总额"]));
        paper.Put(0, 2, "预算执行情况\n（万元）\n（20 分）", 2);
        Row(paper, (2, 1, ""), (3, 1, "预算数（A）"), (4, 1, "执行数（B）"), (5, 1, "执行率（B/A）"), (6, 1, "得分\n（20 分*执行率）"));
        FundsLine total = form.Funds[0];
        Row(paper, (2, 1, "部门整体\n支出总额"), (3, 1, total.AdjustedBudget), (4, 1, total.Executed), (5, 1, total.Rate), (6, 1, total.Score));
        foreach (AnnualGoal goal in form.Goals)
        {
            Row(paper, (0, 2, $"年度目标 {goal.Number}：\n（{goal.Points} 分）"), (2, 5, goal.Expected));
            List<Indicator> rows = [.. form.Indicators.Where(i => i.Goal == goal.Number)];
            paper.Put(0, 1, "年度\n绩效\n指标", rows.Count + 1);
            Row(paper, (1, 1, "一级\n指标"), (2, 1, "二级指标"), (3, 1, "三级指标"), (4, 1, "年初目标值\n（A）"), (5, 1, "实际完成值\n（B）"), (6, 1, "得分"));
            Branches(paper, rows, 1, 2, d => d.Insert(d.Length - 2, "\n"), c => c.Length > 4 ? c.Insert(4, "\n") : c);
            foreach (Indicator i in rows)
            {
                Row(paper, (3, 1, i.Name), (4, 1, i.Target), (5, 1, i.Actual), (6, 1, i.SelfScore));
            }
        }

        Row(paper, (0, 6, "总分"), (6, 1, form.SelfTotal));
        Row(paper, (0, 2, "偏差大或\n目标未完成\n原因分析"), (2, 5, form.Sections["偏差大或目标未完成原因分析"]));
        Row(paper, (0, 2, "改进措施及\n结果应用方案"), (2, 5, form.Sections["改进措施及结果应用方案"]));
        paper.After.Add("备注：");
        paper.After.AddRange(form.Notes);
        return paper;
    }

    private static void Row(PaperForm paper, params (int Column, int Span, string? Text)[] cells)
    {
        foreach ((int column, int span, string? text) in cells)
        {
            paper.Put(column, span, text);
        }

        paper.Next();
    }

    private static void Branches(PaperForm paper, IReadOnlyList<Indicator> rows, int dimensionColumn, int categoryColumn, Func<string, string> dimension, Func<string, string> category)
    {
        Runs(rows, i => i.Dimension, (from, to) => paper.PutAt(paper.Row + from, dimensionColumn, 1, dimension(rows[from].Dimension!), to - from + 1));
        Runs(rows, i => i.Dimension + "|" + i.Category, (from, to) => paper.PutAt(paper.Row + from, categoryColumn, 1, category(rows[from].Category!), to - from + 1));
    }

    private static void Runs(IReadOnlyList<Indicator> rows, Func<Indicator, string?> key, Action<int, int> run)
    {
        for (int from = 0; from < rows.Count;)
        {
            int to = from;
            while (to + 1 < rows.Count && key(rows[to + 1]) == key(rows[from]))
            {
                to++;
            }

            if (key(rows[from]) is not null)
            {
                run(from, to);
            }

            from = to + 1;
        }
    }
}
