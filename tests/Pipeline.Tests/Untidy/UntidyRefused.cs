using Pipeline.Tests.Support;

namespace Pipeline.Tests.Untidy;

/// <summary>What can be understood in two ways is refused, each at its cell: never a silent guess.</summary>
internal static class UntidyRefused
{
    private static readonly TestCell?[] Header = ["Rubrique", "Libellé", "Valeur", "Période"];

    public static IEnumerable<UntidyWorkbook> All =>
    [
        new(
            "two tables stand side by side",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                ["Rubrique", "Libellé", "Valeur", "Période", null, "Libellé", "Valeur"],
                ["Contexte", "emplois", 12, 2020, null, "foyers", 34]))
        {
            Errors = ["column-twice Feuil1!F1", "column-twice Feuil1!G1"],
        },
        new(
            "two columns mean the same",
            UntidyWorkbooks.WithCover().Sheet("Feuil1", ["Rubrique", "Libellé", "Valeur", "Période", "Montant"], ["Contexte", "emplois", 12, 2020, 13]))
        {
            Errors = ["column-twice Feuil1!E1"],
        },
        new(
            "a column holds names of people",
            UntidyWorkbooks.WithCover().Sheet("Feuil1", ["Nom", "Prénom", "Rubrique", "Libellé", "Valeur", "Période"], ["Durand", "A.", "Contexte", "visites", 12, 2020]))
        {
            Errors = ["personal-data Feuil1!A1", "personal-data Feuil1!B1"],
        },
        new(
            "a sheet has figures and nothing that says what they are",
            UntidyWorkbooks.WithCover().Sheet("Feuil1", ["emplois", 12], ["foyers", 34]))
        {
            Errors = ["table-not-found !"],
        },
        new(
            "the heading says % and the cell is in euros",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1", ["Rubrique", "Libellé", "Valeur (%)", "Période"], ["Contexte", "part", new Number("12", "#,##0\\ \"€\""), 2021]))
        {
            Errors = ["unit-conflict Feuil1!C2"],
        },
        new(
            "the labels name a scale that the numbers are not at",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1", ["Rubrique", "Libellé", "Valeur", "Unité", "Période"], ["Contexte", "dépenses (en M€)", 288, null, 2021], ["Contexte", "aides (k€)", 12, "€", 2021], ["Contexte", "dons en k€", 12, "M€", 2021]))
        {
            Errors = ["unit-scale-in-label Feuil1!C2", "unit-scale-in-label Feuil1!C3", "unit-scale-in-label Feuil1!C4"],
        },
        new(
            "the period of the column and that of the row differ",
            UntidyWorkbooks.WithCover().Sheet("Feuil1", ["Rubrique", "Libellé", "Période", 2019], ["Contexte", "emplois", 2020, 12]))
        {
            Errors = ["period-conflict Feuil1!C2"],
        },
        new(
            "the same year heads two columns",
            UntidyWorkbooks.WithCover().Sheet("Feuil1", ["Rubrique", "Libellé", 2019, 2019], ["Contexte", "emplois", 12, 13]))
        {
            Errors = ["period-column-twice Feuil1!D1"],
        },
        new(
            "the same figure stands on two sheets with two values",
            UntidyWorkbooks.WithCover().Sheet("A", Header, ["Contexte", "emplois", 12, 2020]).Sheet("B", Header, ["Contexte", "emplois", 13, 2020]))
        {
            Errors = ["figure-twice B!B2"],
        },
        new(
            "a title among the rows is misspelt",
            UntidyWorkbooks.WithCover().Sheet("Feuil1", ["Libellé", "Valeur", "Période"], ["Contexte"], ["emplois", 12, 2020], ["Bugdet"], ["aides", "12 €", 2020]))
        {
            Errors = ["title-unknown Feuil1!A4"],
        },
        new(
            "Excel made dates of numbers, and errors of formulas",
            UntidyWorkbooks.Values(["a", new Date("45353")], ["b", new ErrorCell("#REF!")], ["c", new Bool(true)], ["d", new Formula("1/0", "#DIV/0!", "e")]))
        {
            Errors = ["value-turned-into-date Feuil1!C2", "value-excel-error Feuil1!C3", "value-boolean Feuil1!C4", "value-excel-error Feuil1!C5"],
        },
        new(
            "numbers are ranges, guesses, ratios and sentences",
            UntidyWorkbooks.Values(["a", "12 à 15"], ["b", "environ 600"], ["c", "< 5"], ["d", "12/20"], ["e", "600 dont 150 femmes"], ["f", "1.234"], ["g", "-"], ["h", "1O0"]))
        {
            Errors =
            [
                "value-range Feuil1!C2", "value-approximate Feuil1!C3", "value-bound Feuil1!C4", "value-quotient Feuil1!C5",
                "value-several-figures Feuil1!C6", "value-ambiguous-separator Feuil1!C7", "value-dash-alone Feuil1!C8", "value-letter-for-digit Feuil1!C9",
            ],
        },
        new(
            "a row of years stands among the rows",
            UntidyWorkbooks.WithCover().Sheet("Feuil1", ["Contexte"], ["Libellé", 2019, 2020], ["collèges", 120, 130], ["Effectifs", 2017, 2018], ["élèves", 50, 60]))
        {
            Errors = ["header-among-rows Feuil1!A4"],
        },
    ];
}
