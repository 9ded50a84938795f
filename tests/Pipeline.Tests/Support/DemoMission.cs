using Pipeline.Cli.Demo;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Datasets;
using Pipeline.Core.Publication;
using Pipeline.Core.Submissions;
using Pipeline.Core.Workbooks;
using Pipeline.Excel;

namespace Pipeline.Tests.Support;

/// <summary>The mission of the source page in the demo's catalogue, and its template before and after the page's figures are published.</summary>
internal static class DemoMission
{
    /// <summary>What is typed from the page's own text, by code: the value, and the period where the page says one.</summary>
    public static readonly IReadOnlyDictionary<string, (string Value, string? Period)> PageText = new Dictionary<string, (string, string?)>(StringComparer.Ordinal)
    {
        ["emplois"] = ("591 577", null),
        ["part-emplois-france"] = ("2.3%", null),
        ["part-emplois-durables"] = ("75 %", null),
        ["part-emplois-fonction-publique"] = ("7,8 %", null),
        ["taux-chomage"] = ("6,4%", "à la fin du premier trimestre 2020"),
        ["professionnels-accompagnement"] = ("80", null),
        ["budget-mission"] = ("288 M€", "Budget 2021"),
        ["allocataires-rsa"] = ("32 425 allocataires", null),
        ["budget-rsa"] = ("200 millions d’euros en 2021", null),
        ["espaces-rsa"] = ("18 espaces RSA", null),
        ["personnes-accompagnees"] = ("600", null),
        ["beneficiaires-transition-numerique"] = ("150", null),
        ["espaces-solidarite"] = ("57", null),
        ["projets-professionnels"] = ("6000", null),
        ["unites-emploi"] = ("9", null),
        ["parcours-finances"] = ("1 600", null),
        ["investissement-parcours"] = ("7,8 millions d’euros", null),
        ["heures-insertion"] = ("255 000", null),
        ["entreprises-insertion"] = ("67", null),
        ["budget-entreprises-insertion"] = ("8 625 500 euros", null),
    };

    public static Catalogue Catalogue { get; } = CatalogueParser.Parse(DemoFiles.Catalogue()).Catalogue!;

    public static Mission Mission { get; } = Catalogue.Missions[0];

    /// <summary>The mission with the page's figures published.</summary>
    public static MissionDocument Published { get; } = Publish(PageWorkbook.Workbook.ToXlsx());

    /// <summary>The template's file.</summary>
    public static byte[] Template(MissionDocument? published, int? year = null) =>
        new TemplateWorkbook().Write(MissionTemplate.Of(Catalogue, Mission, published, year));

    /// <summary>What would become of a workbook that the service Insertion submits.</summary>
    public static Evaluation Evaluate(byte[] workbook, IReadOnlyList<Edition>? accepted = null)
    {
        using var stream = new MemoryStream(workbook);
        return Evaluator.Evaluate(stream, new Submission("insertion/a.xlsx", "5f1c0a9e77d2", "insertion", "00", Sample.Day(1)), Catalogue, new WorkbookLimits(), accepted);
    }

    /// <summary>What the public sees of the mission once a workbook is accepted.</summary>
    public static MissionDocument Publish(byte[] workbook)
    {
        var edition = Sample.Edition(Sample.Day(1), [.. Evaluate(workbook).Indicators]);
        return DatasetFold.Fold(Mission, [Sample.Record("insertion/a.xlsx", edition)], Sample.Day(2)).Document!;
    }
}
