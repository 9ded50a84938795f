using Pipeline.Tests.Support;

namespace Pipeline.Tests.Untidy;

/// <summary>What stands among, above and below the rows that are figures.</summary>
internal static class UntidyRows
{
    public static IEnumerable<UntidyWorkbook> All =>
    [
        new(
            "totals, subtotals and « dont » stand among the rows",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                ["Rubrique", "Libellé", "Valeur", "Période"],
                ["Contexte", "femmes", 320, 2020],
                ["Contexte", "hommes", 280, 2020],
                ["Contexte", "Sous-total", 600, 2020],
                ["Contexte", "dont moins de 25 ans", 90, 2020],
                ["Contexte", "  TOTAL ", 600, 2020],
                ["Contexte", "Ensemble", 600, 2020]),
            "context | femmes | 2020 | 320 | COUNT | 320",
            "context | hommes | 2020 | 280 | COUNT | 280")
        {
            Infos = ["total-ignored Feuil1!B4", "total-ignored Feuil1!B5", "total-ignored Feuil1!B6", "total-ignored Feuil1!B7"],
        },
        new(
            "a total has a code, and words that only begin like a total are labels",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                ["Code", "Rubrique", "Libellé", "Valeur", "Période"],
                ["femmes", "Contexte", "femmes", 320, 2020],
                ["ensemble-accompagnes", "Contexte", "Total", 600, 2020],
                [null, "Contexte", "Total des aides versées", 12, 2020],
                [null, "Contexte", "Ensemble immobilier social", 7, 2020]),
            "context | femmes | 2020 | 320 | COUNT | 320",
            "context | ensemble-accompagnes | 2020 | 600 | COUNT | 600",
            "context | total-des-aides-versees | 2020 | 12 | COUNT | 12",
            "context | ensemble-immobilier-social | 2020 | 7 | COUNT | 7"),
        new(
            "sections and actions are titles in rows of their own",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                ["Libellé", "Valeur", "Unité", "Période"],
                ["Contexte"],
                ["emplois", 591577, null, 2020],
                ["Budget"],
                ["budget de la mission", 288, "M€", 2021],
                ["1. Garantir l’accès au RSA"],
                ["allocataires", 32425, null, 2021],
                ["Action 2 : Lutter contre les exclusions"],
                ["personnes accompagnées", 600, null, 2021],
                ["3 - Favoriser le retour à l’emploi durable"],
                ["heures d’insertion", 255000, "heures", 2021]),
            "context | emplois | 2020 | 591577 | COUNT | 591 577",
            "budget | budget-de-la-mission | 2021 | 288000000 | EUR | 288 M€",
            "1. Garantir l’accès au RSA | allocataires | 2021 | 32425 | COUNT | 32 425",
            "2. Lutter contre les exclusions | personnes-accompagnees | 2021 | 600 | COUNT | 600",
            "3. Favoriser le retour à l’emploi durable | heures-d-insertion | 2021 | 255000 | HOUR | 255 000"),
        new(
            "section titles are merged across the table, in capitals, with edge spaces",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1", sheet => sheet.Merged.AddRange(["A2:C2", "A4:C4"]),
                ["Libellé", "Valeur", "Période"],
                ["  CONTEXTE ", null, null],
                ["emplois", 12, 2020],
                ["BUDGET :", null, null],
                ["aides", "12 k€", 2020]),
            "context | emplois | 2020 | 12 | COUNT | 12",
            "budget | aides | 2020 | 12000 | EUR | 12 k€"),
        new(
            "blank rows stand everywhere, some of them with formats",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                [new Empty("0.0%")],
                ["Rubrique", "Libellé", "Valeur", "Période"],
                [new Empty(), new Empty(), new Empty("#,##0"), new Empty("dd/mm/yyyy")],
                ["Contexte", "emplois", 12, 2020],
                [],
                [" ", "\u00A0", "", "\n"],
                ["Contexte", "foyers", 34, 2020],
                [new Empty()]),
            "context | emplois | 2020 | 12 | COUNT | 12",
            "context | foyers | 2020 | 34 | COUNT | 34"),
        new(
            "notes, sources and a caption stand beneath the table",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                ["Rubrique", "Libellé", "Valeur", "Période"],
                ["Contexte", "emplois (1)", 12, 2020],
                [null],
                ["(1) Au lieu de travail."],
                ["Champ : Loire-Atlantique."],
                ["Source : Insee, recensement de la population 2020, exploitation complémentaire."],
                ["Note de lecture : en 2020, 12 emplois pour 1 000 habitants."],
                ["nd : non disponible"]),
            "context | emplois-1 | 2020 | 12 | COUNT | 12"),
        new(
            "blank sections and actions take those above",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                ["Rubrique", "Action", "Libellé", "Valeur", "Période"],
                ["Action", "1. Garantir l’accès au RSA", "allocataires", 32425, 2021],
                [null, null, "espaces RSA", 18, 2021],
                ["Action", null, "conseillers", 80, 2021]),
            "1. Garantir l’accès au RSA | allocataires | 2021 | 32425 | COUNT | 32 425",
            "1. Garantir l’accès au RSA | espaces-rsa | 2021 | 18 | COUNT | 18",
            "1. Garantir l’accès au RSA | conseillers | 2021 | 80 | COUNT | 80")
        {
            Infos = ["section-inherited Feuil1!A3", "action-inherited Feuil1!B3:B4"],
        },
        new(
            "sections and labels are typed with stray spaces, no-break spaces, line breaks and an invisible character",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                ["Rubrique", "Action", "Libellé", "Valeur", "Période"],
                [" contexte\u00A0", null, " emplois\u00A0\u00A0en\nLoire-Atlantique\u200B ", " 591\u00A0577 ", "\u00A02020 "],
                ["ACTION", "1.\u00A0\u00A0Garantir l'accès  au RSA ", "allocataires", "32\u202F425", 2021],
                ["Action", " 1 . Garantir l’accès au RSA", "espaces RSA", 18, 2021]),
            "context | emplois-en-loire-atlantique | 2020 | 591577 | COUNT | 591 577",
            "1. Garantir l'accès au RSA | allocataires | 2021 | 32425 | COUNT | 32 425",
            "1. Garantir l'accès au RSA | espaces-rsa | 2021 | 18 | COUNT | 18"),
        new(
            "a row has words and no value",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                ["Rubrique", "Libellé", "Valeur", "Période"],
                ["Contexte", "emplois", 12, 2020],
                ["Contexte", "foyers", null, 2020]),
            "context | emplois | 2020 | 12 | COUNT | 12")
        {
            Warnings = ["value-empty Feuil1!C3"],
        },
        new(
            "an action stands on rows of another section",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                ["Rubrique", "Action", "Libellé", "Valeur", "Période"],
                ["Contexte", "1. Garantir l’accès au RSA", "emplois", 12, 2020]),
            "context | emplois | 2020 | 12 | COUNT | 12")
        {
            Warnings = ["action-unexpected Feuil1!B2"],
        },
        new(
            "a note stands in the column of values",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                ["Rubrique", "Libellé", "Valeur", "Période"],
                ["Contexte", "emplois", 12, 2020],
                [null],
                [null, null, "Source : Insee"],
                [null, null, null, "Mise à jour : mars 2021"]),
            "context | emplois | 2020 | 12 | COUNT | 12"),
    ];
}
