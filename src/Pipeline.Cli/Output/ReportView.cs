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
        WriteLine(console, $"{French.Of(finding.Severity)}{Place(finding)} [{finding.Code}]", 2, new Style(ColorOf(finding.Severity)));
        WriteLine(console, finding.Message, 6, Style.Plain);
        if (finding.Hint is { } hint) WriteLine(console, "→ " + hint, 6, Style.Plain);
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

    // On a terminal every line of a sentence is indented; elsewhere a sentence is one line, and ten thousand of them are written at once.
    private static void WriteLine(IAnsiConsole console, string text, int left, Style style)
    {
        if (console.Profile.Out.IsTerminal) console.Write(new Padder(new Text(text, style), new Padding(left, 0, 0, 0)));
        else console.Profile.Out.Writer.WriteLine(new string(' ', left) + text);
    }

    private static Color ColorOf(Outcome outcome) => outcome == Outcome.Accepted ? Color.Green : Color.Red;

    private static Color ColorOf(Severity severity) => severity switch
    {
        Severity.Error => Color.Red,
        Severity.Warning => Color.Olive,
        _ => Color.Grey,
    };
}
