using Pipeline.Core.Serialization;

namespace Pipeline.Core.Catalogues;

/// <summary>Reads <c>configuration/catalogue.json</c> and says everything that is wrong with it at once, in French, for operators.</summary>
public static class CatalogueParser
{
    /// <summary>Reads a catalogue.</summary>
    /// <param name="json">The document, UTF-8; comments and trailing commas are allowed.</param>
    public static ParsedCatalogue Parse(ReadOnlyMemory<byte> json)
    {
        if (!JsonInput.TryRead<Catalogue>(json, out var catalogue, out var problems)) return ParsedCatalogue.Of(problems);
        problems = CatalogueRules.Check(catalogue);
        return problems.Count == 0 ? ParsedCatalogue.Of(catalogue) : ParsedCatalogue.Of(problems);
    }
}
