using Pipeline.Tests.Support;

namespace Pipeline.Tests.Untidy;

/// <summary>Where headers stand, what they are called, and what stands beside them.</summary>
internal static class UntidyHeaders
{
    public static IEnumerable<UntidyWorkbook> All =>
    [
        new(
            "the header follows a title, a date and a blank row",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                ["Tableau de bord de la mission insertion"], ["Édité par la direction de l’insertion"], [null],
                ["Rubrique", "Libellé", "Valeur", "Période"],
                ["Contexte", "emplois", "591 577", 2020],
                ["Contexte", "taux de chômage", "6,4 %", "T1 2020"]),
            "context | emplois | 2020 | 591577 | COUNT | 591 577",
            "context | taux-de-chomage | 2020-Q1 | 6.4 | PERCENT | 6,4 %"),
        new(
            "the table starts in column D, on row 6",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                [null], [null], [null, null, null, "Indicateurs 2020"], [null], [null],
                [null, null, null, "Rubrique", "Libellé", "Valeur", "Période"],
                [null, null, null, "Contexte", "emplois", 591577, 2020],
                [null, null, null, "Contexte", "établissements", 1204, 2020]),
            "context | emplois | 2020 | 591577 | COUNT | 591 577",
            "context | etablissements | 2020 | 1204 | COUNT | 1 204"),
        new(
            "the header is in capitals, without accents, with colons, edge spaces, double spaces and line breaks",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                ["RUBRIQUE :", "  LIBELLE\u00A0", "Unité  de\nmesure", " valeur ", "PÉRIODE\n"],
                ["contexte", "emplois", "nombre", "12", "2020"]),
            "context | emplois | 2020 | 12 | COUNT | 12"),
        new(
            "the headings are other words for the same",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                ["Rubrique", "Désignation", "Montant", "Année"],
                ["Budget", "aides aux familles", "8 625 500 €", 2021]),
            "budget | aides-aux-familles | 2021 | 8625500 | EUR | 8 625 500 €"),
        new(
            "the headings are the service's own words, which the catalogue knows",
            new TestWorkbook().Sheet("Mission", ["Mission", "Insertion"], ["Exercice", 2021]).Sheet(
                "Feuil1", ["Rubrique", "Action", "Objet suivi", "Relevé"], ["Action", "1. Garantir l’accès au RSA", "allocataires", 32425]),
            "1. Garantir l’accès au RSA | allocataires-rsa | 2021 | 32425 | COUNT | 32 425")
        {
            Catalogue = UntidyWorkbooks.CatalogueWith(catalogue => { catalogue["synonyms"]!["label"]!.AsArray().Add("Objet suivi"); catalogue["synonyms"]!["value"]!.AsArray().Add("Relevé"); }),
        },
        new(
            "the columns stand in another order, the value first",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                ["Valeur", "Unité", "Libellé", "Période", "Rubrique"],
                ["7,8", "%", "emplois dans la fonction publique", 2020, "Contexte"]),
            "context | emplois-dans-la-fonction-publique | 2020 | 7.8 | PERCENT | 7,8 %"),
        new(
            "other columns stand among those that are read",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                ["N°", "Direction", "Rubrique", "Libellé", "Référent", "Valeur", "Période", "Commentaires internes"],
                [1, "DGAS", "Contexte", "emplois", "M. D.", 12, 2020, "à vérifier 2019 : 11"],
                [2, "DGAS", "Contexte", "foyers", "Mme C.", 34, 2020, null]),
            "context | emplois | 2020 | 12 | COUNT | 12",
            "context | foyers | 2020 | 34 | COUNT | 34")
        {
            Infos = ["column-ignored Feuil1!A1", "column-ignored Feuil1!B1", "column-ignored Feuil1!E1", "column-ignored Feuil1!H1"],
        },
        new(
            "a column of numbers has no heading",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                [null, "Rubrique", "Libellé", "Valeur", "Période"],
                [1, "Contexte", "emplois", 12, 2020],
                [2, "Contexte", "foyers", 34, 2020]),
            "context | emplois | 2020 | 12 | COUNT | 12",
            "context | foyers | 2020 | 34 | COUNT | 34"),
        new(
            "titles and labels are merged across several columns",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1", sheet => sheet.Merged.AddRange(["A1:F1", "B2:C2", "B3:C3", "B4:C4"]),
                ["Les chiffres de l’insertion", null, null, null, null, null],
                ["Rubrique", "Libellé", null, "Valeur", "Unité", "Période"],
                ["Contexte", "emplois", null, 12, null, 2020],
                ["Contexte", "taux de chômage", null, 6.4m, "%", 2020]),
            "context | emplois | 2020 | 12 | COUNT | 12",
            "context | taux-de-chomage | 2020 | 6.4 | PERCENT | 6,4 %"),
        new(
            "sections and actions are merged down several rows",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1", sheet => sheet.Merged.AddRange(["A2:A3", "A4:A6", "B4:B5"]),
                ["Rubrique", "Action", "Libellé", "Valeur", "Période"],
                ["Contexte", null, "emplois", 12, 2020],
                [null, null, "foyers", 34, 2020],
                ["Action", "1. Garantir l’accès au RSA", "allocataires", 32425, 2021],
                [null, null, "espaces RSA", 18, 2021],
                [null, "2. Lutter contre les exclusions", "personnes accompagnées", 600, 2021]),
            "context | emplois | 2020 | 12 | COUNT | 12",
            "context | foyers | 2020 | 34 | COUNT | 34",
            "1. Garantir l’accès au RSA | allocataires | 2021 | 32425 | COUNT | 32 425",
            "1. Garantir l’accès au RSA | espaces-rsa | 2021 | 18 | COUNT | 18",
            "2. Lutter contre les exclusions | personnes-accompagnees | 2021 | 600 | COUNT | 600"),
        new(
            "the header is repeated at each page",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                ["Rubrique", "Libellé", "Valeur", "Période"],
                ["Contexte", "emplois", 12, 2020],
                [null],
                ["Rubrique", "Libellé", "Valeur", "Période"],
                ["Contexte", "foyers", 34, 2020]),
            "context | emplois | 2020 | 12 | COUNT | 12",
            "context | foyers | 2020 | 34 | COUNT | 34"),
        new(
            "the column of labels has no heading, beside columns of periods",
            UntidyWorkbooks.WithCover().Sheet(
                "Séries",
                ["Rubrique", null, 2019, 2020],
                ["Contexte", "emplois", 590000, 591577],
                ["Contexte", "établissements", 1190, 1204]),
            "context | emplois | 2019 | 590000 | COUNT | 590 000",
            "context | emplois | 2020 | 591577 | COUNT | 591 577",
            "context | etablissements | 2019 | 1190 | COUNT | 1 190",
            "context | etablissements | 2020 | 1204 | COUNT | 1 204")
        {
            Warnings = ["label-column-assumed Séries!B1"],
        },
        new(
            "the column of labels has no heading, under a section title",
            UntidyWorkbooks.WithCover().Sheet(
                "Séries",
                ["Contexte"],
                [null, 2019, 2020],
                ["emplois", 590000, 591577],
                ["établissements", 1190, 1204]),
            "context | emplois | 2019 | 590000 | COUNT | 590 000",
            "context | emplois | 2020 | 591577 | COUNT | 591 577",
            "context | etablissements | 2019 | 1190 | COUNT | 1 190",
            "context | etablissements | 2020 | 1204 | COUNT | 1 204")
        {
            Warnings = ["label-column-assumed Séries!A2"],
        },
        new(
            "a label is merged over the rows of its periods",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1", sheet => sheet.Merged.AddRange(["A2:A4", "B2:B4"]),
                ["Rubrique", "Libellé", "Période", "Valeur"],
                ["Contexte", "emplois", 2018, 10],
                [null, null, 2019, 11],
                [null, null, 2020, 12]),
            "context | emplois | 2018 | 10 | COUNT | 10",
            "context | emplois | 2019 | 11 | COUNT | 11",
            "context | emplois | 2020 | 12 | COUNT | 12"),
    ];
}
