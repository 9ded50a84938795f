namespace Pipeline.Core.Catalogues;

/// <summary>An indicator with its names as they are compared.</summary>
/// <param name="Indicator">What the catalogue knows of it.</param>
/// <param name="Label">Its label, folded.</param>
/// <param name="Name">Its full name, folded; null when it has none.</param>
internal readonly record struct FoldedIndicator(CatalogueIndicator Indicator, string Label, string? Name);
