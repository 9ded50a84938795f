using Pipeline.Excel;

namespace Pipeline.Cli.Demo;

/// <summary>What <c>demo</c> puts into the storage: a catalogue, and the workbooks of three services.</summary>
internal static class DemoFiles
{
    /// <summary>The workbooks by their path in the inbox. The last one is wrong on purpose.</summary>
    public static IReadOnlyDictionary<string, SubmissionWorkbook> Workbooks { get; } = new Dictionary<string, SubmissionWorkbook>(StringComparer.Ordinal)
    {
        ["insertion/action-sociale-insertion.xlsx"] = PageWorkbook.Workbook,
        ["education/colleges.xlsx"] = CollegesWorkbook.Workbook,
        ["finances/budgets-education.xlsx"] = BudgetsWorkbook.Workbook,
        ["insertion/brouillon-2022.xlsx"] = MistakesWorkbook.Workbook,
    };

    /// <summary>The bytes of <c>catalogue.json</c>.</summary>
    public static byte[] Catalogue()
    {
        using var resource = typeof(DemoFiles).Assembly.GetManifestResourceStream("catalogue.json")!;
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}
