using Pipeline.Tests.Support;

namespace Pipeline.Tests.Untidy;

/// <summary>Where periods stand and how they are written.</summary>
internal static class UntidyPeriods
{
    public static IEnumerable<UntidyWorkbook> All =>
    [
        new(
            "a column for each year, numbers and texts",
            UntidyWorkbooks.WithCover().Sheet(
                "Séries",
                ["Rubrique", "Libellé", 2018, "2019", " 2020\u00A0"],
                ["Contexte", "emplois", 10, "11", "12"]),
            "context | emplois | 2018 | 10 | COUNT | 10",
            "context | emplois | 2019 | 11 | COUNT | 11",
            "context | emplois | 2020 | 12 | COUNT | 12"),
        new(
            "a column for each quarter, half-year and month",
            UntidyWorkbooks.WithCover().Sheet(
                "Séries",
                ["Rubrique", "Libellé", "T1 2020", "2020 T2", "S2 2020", "déc. 2020", "mars 2021"],
                ["Contexte", "emplois", 1, 2, 3, 4, 5]),
            "context | emplois | 2020-Q1 | 1 | COUNT | 1",
            "context | emplois | 2020-Q2 | 2 | COUNT | 2",
            "context | emplois | 2020-S2 | 3 | COUNT | 3",
            "context | emplois | 2020-12 | 4 | COUNT | 4",
            "context | emplois | 2021-03 | 5 | COUNT | 5"),
        new(
            "the years in the header are dates shown as years",
            UntidyWorkbooks.WithCover().Sheet(
                "Séries",
                ["Rubrique", "Libellé", new Date("43465", "yyyy"), new Date("43830", "yyyy")],
                ["Contexte", "emplois", 10, 11]),
            "context | emplois | 2018 | 10 | COUNT | 10",
            "context | emplois | 2019 | 11 | COUNT | 11"),
        new(
            "the header has dates with their day",
            UntidyWorkbooks.WithCover().Sheet(
                "Séries",
                ["Rubrique", "Libellé", new Date("43830"), "31/12/2020"],
                ["Contexte", "allocataires", 10, 11]),
            "context | allocataires | 2019-12-31 | 10 | COUNT | 10",
            "context | allocataires | 2020-12-31 | 11 | COUNT | 11"),
        new(
            "some columns of years are provisional, others are changes, objectives and forecasts",
            UntidyWorkbooks.WithCover().Sheet(
                "Séries",
                ["Rubrique", "Libellé", 2019, "2020 (r)", "2021 (p)", "Évolution 2019-2020", "Évolution en %", "Objectif 2022", "2022 (prév.)", "Cible 2025"],
                ["Contexte", "emplois", 10, 11, 12, "+10 %", 0.1m, 15, 14, 20]),
            "context | emplois | 2019 | 10 | COUNT | 10",
            "context | emplois | 2020 | 11 | COUNT | 11 | revised",
            "context | emplois | 2021 | 12 | COUNT | 12 | provisional")
        {
            Infos = ["column-ignored Séries!F1", "column-ignored Séries!G1", "column-ignored Séries!H1", "column-ignored Séries!I1", "column-ignored Séries!J1"],
        },
        new(
            "a column of a year is empty, and cells of others too",
            UntidyWorkbooks.WithCover().Sheet(
                "Séries",
                ["Rubrique", "Libellé", 2019, 2020, 2021],
                ["Contexte", "emplois", 10, "nd", null],
                ["Contexte", "foyers", "ns", 20, null]),
            "context | emplois | 2019 | 10 | COUNT | 10",
            "context | emplois | 2020 | missing | COUNT | nd",
            "context | foyers | 2019 | not-significant | COUNT | ns",
            "context | foyers | 2020 | 20 | COUNT | 20")
        {
            Infos = ["period-column-empty Séries!E1"],
        },
        new(
            "the heading of the values names their year",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                ["Rubrique", "Libellé", "Réalisé 2019", "Réalisé 2020"],
                ["Contexte", "emplois", 11, 12]),
            "context | emplois | 2019 | 11 | COUNT | 11",
            "context | emplois | 2020 | 12 | COUNT | 12"),
        new(
            "a sheet for each year, named by it",
            UntidyWorkbooks.WithCover()
                .Sheet("2019", ["Rubrique", "Libellé", "Valeur"], ["Contexte", "emplois", 11])
                .Sheet("2020", ["Rubrique", "Libellé", "Valeur"], ["Contexte", "emplois", 12])
                .Sheet("T1 2021", ["Rubrique", "Libellé", "Valeur"], ["Contexte", "emplois", 13]),
            "context | emplois | 2019 | 11 | COUNT | 11",
            "context | emplois | 2020 | 12 | COUNT | 12",
            "context | emplois | 2021-Q1 | 13 | COUNT | 13"),
        new(
            "a sheet named by a year holds rows with a period of their own",
            UntidyWorkbooks.WithCover().Sheet(
                "2020", ["Rubrique", "Libellé", "Valeur", "Période"], ["Contexte", "emplois", 11, "T1 2020"], ["Contexte", "foyers", 12, null]),
            "context | emplois | 2020-Q1 | 11 | COUNT | 11",
            "context | foyers | 2020 | 12 | COUNT | 12"),
        new(
            "the periods of one column are written in every way",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                ["Rubrique", "Libellé", "Valeur", "Période"],
                ["Contexte", "a", 1, 2021], ["Contexte", "b", 2, "Exercice 2021"], ["Contexte", "c", 3, "à la fin du premier trimestre 2020"],
                ["Contexte", "d", 4, new Date("43891", "mmmm yyyy")], ["Contexte", "e", 5, new Date("44196")], ["Contexte", "f", 6, "année scolaire 2020-2021"],
                ["Contexte", "g", 7, "2019 à 2021"], ["Contexte", "h", 8, "2021 (p)"], ["Contexte", "i", 9, "1er janvier 2021"]),
            "context | a | 2021 | 1 | COUNT | 1",
            "context | b | 2021 | 2 | COUNT | 2",
            "context | c | 2020-Q1 | 3 | COUNT | 3",
            "context | d | 2020-03 | 4 | COUNT | 4",
            "context | e | 2020-12-31 | 5 | COUNT | 5",
            "context | f | 2020-09/2021-08 | 6 | COUNT | 6",
            "context | g | 2019/2021 | 7 | COUNT | 7",
            "context | h | 2021 | 8 | COUNT | 8 | provisional",
            "context | i | 2021-01-01 | 9 | COUNT | 9"),
        new(
            "days are counted from 1904",
            UntidyWorkbooks.WithCover().With1904Dates().Sheet(
                "Feuil1",
                ["Rubrique", "Libellé", "Valeur", "Période"],
                ["Contexte", "emplois", 12, new Date("42734")],
                ["Contexte", "foyers", 34, new Date("42734", "yyyy")]),
            "context | emplois | 2020-12-31 | 12 | COUNT | 12",
            "context | foyers | 2020 | 34 | COUNT | 34"),
        new(
            "periods are left to the year of the workbook",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                ["Rubrique", "Action", "Libellé", "Valeur", "Période"],
                ["Contexte", null, "emplois", 12, null],
                ["Budget", null, "aides", "12 €", null],
                ["Action", "1. Un", "places", 34, null]),
            "context | emplois | 2021 | 12 | COUNT | 12",
            "budget | aides | 2021 | 12 | EUR | 12 €",
            "1. Un | places | 2021 | 34 | COUNT | 34")
        {
            Warnings = ["period-assumed Feuil1!E2"],
        },
        new(
            "years in the header bear footnote marks",
            UntidyWorkbooks.WithCover().Sheet(
                "Séries",
                ["Rubrique", "Libellé", "2018*", "2019 (1)", new RichText("2020", new Run("2", Superscript: true)), "2021 (p) (1)"],
                ["Contexte", "emplois", 9, 10, 11, 12]),
            "context | emplois | 2018 | 9 | COUNT | 9",
            "context | emplois | 2019 | 10 | COUNT | 10",
            "context | emplois | 2020 | 11 | COUNT | 11",
            "context | emplois | 2021 | 12 | COUNT | 12 | provisional")
        {
            Warnings = ["period-mark-left-out Séries!C1", "period-mark-left-out Séries!D1", "period-mark-left-out Séries!E1", "period-mark-left-out Séries!F1"],
            LostByOpenPyxl = "openpyxl 3.0 drops the superscript, and the mark becomes a digit",
        },
    ];
}
