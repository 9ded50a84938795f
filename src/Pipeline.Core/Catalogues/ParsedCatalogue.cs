using System.Diagnostics.CodeAnalysis;
using Pipeline.Core.Serialization;

namespace Pipeline.Core.Catalogues;

/// <summary>What became of reading a catalogue: the catalogue, or everything that is wrong with it.</summary>
public sealed record ParsedCatalogue
{
    /// <summary>The catalogue; null when there are problems.</summary>
    public Catalogue? Catalogue { get; private init; }

    /// <summary>What operators must mend, in document order; empty when the catalogue can be used.</summary>
    public IReadOnlyList<JsonProblem> Problems { get; private init; } = [];

    /// <summary>True when the catalogue can be used.</summary>
    [MemberNotNullWhen(true, nameof(Catalogue))]
    public bool Success => Catalogue is not null;

    internal static ParsedCatalogue Of(Catalogue catalogue) => new() { Catalogue = catalogue };

    internal static ParsedCatalogue Of(IReadOnlyList<JsonProblem> problems) => new() { Problems = problems };
}
