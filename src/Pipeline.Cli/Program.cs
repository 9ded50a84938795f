using System.Text;
using Pipeline.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await PipelineCommand.InvokeAsync(args);
