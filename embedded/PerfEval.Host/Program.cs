using System.Text;
using PerfEval.Host.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await PerfEvalCommand.RunAsync(args);
