using Pipeline.Tests.Support;

namespace Pipeline.Tests.Untidy;

/// <summary>Several sheets, several tables, what is hidden, and where the mission is said.</summary>
internal static class UntidySheets
{
    private static readonly TestCell?[] Header = ["Rubrique", "Libellé", "Valeur", "Période"];

    public static IEnumerable<UntidyWorkbook> All =>
    [
        new(
            "several tables stand on one sheet, with different columns",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                Header,
                ["Contexte", "emplois", 12, 2020],
                [null],
                ["Les actions"],
                ["Action", "Rubrique", "Désignation", "Effectif", "Année"],
                ["1. Garantir l’accès au RSA", "Action", "allocataires", 32425, 2021],
                [null],
                ["Rubrique", "Libellé", 2019, 2020],
                ["Contexte", "foyers", 33, 34]),
            "context | emplois | 2020 | 12 | COUNT | 12",
            "1. Garantir l’accès au RSA | allocataires | 2021 | 32425 | COUNT | 32 425",
            "context | foyers | 2019 | 33 | COUNT | 33",
            "context | foyers | 2020 | 34 | COUNT | 34"),
        new(
            "each table stands under the title of its section",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                ["Contexte"],
                ["Libellé", "Valeur", "Période"],
                ["emplois", 12, 2020],
                [null],
                ["Budget"],
                ["Libellé", "Valeur", "Période"],
                ["aides", "450 k€", 2021],
                [null],
                ["1. Garantir l’accès au RSA"],
                ["Libellé", "Valeur", "Période"],
                ["allocataires", 32425, 2021]),
            "context | emplois | 2020 | 12 | COUNT | 12",
            "budget | aides | 2021 | 450000 | EUR | 450 k€",
            "1. Garantir l’accès au RSA | allocataires | 2021 | 32425 | COUNT | 32 425"),
        new(
            "tables stand on several sheets, between sheets of other things",
            new TestWorkbook()
                .Sheet("Notice", ["Ce classeur rassemble les chiffres de la mission."], ["Merci de ne remplir que les cellules jaunes."])
                .Sheet("Mission", ["Mission", "Insertion"], ["Service", "Direction de l’insertion"], ["Exercice", 2021], ["Contact", "contact@example.org"], ["Commentaire", "12 à vérifier"])
                .Sheet("Contexte", Header, ["Contexte", "emplois", 12, 2020])
                .Sheet("Feuil2")
                .Sheet("Calculs", ["a", 1, 2, 3], ["b", 4, 5, 6])
                .Sheet("Budget", Header, ["Budget", "aides", "450 k€", 2021])
                .Sheet("Références", ["Contexte"], ["Budget"], ["Action"]),
            "context | emplois | 2020 | 12 | COUNT | 12",
            "budget | aides | 2021 | 450000 | EUR | 450 k€")
        {
            Infos = ["sheet-ignored Notice!", "sheet-ignored Feuil2!", "sheet-ignored Calculs!", "sheet-ignored Références!"],
        },
        new(
            "rows, columns and a sheet are hidden",
            UntidyWorkbooks.WithCover()
                .Sheet(
                    "Feuil1",
                    sheet =>
                    {
                        sheet.HiddenRows.Add(3);
                        sheet.HiddenColumns.Add(4);
                    },
                    Header, ["Contexte", "emplois", 12, 2020], ["Contexte", "foyers", 34, 2020])
                .Sheet("Ancien", sheet => sheet.IsHidden = true, Header, ["Contexte", "places", 56, 2019]),
            "context | emplois | 2020 | 12 | COUNT | 12",
            "context | foyers | 2020 | 34 | COUNT | 34",
            "context | places | 2019 | 56 | COUNT | 56")
        {
            Infos = ["row-hidden Feuil1!B3", "column-hidden Feuil1!D1", "sheet-hidden Ancien!"],
        },
        new(
            "the sheet Mission is hidden",
            new TestWorkbook()
                .Sheet("Mission", sheet => sheet.IsHidden = true, ["Mission", "Insertion"], ["Exercice", 2021])
                .Sheet("Feuil1", Header, ["Contexte", "emplois", 12, 2020]),
            "context | emplois | 2020 | 12 | COUNT | 12")
        {
            Infos = ["sheet-hidden Mission!"],
        },
        new(
            "the mission is said above the table, in cells of their own",
            new TestWorkbook().Sheet(
                "Feuil1",
                ["Mission", "Insertion", null, "Exercice", 2020], ["Service", "Direction de l’insertion"], ["Contact", "contact@example.org"], [null],
                ["Rubrique", "Action", "Libellé", "Valeur"],
                ["Action", "1. Garantir l’accès au RSA", "allocataires", 32425]),
            "1. Garantir l’accès au RSA | allocataires | 2020 | 32425 | COUNT | 32 425"),
        new(
            "the mission is said above the table, in one cell with its label",
            new TestWorkbook().Sheet(
                "Feuil1",
                ["Mission : Insertion"], ["Exercice : 2020"], [null],
                ["Rubrique", "Action", "Libellé", "Valeur"],
                ["Action", "1. Garantir l’accès au RSA", "allocataires", 32425]),
            "1. Garantir l’accès au RSA | allocataires | 2020 | 32425 | COUNT | 32 425"),
        new(
            "the sheet that says the mission comes last and has another name",
            new TestWorkbook()
                .Sheet("Feuil1", ["Rubrique", "Action", "Libellé", "Valeur"], ["Action", "1. Garantir l’accès au RSA", "allocataires", 32425])
                .Sheet("Infos générales", ["Informations"], [null], ["MISSION :", "Insertion"], ["exercice", "2020"]),
            "1. Garantir l’accès au RSA | allocataires | 2020 | 32425 | COUNT | 32 425"),
        new(
            "one workbook feeds two missions",
            new TestWorkbook().Sheet(
                "Feuil1",
                ["Mission", "Rubrique", "Libellé", "Valeur", "Période"],
                ["Insertion", "Contexte", "emplois", 12, 2020],
                ["Collèges", "Contexte", "collégiens", 34, 2020]),
            "context | emplois | 2020 | 12 | COUNT | 12",
            "context | collegiens | 2020 | 34 | COUNT | 34"),
        new(
            "the file has a filter, a frozen pane, print titles, comments and a drawing",
            UntidyWorkbooks.WithCover().Sheet("Feuil1", Header, ["Contexte", "emplois", 12, 2020])
                .WithPart("xl/worksheets/_rels/sheet2.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/></Relationships>
                    """)
                .WithPart("xl/comments1.xml", """
                    <?xml version="1.0"?><comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>DGAS</author></authors>
                    <commentList><comment ref="C2" authorId="0"><text><t>13 ?</t></text></comment></commentList></comments>
                    """.Trim()),
            "context | emplois | 2020 | 12 | COUNT | 12"),
    ];
}
