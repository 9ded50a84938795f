using Pipeline.Core.Indicators;

namespace Pipeline.Core.Catalogues;

/// <summary>The columns of the table <c>Indicateurs</c>, as the catalogue's <c>synonyms</c> name them.</summary>
public static class CatalogueColumns
{
    /// <summary>Every name, in the order of the workbook contract.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetNames<Column>().Select(name => name.ToLowerInvariant())];
}
