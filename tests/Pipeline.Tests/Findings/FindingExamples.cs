using System.Text.Json.Nodes;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Submissions;
using Pipeline.Core.Workbooks;
using Pipeline.Tests.Catalogues;
using Pipeline.Tests.Support;
using static Pipeline.Tests.Support.Tidy;

namespace Pipeline.Tests.Findings;

/// <summary>
/// For each kind of finding, a workbook that gives it through the evaluator. What the evaluator cannot see (names, other documents, a failing
/// storage) is given by the record, as reports show it. <c>docs/findings.md</c> is written from these.
/// </summary>
internal static partial class FindingExamples
{
    private const string Rsa = "1. Garantir l’accès au RSA";

    /// <summary>One example for each kind.</summary>
    public static IReadOnlyList<FindingExample> All { get; } = [.. Files(), .. Documents(), .. Missions(), .. Tables(), .. Rows(), .. Values(), .. Periods(), .. Doubts()];

    private static IEnumerable<FindingExample> Documents()
    {
        yield return new("document-name-unusable", null, () => Told(FindingCodes.DocumentNameUnusable));
        yield return new("document-without-service", null, () => Told(FindingCodes.DocumentWithoutService));
        yield return new("document-name-twin", null, () => Told(FindingCodes.DocumentNameTwin.With("insertion/RSA.xlsx")));
        yield return new("document-purged", null, () => Told(FindingCodes.DocumentPurged));
        yield return new("document-published-again", null, () => Told(FindingCodes.DocumentPublishedAgain.With("toutes les périodes")));
        yield return new("version-failed", null, () => Told(FindingCodes.VersionFailed));
        yield return new("overlap-published", null, () => Overlapping(published: true, figures: 2));
        yield return new("overlap-overridden", null, () => Overlapping(published: false, figures: 2));
        yield return new("document-copy", null, () => Overlapping(published: true, figures: 8));
    }

    private static IEnumerable<FindingExample> Missions()
    {
        yield return Book("mission-missing", "B1", new TestWorkbook().Sheet("Mission", ["Mission"], ["Exercice", 2021]).Sheet("Indicateurs", [Header, Row(12)]));
        yield return Covered("mission-unknown", "B1", ["Mission", "Insertoin"]);
        yield return Book("mission-not-allowed", "B1", Workbook(Row(12)), Edited(root => root["services"]![0]!["missions"] = new JsonArray()));
        yield return Book("service-unknown", null, Workbook(Row(12)), CatalogueExample.Read(), service: "insertions");
        yield return Covered("service-differs", "B2", ["Mission", "Insertion"], ["Service", "Direction des finances"]);
        yield return Covered("mission-label-twice", "B3", ["Mission", "Insertion"], ["Exercice", 2021], ["Exercice", 2022]);
        yield return Book("exercice-missing", "B2", new TestWorkbook().Sheet("Mission", ["Mission", "Insertion"], ["Exercice"]).Sheet("Indicateurs", [Header, Row(12)]));
        yield return Covered("exercice-invalid", "B2", ["Mission", "Insertion"], ["Exercice", "l’an dernier"]);
        yield return Book("exercice-unused", "B2", new TestWorkbook()
            .Sheet("Mission", ["Mission", "Insertion"], ["Exercice", 2022])
            .Sheet("Indicateurs", [Header, Row(12, period: 2021), Row(13, period: 2021, label: "aidés"), Row(14, period: 2021, label: "suivis")]));
        yield return Covered("publication-date-invalid", "B3", ["Mission", "Insertion"], ["Exercice", 2021], ["Publication le", "bientôt"]);
        yield return Covered("publication-deferred", "B3", ["Mission", "Insertion"], ["Exercice", 2021], ["Publication le", "15/01/2027"]);
        yield return Sheet("publication-date-misplaced", "A1", ["À ne pas publier avant le 15/03/2030"], ["Rubrique", "Libellé", "Valeur"], ["Contexte", "emplois", 12]);
    }

    private static IEnumerable<FindingExample> Doubts()
    {
        yield return Book("value-below-minimum", "G2", Workbook(Row(-1)), CatalogueExample.Read());
        yield return Book("value-above-maximum", "G2", Workbook(Row(324250)), CatalogueExample.Read());
        yield return Lines("changed-a-lot", "G3", Row(32425, period: 2020), Row(331000, period: 2021));
        yield return Lines("became-negative", "G3", Row(12, period: 2020), Row(-12, period: 2021));
        yield return Book("unit-changed", "G2", Workbook(Row("10 €")), before: [Row("10 %")]);
        yield return Book("indicator-missing", null, Workbook(Row(12)), before: [Row(12), Row(18, label: "espaces RSA")]);
        yield return Book("value-confidential", "G2", Workbook(Row(3)), CatalogueExample.Read());
        yield return Lines("masked-value-revealed", "G4", Row(60, label: "femmes"), Row("s", label: "hommes"), Row(63, label: "Total", code: "total"));
    }

