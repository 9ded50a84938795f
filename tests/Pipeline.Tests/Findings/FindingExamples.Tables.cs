using Pipeline.Tests.Catalogues;
using Pipeline.Tests.Support;
using static Pipeline.Tests.Support.Tidy;

namespace Pipeline.Tests.Findings;

// Tables and their rows.
internal static partial class FindingExamples
{
    private static TestCell?[] Short => ["Rubrique", "Libellé", "Valeur"];

    private static IEnumerable<FindingExample> Tables()
    {
        yield return Sheet("table-not-found", null, ["Libellé", "Remarques"], ["emplois", "en hausse"]);
        yield return Sheet("table-without-section", "A2", ["Libellé", "Valeur"], ["emplois", 12]);
        yield return Sheet("column-twice", "D1", ["Rubrique", "Libellé", "Valeur", "Montant"], ["Contexte", "emplois", 12, 13]);
        yield return Sheet("period-column-twice", "D1", ["Rubrique", "Libellé", "2020", "Année 2020"], ["Contexte", "emplois", 12, 13]);
        yield return Sheet("value-beside-periods", "C1", ["Rubrique", "Libellé", "Valeur", "2020", "2021"], ["Contexte", "emplois", 12, 12, 13]);
        yield return Sheet("personal-data", "D1", ["Rubrique", "Libellé", "Valeur", "Date de naissance"], ["Contexte", "emplois", 12]);
        yield return Sheet("column-nearly-known", "D1", ["Rubrique", "Libellé", "Valeur", "Territoir"], ["Contexte", "emplois", 12, "44"]);
        yield return Sheet("column-ignored", "D1", ["Rubrique", "Libellé", "Valeur", "Vérifié par"], ["Contexte", "emplois", 12, "MD"]);
        yield return Sheet("column-of-year-ignored", "D1", ["Rubrique", "Libellé", 2020, "Emplois 2021"], ["Contexte", "emplois", 12, 13]);
        yield return Sheet("period-column-spans", "E1", ["Rubrique", "Libellé", 2020, 2021, "2020-2021"], ["Contexte", "emplois", 12, 13, 25]);
        yield return Sheet("group-is-part", "C1", Merge("C1:D1"), ["Rubrique", "Libellé", "Femmes", null], [null, null, 2020, 2021], ["Contexte", "emplois", 1, 2]);
        yield return Sheet("header-line-unknown", "C2", ["Rubrique", "Libellé", 2023, 2024], [null, null, "Femmes", "Hommes"], ["Contexte", "emplois", 1, 2]);
        yield return Sheet("title-is-forecast", "A1", ["Budget prévisionnel 2021"], Short, ["Contexte", "emplois", 12]);
        yield return Book("sheet-ignored", null, Workbook(Row(12)).Sheet("Brouillon", ["à faire"]));
        yield return Sheet("row-ignored", "A4", Short, ["Contexte", "emplois", 12], [null], ["Source : Insee"]);
        yield return Sheet("total-ignored", "B3", Short, ["Contexte", "femmes", 12], [null, "Total", 24]);
        yield return Book("sheet-hidden", null, new TestWorkbook().Sheet("Mission", ["Mission", "Insertion"], ["Exercice", 2021]).Sheet("Indicateurs", s => s.IsHidden = true, [Header, Row(12)]));
        yield return Sheet("row-hidden", "B2", s => s.HiddenRows.Add(2), Short, ["Contexte", "emplois", 12]);
        yield return Sheet("column-hidden", "C1", s => s.HiddenColumns.Add(3), Short, ["Contexte", "emplois", 12]);
        yield return Sheet("period-column-empty", "D1", ["Rubrique", "Libellé", "2020", "2021"], ["Contexte", "emplois", 12]);
        yield return Book("too-many-figures", null, Workbook([.. Enumerable.Range(2000, 3).Select(year => Row(12, period: year))]), limits: new() { Figures = 2 });
        yield return Book("too-much-text", null, Workbook([.. Enumerable.Range(2000, 50).Select(year => Row(12, period: year))]), limits: new() { FigureCharacters = 1000 });
        yield return Book("too-many-errors", null, Workbook(Row("abc"), Row("abd", label: "b"), Row("abe", label: "c")), limits: new() { Findings = 2 });
        yield return Book("more-findings", null, Workbook(Row("12*"), Row("13*", label: "b"), Row("14*", label: "c")), limits: new() { Findings = 1 });
        yield return Sheet("column-without-heading", "D2", Short, ["Contexte", "emplois", 12, 77]);
        yield return Sheet("rows-above-ignored", "A1", ["emplois", 12], Short, ["Contexte", "foyers", 12]);
        yield return Sheet("tables-side-by-side", "E1", ["Rubrique", "Libellé", 2019, null, "Recettes", 2021], ["Contexte", "dossiers", 1, null, "dotation", 500]);
        yield return Sheet("table-read", "A1:C2", Short, ["Contexte", "emplois", 12]);
        yield return Sheet("label-column-assumed", "B1", ["Rubrique", null, "Valeur"], ["Contexte", "emplois", 12]);
        yield return Sheet("unit-column-assumed", "D2", ["Rubrique", "Libellé", "Valeur", null, "Période"], ["Contexte", "budget", 288, "M€", 2021]);
        yield return Sheet("unit-in-note", "A3", ["Rubrique", "Libellé", "Valeur", "Période"], ["Contexte", "budget", 288, 2021], ["Montants en millions d’euros"]);
        yield return Sheet("unit-note-conflict", "A3", ["Rubrique", "Libellé", "Valeur", "Unité", "Période"], ["Budget", "budget", 200000, "EUR", 2021], ["Montants en milliers d’euros"]);
        yield return Sheet("unit-mentioned", "A3", ["Rubrique", "Libellé", "Valeur", "Unité", "Période"], ["Budget", "budget", 200000, "EUR", 2021], ["Source : compte administratif (en k€)"]);
        yield return Book("unit-assumed-plain", "G2", Workbook(Row(1_000_000, label: "pour le RSA"), Row(300, unit: "M€", label: "pour autre chose")), DemoMission.Catalogue);
        yield return Sheet("groups-of-periods", "E1", Merge("C1:D1", "E1:F1"), ["Rubrique", "Libellé", "Public", null, "Privé", null], [null, null, 2020, 2021, 2020, 2021], ["Contexte", "emplois", 1, 2, 3, 4]);
        yield return Sheet("group-unknown", "C1", Merge("C1:D1"), ["Rubrique", "Libellé", "Public", null], [null, null, 2020, 2021], ["Contexte", "emplois", 1, 2]);
        yield return Sheet("table-passed-over", "A1", ["Rubrique", "Libellé", "Combien"], ["Contexte", "emplois", 12], [null], ["Rubrique", "Libellé", "Valeur", "Période"], ["Contexte", "foyers", 3, 2021]);
        yield return Sheet("header-passed-over", "A2", Short, Short, Short, ["Contexte", "emplois", 12]);
        yield return Sheet("merged-cell-repeated", "A3", Merge("A2:A3"), Short, ["Contexte", "emplois", 12], [null, "foyers", 13]);
        yield return Sheet("cell-covered", "C3", Merge("C2:C3"), Short, ["Contexte", "emplois", 12], [null, null, 13]);
        yield return Sheet("value-merged", "C2", Merge("C2:C3"), Short, ["Contexte", "emplois", 12], ["Contexte", "foyers"]);
        yield return Sheet("total-doubtful", "B3", Short, ["Contexte", "femmes", 12], ["Contexte", "Total général", 24]);
        yield return Sheet("title-year-differs", "A1", ["Bilan 2019"], Short, ["Contexte", "emplois", 12]);
        yield return Named("sheet-year-differs", "Bilan 2019", Short, ["Contexte", "emplois", 12]);
        yield return Named("sheet-period-copy", "2019 (2)", Short, ["Contexte", "emplois", 12]);
        yield return Named("section-from-sheet", "Budget", ["Libellé", "Valeur"], ["dépenses", "12 M€"]);
        yield return Sheet("header-among-rows", "A4", ["Libellé", 2019, 2020], ["Contexte"], ["collèges", 120, 130], ["Effectifs", 2017, 2018]);
    }

