using System.Text.Json.Nodes;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Control;
using Pipeline.Core.Datasets;
using Pipeline.Core.Publication;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Support;

namespace Pipeline.Tests.Schemas;

/// <summary>A JSON Schema of the repository: the type that it describes, and where it is.</summary>
/// <param name="Name">Name of the document.</param>
/// <param name="Type">The type that the document is read into or written from.</param>
/// <param name="Edited">True when people edit it: what is unknown is a typing error, and what is left out has a default. Else every field is written.</param>
internal sealed record SchemaFile(string Name, Type Type, bool Edited = false)
{
    public static IReadOnlyList<SchemaFile> All { get; } =
    [
        new("catalogue", typeof(Catalogue), Edited: true),
        new("decisions", typeof(Decisions), Edited: true),
        new("record", typeof(DocumentRecord)),
        new("report", typeof(Report)),
        new("manifest", typeof(Manifest)),
        new("missions", typeof(MissionList)),
        new("mission", typeof(MissionDocument)),
        new("indicator", typeof(IndicatorDocument)),
        new("dataset", typeof(Dataset)),
        new("tombstone", typeof(Tombstone)),
    ];

    /// <summary>Those of what is published.</summary>
    public static IReadOnlyList<SchemaFile> Published { get; } = [.. All.SkipWhile(f => f.Name != "manifest")];

    /// <summary>The folder of the schemas, and of the types that are made from them.</summary>
    public static string Folder { get; } = System.IO.Path.Combine(Repository.Root, "src", "Pipeline.Core", "Schemas");

    public string Id => Name + ".schema.json";

    public string Path => System.IO.Path.Combine(Folder, Id);

    public JsonNode Read() => JsonNode.Parse(File.ReadAllText(Path))!;
}
