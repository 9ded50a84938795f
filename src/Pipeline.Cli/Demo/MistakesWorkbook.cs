using Pipeline.Excel;

namespace Pipeline.Cli.Demo;

/// <summary>A draft that must not go online: each row holds one mistake that services really make.</summary>
internal static class MistakesWorkbook
{
    private const string Context = "Contexte";
    private const string Budget = "Budget";
    private const string Action = "Action";
    private const string Rsa = "1. Garantir l’accès au RSA";
    private const string Employment = "3. Favoriser le retour à l’emploi durable";

    // 2 March 2024, as Excel stores it: what becomes of « 2.3 » typed where the decimal separator is a comma.
    private const decimal SecondOfMarch = 45353m;

    public static SubmissionWorkbook Workbook { get; } = new()
    {
        Mission = "Action sociale de proximité et insertion",
        Service = "insertion",
        Year = 2022,
        Contact = "insertion@example.org",
        Comment = "Brouillon, avec des erreurs à dessein.",
        Rows =
        [
            Row("emplois", Context, null, "emplois en Loire-Atlantique", "598.120"),
            Row("part-emplois-france", Context, null, "du nombre d’emplois en France", new CellContent(null, SecondOfMarch, "d-mmm")),
            Row("taux-chomage", "Contexe", null, "taux de chômage", "5,9 %", "T1 2022"),
            Row("investissement", Budget, null, "dépenses d’investissement", "12,5"),
            Row("budget-rsa", Action, Rsa, "pour le RSA", "0,2 M d€"),
            Row("allocataires-rsa", Action, Rsa, "allocataires", "environ 31 000"),
            Row("espaces-rsa", Action, Rsa, "espaces RSA", "I8"),
            Row("projets-professionnels", Action, Employment, "projets professionnels", "6200 projets par 9 unités"),
            Row("parcours-finances", Action, "3. Retour à l’emploi", "parcours financés", "12 20"),
            Row("heures-insertion", Action, Employment, "heures d’insertion", "261 000", "rentrée 2022"),
            Row("entreprises-insertion", Action, Employment, "entreprises d’insertion soutenues", "64*"),
        ],
    };

    private static SubmissionRow Row(string code, string section, string? action, string label, CellContent value, string? period = null) => new()
    {
        Code = code,
        Section = section,
        Action = action,
        Label = label,
        Values = [value],
        Period = period,
    };
}