    private static IEnumerable<FindingExample> Rows()
    {
        yield return Sheet("title-is-territory", "A3", Short, ["Contexte", "emplois", 12], ["Loire-Atlantique"], [null, "foyers", 13]);
        yield return Book("sheet-is-territory", null, new TestWorkbook().Sheet("Mission", ["Mission", "Insertion"], ["Exercice", 2021]).Sheet("France", Short, ["Contexte", "emplois", 12]), CatalogueExample.Read());
        yield return Lines("mission-assumed", "B3", With(Row(12), (1, "Insertion")), Row(18, label: "espaces RSA"));
        yield return Lines("section-missing", "C2", With(Row(12), (2, null), (3, null)));
        yield return Lines("section-unknown", "C2", Row(12, section: "Contexe"));
        yield return Lines("section-inherited", "C3", Row(12, section: "Budget", unit: "€"), With(Row(12, label: "aides", unit: "€"), (2, null), (3, null)));
        yield return Lines("action-missing", "D2", With(Row(12), (3, null)));
        yield return Lines("action-invalid", "D2", With(Row(12), (3, "Garantir l’accès au RSA")));
        yield return Lines("action-inherited", "D3", Row(12), With(Row(18, label: "espaces RSA"), (3, null)));
        yield return Lines("action-unexpected", "D2", With(Row("3 M€", section: "Budget"), (3, Rsa)));
        yield return Lines("action-two-titles", "D3", Row(12), With(Row(18, label: "espaces RSA"), (3, "1. Lutter contre les exclusions")));
        yield return Lines("label-missing", "E2", With(Row(12), (4, null)));
        yield return Book("value-empty", "G3", Workbook(Row(12), Row(null, label: "espaces RSA")), before: [Row(12), Row(18, label: "espaces RSA")]);
        yield return Book("value-elsewhere", "G3", Workbook(Row(12), Row(null, label: "espaces RSA", unit: "18")), before: [Row(12), Row(18, label: "espaces RSA")]);
        yield return Lines("values-all-empty", "G1", Row(null));
        yield return Book("table-empty", "E1", Workbook());
        yield return Lines("text-is-formula", "E2", Row(12, label: "=A7"));
        yield return Lines("text-unreadable", "E2", Row(12, label: new ErrorCell("#N/A")));
        yield return Lines("code-invalid", "A2", Row(12, code: "Allocataires du RSA"));
        yield return Lines("code-underivable", "E2", Row(12, label: "***"));
        yield return Book("indicator-nearly-listed", "E2", Workbook(Row(18, label: "alocataires")), CatalogueExample.Read());
        yield return Book("figure-elsewhere", "E2", Workbook(With(Row(18), (3, "2. Lutter contre les exclusions"))), CatalogueExample.Read());
        yield return Book("code-of-another", "A2", Workbook(Row(18, code: "espaces-rsa")), CatalogueExample.Read());
        yield return Book("indicator-unlisted", "E2", Workbook(Row(18, label: "espaces RSA")), CatalogueExample.Read());
        yield return Book("code-replaced", "E2", Workbook(Row(12, label: "personnes suivies")), before: [Row(12, label: "personnes accompagnées")]);
        yield return Lines("figure-twice", "E3", Row(12), Row(13));
        yield return Lines("units-differ", "G3", Row("10 %", period: 2020), Row("10 €", period: 2021));
        yield return Lines("parent-unknown", "L3", Row(12, code: "allocataires-rsa"), With(Row(13, label: "dont femmes", code: "femmes"), (11, "allocataire-rsa")));
        yield return Lines("parent-circular", "L2", With(Row(12, code: "allocataires"), (11, "allocataires")));
        yield return Book("territory-unknown", "J2", Workbook(With(Row(12), (9, "Frnace"))), CatalogueExample.Read());
        yield return Lines("period-conflict", "G2", With(Row("5 M€ en 2021"), (8, 2020)));
        yield return Lines("label-year-differs", "E2", Row("12 €", section: "Budget", label: "dépenses 2019"));
        yield return Lines("period-assumed", "I2", Row(12, section: "Contexte"));
        yield return Book("action-renamed", "D2", Workbook(With(Row(12), (3, "1. Lutter contre les exclusions"))), before: [Row(12)]);
        yield return Lines("code-too-long", "E2", Row(12, label: string.Concat(Enumerable.Repeat("très ", 60)) + "long"));
        yield return Lines("code-two-places", "E3", Row(12, period: 2020), With(Row(12, period: 2021), (3, "2. Lutter contre les exclusions")));
        yield return Sheet("title-unknown", "A3", ["Rubrique", "Libellé", "Valeur", "Unité"], ["Contexte", "emplois", 12], ["Bugdet"], [null, "dépenses", 12, "€"]);
        yield return Book("code-elsewhere", "A2", Workbook(Row(12, section: "Contexte", period: 2021, code: "allocataires-rsa")), CatalogueExample.Read());
        yield return Sheet("title-doubtful", "B4", Short, ["Contexte", "habitants", 1], [null], [null, "Contractuels"], [null, "catégorie A", 5]);
        yield return Sheet("title-taken", "A3", ["Rubrique", "Libellé", "Valeur"], ["Contexte", "emplois", 12], [Rsa], [null, "allocataires", 13]);
    }

    private static Action<TestSheet> Merge(params string[] ranges) => sheet => sheet.Merged.AddRange(ranges);

    private static FindingExample Named(string code, string sheet, params TestCell?[][] rows) =>
        Book(code, null, new TestWorkbook().Sheet("Mission", ["Mission", "Insertion"], ["Exercice", 2021]).Sheet(sheet, rows));
}
