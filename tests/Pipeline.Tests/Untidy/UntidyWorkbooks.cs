using System.Text.Json.Nodes;
using Pipeline.Core.Catalogues;
using Pipeline.Tests.Catalogues;
using Pipeline.Tests.Support;

namespace Pipeline.Tests.Untidy;

/// <summary>The untidy workbooks, each named by what makes it untidy.</summary>
internal static class UntidyWorkbooks
{
    public static IReadOnlyList<UntidyWorkbook> All { get; } =
        [.. UntidyHeaders.All, .. UntidyTwoRowHeaders.All, .. UntidyRows.All, .. UntidyPeriods.All, .. UntidyUnits.All, .. UntidyValues.All, .. UntidySheets.All, .. UntidyFiles.All, .. UntidyRefused.All];

    /// <summary>A workbook that says its mission and year on a sheet of their own.</summary>
    public static TestWorkbook WithCover() => new TestWorkbook().Sheet("Mission", ["Mission", "Insertion"], ["Exercice", 2021]);

    /// <summary>A workbook of figures of the context, in 2021: label and value.</summary>
    public static TestWorkbook Values(params TestCell?[][] labelsAndValues) => WithCover().Sheet(
        "Feuil1",
        [["Rubrique", "Libellé", "Valeur", "Période"], .. labelsAndValues.Select(row => (TestCell?[])["Contexte", row[0], row[1], 2021])]);

    /// <summary>The contract's example of a catalogue with one thing changed.</summary>
    public static Catalogue CatalogueWith(Action<JsonNode> edit) => CatalogueParser.Parse(CatalogueExample.With(edit)).Catalogue!;
}
