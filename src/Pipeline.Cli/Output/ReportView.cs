using Pipeline.Core.Findings;
using Pipeline.Core.Submissions;
using Spectre.Console;

namespace Pipeline.Cli.Output;

/// <summary>Shows a report in French, as the service reads it: one finding after the other, which no width of terminal breaks.</summary>
internal static class ReportView
{
    /// <summary>Writes a report.</summary>
    public static void Write(IAnsiConsole console, Report report)
    {
        console.Write(new Text($"{report.Document}\u00A0: {French.Of(report.Outcome)}", new Style(ColorOf(report.Outcome), decoration: Decoration.Bold)));
        console.WriteLine(Summary(report));
        foreach (var finding in report.Findings)
            Write(console, finding);
    }

    private static void Write(IAnsiConsole console, Finding finding)
    {
        console.Write(Indented($"{French.Of(finding.Severity)}{Place(finding)} [{finding.Code}]", 2, new Style(ColorOf(finding.Severity))));
        console.Write(Indented(finding.Message, 6, Style.Plain));
        if (finding.Hint is { } hint) console.Write(Indented("→ " + hint, 6, Style.Plain));
    }

    private static string Summary(Report report)
    {
        var counts = new[] { (Severity.Error, "erreur"), (Severity.Warning, "avertissement"), (Severity.Info, "information") }
            .Select(severity => (Count: report.Findings.Count(finding => finding.Severity == severity.Item1), Word: severity.Item2))
            .Where(severity => severity.Count > 0)
            .Select(severity => French.Count(severity.Count, severity.Word))
            .Prepend(French.Count(report.Indicators.Count, "chiffre lu"));
        return $" ({string.Join(", ", counts)})";
    }

    private static string Place(Finding finding) => finding switch
    {
        { Sheet: null } => "",
        { Cell: null } => $", feuille «\u00A0{finding.Sheet}\u00A0»",
        { Cell: var cell } => $", feuille «\u00A0{finding.Sheet}\u00A0», {cell}",
    };

    private static Padder Indented(string text, int left, Style style) => new(new Text(text, style), new Padding(left, 0, 0, 0));

    private static Color ColorOf(Outcome outcome) => outcome == Outcome.Accepted ? Color.Green : Color.Red;

    private static Color ColorOf(Severity severity) => severity switch
    {
        Severity.Error => Color.Red,
        Severity.Warning => Color.Olive,
        _ => Color.Grey,
    };
}
