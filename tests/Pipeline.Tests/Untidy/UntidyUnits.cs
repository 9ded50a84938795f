using Pipeline.Tests.Support;

namespace Pipeline.Tests.Untidy;

/// <summary>Where units and scales stand.</summary>
internal static class UntidyUnits
{
    public static IEnumerable<UntidyWorkbook> All =>
    [
        new(
            "the scale stands in a title above the table",
            UntidyWorkbooks.WithCover().Sheet(
                "Budget",
                ["Budget de la mission (en milliers d’euros)"],
                ["Rubrique", "Libellé", "Montant", "Période"],
                ["Budget", "aides individuelles", 450, 2021],
                ["Budget", "subventions", "1 250,5", 2021]),
            "budget | aides-individuelles | 2021 | 450000 | EUR | 450 k€",
            "budget | subventions | 2021 | 1250500 | EUR | 1 250,5 k€"),
        new(
            "the scale stands alone in a cell above the periods",
            UntidyWorkbooks.WithCover().Sheet(
                "Budget",
                ["Dépenses de la mission"],
                [null, null, null, "en M€"],
                ["Rubrique", "Libellé", 2020, 2021],
                ["Budget", "dépenses", 280, 288]),
            "budget | depenses | 2020 | 280000000 | EUR | 280 M€",
            "budget | depenses | 2021 | 288000000 | EUR | 288 M€"),
        new(
            "each heading of values names its unit",
            UntidyWorkbooks.WithCover()
                .Sheet("Budget", ["Rubrique", "Libellé", "Montant (k€)", "Période"], ["Budget", "aides", 450, 2021])
                .Sheet("Taux", ["Rubrique", "Libellé", "Valeur en %", "Période"], ["Contexte", "taux de chômage", 6.4m, 2021])
                .Sheet("Heures", ["Rubrique", "Libellé", "Nombre (heures)", "Période"], ["Contexte", "heures d’insertion", 255000, 2021]),
            "budget | aides | 2021 | 450000 | EUR | 450 k€",
            "context | taux-de-chomage | 2021 | 6.4 | PERCENT | 6,4 %",
            "context | heures-d-insertion | 2021 | 255000 | HOUR | 255 000"),
        new(
            "the scale stands in a column of units, spelled in several ways",
            UntidyWorkbooks.WithCover().Sheet(
                "Budget",
                ["Rubrique", "Libellé", "Valeur", "Unité", "Période"],
                ["Budget", "a", 288, "M€", 2021], ["Budget", "b", "450", "milliers d'euros", 2021], ["Budget", "c", 1.5m, "Mds€", 2021],
                ["Budget", "d", 12, "K€ ", 2021], ["Budget", "e", 8625500, "Euros", 2021], ["Contexte", "f", 12.5m, "ETP", 2021],
                ["Contexte", "g", 35, "classes", 2021]),
            "budget | a | 2021 | 288000000 | EUR | 288 M€",
            "budget | b | 2021 | 450000 | EUR | 450 k€",
            "budget | c | 2021 | 1500000000 | EUR | 1,5 Md€",
            "budget | d | 2021 | 12000 | EUR | 12 k€",
            "budget | e | 2021 | 8625500 | EUR | 8 625 500 €",
            "context | f | 2021 | 12.5 | FTE | 12,5",
            "context | g | 2021 | 35 | OTHER classes | 35"),
        new(
            "units and scales stand in cell formats",
            UntidyWorkbooks.WithCover().Sheet(
                "Budget",
                ["Rubrique", "Libellé", "Valeur", "Période"],
                ["Budget", "a", new Number("8625500", "#,##0\\ \"€\""), 2021],
                ["Budget", "b", new Number("288", "0.0\" M€\""), 2021],
                ["Budget", "c", new Number("12", "#,##0\\ [$k€-40C]"), 2021],
                ["Budget", "d", new Number("450000", "#,##0.0,\"k€\""), 2021],
                ["Contexte", "e", new Number("0.078", "0.0%"), 2021],
                ["Budget", "f", new Number("1234.5", "#,##0.00\\ [$€-40C]"), 2021],
                ["Budget", "g", new Number("-1234.5", "_-* #,##0.00\\ \"€\"_-;\\-* #,##0.00\\ \"€\"_-;_-* \"-\"??\\ \"€\"_-;_-@_-"), 2021]),
            "budget | a | 2021 | 8625500 | EUR | 8 625 500 €",
            "budget | b | 2021 | 288000000 | EUR | 288,0 M€",
            "budget | c | 2021 | 12000 | EUR | 12 k€",
            "budget | d | 2021 | 450000 | EUR | 450,0 k€",
            "context | e | 2021 | 7.8 | PERCENT | 7,8 %",
            "budget | f | 2021 | 1234.5 | EUR | 1 234,50 €",
            "budget | g | 2021 | -1234.5 | EUR | −1 234,50 €"),
        new(
            "cell formats show euros in millions",
            UntidyWorkbooks.WithCover().Sheet(
                "Budget",
                ["Rubrique", "Libellé", "Valeur", "Unité", "Période"],
                ["Budget", "a", new Number("288000000", "#,##0,,\"M€\""), null, 2021],
                ["Budget", "b", new Number("288000000", "#,##0.0,,"), "M€", 2021]),
            "budget | a | 2021 | 288000000 | EUR | 288 M€",
            "budget | b | 2021 | 288000000 | EUR | 288,0 M€")
        {
            LostByLibreOffice = "set up in French, LibreOffice 7.4 saves « ,, » as « , »; that this is refused is told by ForeignWriterTests",
        },
        new(
            "units are typed with the numbers, text and number in one column",
            UntidyWorkbooks.WithCover().Sheet(
                "Budget",
                ["Rubrique", "Libellé", "Valeur", "Période"],
                ["Budget", "a", "288 M€", 2021], ["Budget", "b", "7,8 millions d’euros", 2021], ["Budget", "c", "8 625 500 euros", 2021],
                ["Contexte", "d", "32 425 allocataires", 2021], ["Contexte", "e", "2.3%", 2021], ["Contexte", "f", "450 €/hab", 2021], ["Contexte", "g", "1 204 km²", 2021]),
            "budget | a | 2021 | 288000000 | EUR | 288 M€",
            "budget | b | 2021 | 7800000 | EUR | 7,8 M€",
            "budget | c | 2021 | 8625500 | EUR | 8 625 500 €",
            "context | d | 2021 | 32425 | COUNT | 32 425",
            "context | e | 2021 | 2.3 | PERCENT | 2,3 %",
            "context | f | 2021 | 450 | EUR_PER_INHABITANT | 450 €/hab",
            "context | g | 2021 | 1204 | KM2 | 1 204"),
        new(
            "the unit is said four times over, always the same",
            UntidyWorkbooks.WithCover().Sheet(
                "Budget",
                ["Montants en millions d’euros"],
                ["Rubrique", "Libellé", "Montant (M€)", "Unité", "Période"],
                ["Budget", "a", "288 M€", "M€", 2021],
                ["Budget", "b", new Number("200", "0\" M€\""), "millions d’euros", 2021],
                ["Budget", "c", 12, null, 2021]),
            "budget | a | 2021 | 288000000 | EUR | 288 M€",
            "budget | b | 2021 | 200000000 | EUR | 200 M€",
            "budget | c | 2021 | 12000000 | EUR | 12 M€"),
        new(
            "several tables, each with its unit in its title",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                ["Budget en M€"],
                ["Rubrique", "Libellé", "Montant", "Année"], ["Budget", "budget", 288, 2021],
                [null],
                ["Taux en %"],
                ["Rubrique", "Libellé", "Valeur", "Année"], ["Contexte", "chômage", 6.4m, 2021],
                [null],
                ["Effectifs"],
                ["Rubrique", "Libellé", "Nombre", "Année"], ["Contexte", "agents", 450, 2021]),
            "budget | budget | 2021 | 288000000 | EUR | 288 M€",
            "context | chomage | 2021 | 6.4 | PERCENT | 6,4 %",
            "context | agents | 2021 | 450 | COUNT | 450"),
        new(
            "the title says one scale and the unit of the row another",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1", ["Montants en k€"], ["Rubrique", "Libellé", "Montant", "Unité", "Période"], ["Budget", "aides", 12, "M€", 2021]),
            "budget | aides | 2021 | 12000000 | EUR | 12 M€")
        {
            Warnings = ["unit-scale-differs Feuil1!C3"],
        },
        new(
            "section titles among the rows name the unit of the rows below",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                ["Libellé", "Valeur", "Période"],
                ["Contexte"],
                ["emplois", 12, 2020],
                ["Budget (en k€)"],
                ["aides", 450, 2021],
                ["1. Favoriser le retour à l’emploi (en %)"],
                ["sorties positives", 62.5m, 2021]),
            "context | emplois | 2020 | 12 | COUNT | 12",
            "budget | aides | 2021 | 450000 | EUR | 450 k€",
            "1. Favoriser le retour à l’emploi | sorties-positives | 2021 | 62.5 | PERCENT | 62,5 %"),
        new(
            "a line above the table says « Unité : »",
            UntidyWorkbooks.WithCover()
                .Sheet("A", ["Unité : milliers d’euros"], ["Rubrique", "Libellé", "Montant", "Période"], ["Budget", "aides", 450, 2021])
                .Sheet("B", ["Unité", "millions d’euros"], ["Rubrique", "Libellé", "Montant", "Période"], ["Budget", "budget", 288, 2021])
                .Sheet("C", ["Millions d'euros"], ["Rubrique", "Libellé", "Montant", "Période"], ["Budget", "subventions", 12, 2021])
                .Sheet("D", ["Unités : ETP"], ["Rubrique", "Libellé", "Nombre", "Période"], ["Contexte", "agents", 12.5m, 2021]),
            "budget | aides | 2021 | 450000 | EUR | 450 k€",
            "budget | budget | 2021 | 288000000 | EUR | 288 M€",
            "budget | subventions | 2021 | 12000000 | EUR | 12 M€",
            "context | agents | 2021 | 12.5 | FTE | 12,5"),
        new(
            "the labels name the units, which stand nowhere else",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                ["Rubrique", "Libellé", "Valeur", "Unité", "Période"],
                ["Contexte", "Taux de chômage (%)", 6.4m, null, 2021],
                ["Contexte", "Aides (en k€)", 450, "k€", 2021],
                ["Contexte", "Subventions en k€", "12 M€", null, 2021],
                ["Contexte", "Part des emplois (en %)", "75 %", null, 2021],
                ["Contexte", "Capacité (places)", 12, null, 2021]),
            "context | taux-de-chomage | 2021 | 6.4 | COUNT | 6,4",
            "context | aides-en-k | 2021 | 450000 | EUR | 450 k€",
            "context | subventions-en-k | 2021 | 12000000 | EUR | 12 M€",
            "context | part-des-emplois-en | 2021 | 75 | PERCENT | 75 %",
            "context | capacite-places | 2021 | 12 | COUNT | 12")
        {
            Warnings = ["unit-in-label Feuil1!C2", "unit-in-label Feuil1!C4"],
        },
        new(
            "units stand beside the values in a column without heading",
            UntidyWorkbooks.WithCover()
                .Sheet(
                    "A",
                    ["Rubrique", "Libellé", "Valeur", null, "Période"],
                    ["Contexte", "budget", 288, "M€", 2021], ["Contexte", "chômage", 6.4m, "%", 2021], ["Contexte", "emplois", 12, "(1)", 2021], ["Contexte", "agents", 7, null, 2021])
                .Sheet("B", ["Rubrique", "Libellé", 2020, 2021, null], ["Budget", "aides", 450, 512, "k€"]),
            "context | budget | 2021 | 288000000 | EUR | 288 M€",
            "context | chomage | 2021 | 6.4 | PERCENT | 6,4 %",
            "context | emplois | 2021 | 12 | COUNT | 12",
            "context | agents | 2021 | 7 | COUNT | 7",
            "budget | aides | 2020 | 450000 | EUR | 450 k€",
            "budget | aides | 2021 | 512000 | EUR | 512 k€")
        {
            Warnings = ["unit-column-assumed A!D2", "unit-column-assumed B!E2"],
            Infos = ["column-without-heading A!D4"],
        },
        new(
            "the unit is in parentheses on a line of its own, under a very long title",
            UntidyWorkbooks.WithCover()
                .Sheet("A", ["Dépenses d’insertion"], ["(en milliers d’euros)"], ["Rubrique", "Libellé", "Montant", "Période"], ["Budget", "aides", 450, 2021])
                .Sheet(
                    "B",
                    ["Tableau 3 – Dépenses d’action sociale de proximité et d’insertion du Département et de ses partenaires, par nature (en milliers d’euros)"],
                    ["Rubrique", "Libellé", "Montant", "Période"],
                    ["Budget", "budget", 288, 2021]),
            "budget | aides | 2021 | 450000 | EUR | 450 k€",
            "budget | budget | 2021 | 288000 | EUR | 288 k€"),
        new(
            "a note beneath the table or among its rows names the unit, which stands nowhere else",
            UntidyWorkbooks.WithCover()
                .Sheet("A", ["Rubrique", "Libellé", "Valeur", "Période"], ["Contexte", "dépenses", 288, 2021], [null], ["Montants en millions d’euros"])
                .Sheet("B", ["Rubrique", "Libellé", "Valeur", "Période"], ["Contexte", "aides", "450 k€", 2021], [null], ["Note : montants en k€"])
                .Sheet("C", ["Rubrique", "Libellé", "Valeur", "Période"], ["Contexte", "agents", 7, 2021], ["(en k€)"], ["Contexte", "subventions", 12, 2021]),
            "context | depenses | 2021 | 288 | COUNT | 288",
            "context | aides | 2021 | 450000 | EUR | 450 k€",
            "context | agents | 2021 | 7 | COUNT | 7",
            "context | subventions | 2021 | 12 | COUNT | 12")
        {
            Warnings = ["unit-in-note A!A4", "unit-in-note C!A3"],
        },
    ];
}
