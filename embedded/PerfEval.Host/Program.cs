using System.CommandLine;
using System.Text;
using PerfEval.Host.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand("PerfEval：年度绩效自评，从启动到排名。 / A finance bureau's yearly performance self-evaluation, from launch to ranking.")
{
    DemoCommand.Create(),
    ServeCommand.Create(),
    ScoreCommand.Create(),
    PoliciesCommand.Create(),
};

return await root.Parse(args).InvokeAsync();
