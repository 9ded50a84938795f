using Pipeline.Excel;

namespace Pipeline.Cli.Demo;

/// <summary>Made-up figures of a second mission, as services keep series: number cells with formats, a column per year.</summary>
internal static class CollegesWorkbook
{
    private const string Context = "Contexte";
    private const string Action = "Action";
    private const string Buildings = "1. Construire et rénover les collèges";
    private const string Pupils = "2. Accompagner les collégiens";
    private const string Count = "#,##0";
    private const string MadeUp = "exemple fictif, pour la démonstration";

    public static SubmissionWorkbook Workbook { get; } = new()
    {
        Mission = "Éducation et collèges",
        Service = "education",
        Contact = "education@example.org",
        PeriodColumns = ["2019", "2020", "2021"],
        Rows =
        [
            new()
            {
                Code = "collegiens", Section = Context, Values = [Whole(63250), Whole(63980), Whole(64470)],
                Label = "collégiennes et collégiens", Name = "Élèves des collèges publics et privés", Source = MadeUp,
            },
            new()
            {
                Code = "colleges-publics", Section = Context, Values = [Whole(82), Whole(84), Whole(86)],
                Label = "collèges publics", Name = "Collèges publics", Source = MadeUp,
            },
            new()
            {
                Code = "part-demi-pensionnaires", Section = Context, Values = [Percent(0.712m), Percent(0.688m), Percent(0.724m)],
                Label = "des élèves déjeunent au collège", Name = "Part des élèves demi-pensionnaires", Source = MadeUp,
            },
            new()
            {
                Code = "investissement-colleges", Section = Action, Action = Buildings, Unit = "M€", Values = [Millions(41.3m), Millions(38.6m), Millions(45.2m)],
                Label = "pour construire et rénover", Name = "Investissement dans les collèges", Source = MadeUp,
            },
            new()
            {
                Code = "colleges-renoves", Section = Action, Action = Buildings, Values = [Whole(7), Whole(5), Whole(9)],
                Label = "collèges rénovés", Name = "Collèges rénovés dans l’année", Source = MadeUp,
            },
            new()
            {
                Code = "repas-servis", Section = Action, Action = Pupils, Values = [Whole(4812300), Whole(3105600), Whole(4655900)],
                Label = "repas servis", Name = "Repas servis dans les restaurants scolaires", Source = MadeUp,
                Note = "Les restaurants scolaires ont fermé au printemps 2020.",
            },
            new()
            {
                Code = "ordinateurs-pretes", Section = Action, Action = Pupils, Values = ["nd", Whole(2150), Whole(3400)],
                Label = "ordinateurs prêtés", Name = "Ordinateurs prêtés à des élèves", Source = MadeUp,
            },
        ],
    };

    private static CellContent Whole(int value) => new(null, value, Count);

    private static CellContent Percent(decimal value) => new(null, value, "0.0%");

    private static CellContent Millions(decimal value) => new(null, value, "0.0");
}
