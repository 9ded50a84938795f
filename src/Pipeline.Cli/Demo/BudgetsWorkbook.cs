using Pipeline.Excel;

namespace Pipeline.Cli.Demo;

/// <summary>Made-up budgets, from a service that may write to every mission: an amount written as finance people do, a period a row.</summary>
internal static class BudgetsWorkbook
{
    private const string Operating = "dépenses de fonctionnement";
    private const string Total = "budget de la mission";
    private const string MadeUp = "exemple fictif, pour la démonstration";

    public static SubmissionWorkbook Workbook { get; } = new()
    {
        Mission = "education-colleges",
        Service = "finances",
        Contact = "finances@example.org",
        Rows =
        [
            Amount("budget-mission", Total, "Budget de l’éducation et des collèges", "121,4 M€", "2020", "définitif"),
            Amount("budget-mission", Total, "Budget de l’éducation et des collèges", "126,9 M€", "2021", "provisoire"),
            Amount("fonctionnement", Operating, "Dépenses de fonctionnement des collèges", "38 450 k€", "2020", "définitif"),
            Amount("fonctionnement", Operating, "Dépenses de fonctionnement des collèges", "39 120 k€", "2021", "provisoire"),
        ],
    };

    private static SubmissionRow Amount(string code, string label, string name, string value, string period, string status) => new()
    {
        Code = code,
        Section = "Budget",
        Label = label,
        Name = name,
        Values = [value],
        Period = period,
        Status = status,
        Source = MadeUp,
    };
}
