namespace Pipeline.Tests.Untidy;

/// <summary>Headers of two rows.</summary>
internal static class UntidyTwoRowHeaders
{
    public static IEnumerable<UntidyWorkbook> All =>
    [
        new(
            "the header has two rows, periods in the second",
            UntidyWorkbooks.WithCover().Sheet(
                "Séries", sheet => sheet.Merged.AddRange(["A1:A2", "B1:B2", "C1:E1"]),
                ["Rubrique", "Libellé", "Effectifs", null, null],
                [null, null, 2019, 2020, 2021],
                ["Contexte", "allocataires", 31000, 32000, 32425],
                ["Contexte", "bénéficiaires", 510, 560, 600]),
            "context | allocataires | 2019 | 31000 | COUNT | 31 000",
            "context | allocataires | 2020 | 32000 | COUNT | 32 000",
            "context | allocataires | 2021 | 32425 | COUNT | 32 425",
            "context | beneficiaires | 2019 | 510 | COUNT | 510",
            "context | beneficiaires | 2020 | 560 | COUNT | 560",
            "context | beneficiaires | 2021 | 600 | COUNT | 600"),
        new(
            "the header has two rows, the unit over the periods in the first",
            UntidyWorkbooks.WithCover().Sheet(
                "Budget", sheet => sheet.Merged.AddRange(["A1:A2", "B1:B2", "C1:D1"]),
                ["Rubrique", "Libellé", "Montant (en k€)", null],
                [null, null, 2020, 2021],
                ["Budget", "aides individuelles", 450, 512.5m]),
            "budget | aides-individuelles | 2020 | 450000 | EUR | 450 k€",
            "budget | aides-individuelles | 2021 | 512500 | EUR | 512,5 k€"),
        new(
            "the header has two rows, the unit of each column in the second",
            UntidyWorkbooks.WithCover().Sheet(
                "Budget",
                ["Rubrique", "Libellé", "Montant", "Période"],
                [null, null, "(en M€)", null],
                ["Budget", "budget de la mission", 288, 2021],
                ["Budget", "allocations", 200, 2021]),
            "budget | budget-de-la-mission | 2021 | 288000000 | EUR | 288 M€",
            "budget | allocations | 2021 | 200000000 | EUR | 200 M€"),
        new(
            "the header has two rows, its first without a word for values",
            UntidyWorkbooks.WithCover().Sheet(
                "Séries", sheet => sheet.Merged.AddRange(["A1:A2", "B1:B2", "C1:D1"]),
                ["Rubrique", "Indicateur", "Au 31 décembre", null],
                [null, null, 2019, 2020],
                ["Contexte", "places d’hébergement", 120, 135]),
            "context | places-d-hebergement | 2019 | 120 | COUNT | 120",
            "context | places-d-hebergement | 2020 | 135 | COUNT | 135"),
        new(
            "the header has two rows, objectives beside what was done",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1", sheet => sheet.Merged.AddRange(["A1:A2", "B1:B2", "C1:D1", "E1:F1"]),
                ["Rubrique", "Libellé", 2020, null, 2021, null],
                [null, null, "Prévu", "Réalisé", "Prévu", "Réalisé"],
                ["Contexte", "emplois", 10, 11, 12, 13]),
            "context | emplois | 2020 | 11 | COUNT | 11",
            "context | emplois | 2021 | 13 | COUNT | 13"),
        new(
            "the header has two rows, each year over its values",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1", sheet => sheet.Merged.AddRange(["A1:A2", "B1:B2"]),
                ["Rubrique", "Libellé", "2020", "2021"],
                [null, null, "Valeur", "Valeur"],
                ["Contexte", "emplois", 10, 11]),
            "context | emplois | 2020 | 10 | COUNT | 10",
            "context | emplois | 2021 | 11 | COUNT | 11"),
        new(
            "the header has two rows, the words for the columns in the second",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1", sheet => sheet.Merged.AddRange(["A1:B1", "C1:D1"]),
                ["Indicateur", null, "Relevé 2020", null],
                ["Rubrique", "Libellé", "Valeur", "Unité"],
                ["Contexte", "emplois", 12, null]),
            "context | emplois | 2021 | 12 | COUNT | 12")
        {
            Warnings = ["title-year-differs Feuil1!C1", "period-assumed Feuil1!B3"],
        },
        new(
            "a year is merged over a number and an amount: two measures of one label",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1", sheet => sheet.Merged.AddRange(["C1:D1", "E1:F1"]),
                ["Rubrique", "Libellé", 2020, null, 2021, null],
                [null, null, "Nombre", "Montant (k€)", "Nombre", "Montant (k€)"],
                ["Contexte", "aides", 10, 110, 12, 130]))
        {
            Errors = ["period-column-twice Feuil1!D2", "period-column-twice Feuil1!F2"],
        },
    ];
}
