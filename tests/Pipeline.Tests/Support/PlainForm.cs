using Pipeline.Core.Publication;
using Pipeline.Core.Serialization;

namespace Pipeline.Tests.Support;

/// <summary>Templates that can be read in a test, and are written in no time.</summary>
internal sealed class PlainForm(string version = "1") : ITemplateForm
{
    public static PlainForm Instance { get; } = new();

    public string Version => version;

    public byte[] Write(MissionTemplate content) => PipelineJson.Write(new { version, content });
}