    // A row of the tidy layout in the action of the examples; what it states besides is set by column.
    private static TestCell?[] With(TestCell?[] row, params (int Column, TestCell? Cell)[] cells)
    {
        foreach (var (column, cell) in cells) row[column] = cell;
        return row;
    }

    private static FindingExample Lines(string code, string? cell, params TestCell?[][] rows) => Book(code, cell, Workbook(rows));

    private static FindingExample Covered(string code, string cell, params TestCell?[][] cover) =>
        Book(code, cell, new TestWorkbook().Sheet("Mission", cover).Sheet("Indicateurs", [Header, Row(12, period: 2021)]), CatalogueExample.Read());

    private static FindingExample Sheet(string code, string? cell, params TestCell?[][] rows) => Sheet(code, cell, _ => { }, rows);

    private static FindingExample Sheet(string code, string? cell, Action<TestSheet> configure, params TestCell?[][] rows) =>
        Book(code, cell, new TestWorkbook().Sheet("Mission", ["Mission", "Insertion"], ["Exercice", 2021]).Sheet("Chiffres", configure, rows));

    private static FindingExample Book(
        string code, string? cell, TestWorkbook workbook, Catalogue? catalogue = null, string service = "insertion", TestCell?[][]? before = null, WorkbookLimits? limits = null)
    {
        var bytes = workbook.ToBytes();
        return new(code, cell, () => Look(catalogue).Findings) { ProduceBlocked = () => Look(Blocking(code, catalogue, [.. Look(null).Indicators, .. Stated(before, null)])).Findings };

        Evaluation Look(Catalogue? with) => Evaluate(bytes, with, with is null ? null : service, Accepted(Stated(before, with)), limits);
    }

    private static IReadOnlyList<Indicator> Stated(TestCell?[][]? before, Catalogue? catalogue) =>
        before is null ? [] : Evaluate(Workbook(before).ToBytes(), catalogue, catalogue is null ? null : "insertion", [], limits: null).Indicators;

    private static Edition[] Accepted(IReadOnlyList<Indicator> figures) =>
        figures.Count == 0 ? [] : [new Edition { Sha256 = "00", SubmittedAt = Sample.Day(1), Evaluator = "1-0", Missions = StatedPeriods.Of(figures) }];

    private static Evaluation Evaluate(byte[] bytes, Catalogue? catalogue, string? service, IReadOnlyList<Edition> accepted, WorkbookLimits? limits)
    {
        using var stream = new MemoryStream(bytes);
        return Evaluator.Evaluate(stream, new Submission("exemple.xlsx", null, service, "00", null), catalogue, limits ?? new WorkbookLimits(), accepted);
    }

    // The catalogue of the example, or else one without bounds, with every indicator of these figures and of it calling one kind blocking.
    private static Catalogue Blocking(string code, Catalogue? catalogue, IEnumerable<Indicator> figures)
    {
        var listed = catalogue?.Missions[0].Indicators ?? [];
        var known = catalogue ?? CatalogueExample.Read();
        var others = figures.DistinctBy(figure => figure.Code).Where(figure => listed.All(l => l.Code != figure.Code && l.Label != figure.Label))
            .Select(figure => new CatalogueIndicator { Code = figure.Code, Section = figure.Section, Action = figure.Action?.Number, Label = figure.Label });
        return known with { Missions = [known.Missions[0] with { Indicators = [.. listed.Concat(others).Select(indicator => indicator with { Blocking = [code] })] }] };
    }

    private static Catalogue Edited(Action<JsonNode> edit) => CatalogueParser.Parse(CatalogueExample.With(edit)).Catalogue!;

    private static IReadOnlyList<Finding> Told(Problem problem) => [problem.At(sheet: null, cell: null, found: null)];

    private static IReadOnlyList<Finding> Overlapping(bool published, int figures)
    {
        var record = Sample.Record("insertion/rsa-v2.xlsx", Sample.Edition(Sample.Day(1), Sample.Figure("emplois", 2021, 1, Sample.Day(1))));
        return Report.Of(record with { Overlaps = [new Overlap(Sample.Insertion, "insertion/rsa.xlsx", published, figures, "emplois", "2021", 10)] })!.Findings;
    }
}
