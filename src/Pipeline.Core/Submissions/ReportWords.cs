using System.Globalization;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Tables;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Submissions;

/// <summary>What a report says in French to a service, whatever the form: the outcome in one sentence, what to do next, and how things are named.</summary>
public static class ReportWords
{
    private const char Nbsp = '\u00A0';
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    /// <summary>The outcome in two or three words.</summary>
    public static string Headline(Report report) => (report.Outcome, report.IsCheckOnly) switch
    {
        (Outcome.Accepted, false) => "Classeur accepté",
        (Outcome.Accepted, true) => "Classeur correct",
        (Outcome.Rejected, false) => "Classeur refusé",
        (Outcome.Rejected, true) => "Classeur à corriger",
        _ => "Classeur non traité",
    };

    /// <summary>The outcome in one sentence, and what it means for the public.</summary>
    public static string Sentence(Report report) => (report.Outcome, report.IsCheckOnly) switch
    {
        (Outcome.Accepted, true) when report.IsCompared && report.Changes.Count == 0 =>
            $"Ce classeur serait accepté{Nbsp}: {Read(report)}, et rien ne changerait par rapport à ce que ce document dit déjà.",
        (Outcome.Accepted, true) when report.IsCompared => $"Ce classeur serait accepté{Nbsp}: {Read(report)}, dont {Changed(report)}.",
        (Outcome.Accepted, true) => $"Ce classeur serait accepté{Nbsp}: {Read(report)}.",
        (Outcome.Accepted, false) when report.Changes.Count == 0 =>
            $"Votre classeur est accepté{Nbsp}: {Read(report)}, et rien ne change par rapport à ce que ce document disait déjà.",
        (Outcome.Accepted, false) => $"Votre classeur est accepté{Nbsp}: {Read(report)}, dont {Changed(report)}. {Online(report)}",
        (Outcome.Rejected, true) => $"Ce classeur serait refusé{Nbsp}: {Count(Errors(report), "erreur", "erreurs")} à corriger.",
        (Outcome.Rejected, false) =>
            $"Votre classeur est refusé{Nbsp}: {Count(Errors(report), "erreur", "erreurs")} à corriger. Rien n’a changé en ligne, et ce qui était publié le reste.",
        _ => "Votre classeur n’a pas pu être traité. Ce n’est pas de votre fait, rien n’a changé en ligne, et ce qui était publié le reste.",
    };

    /// <summary>What to do next, step by step, in the order in which to do it.</summary>
    public static IReadOnlyList<string> Steps(Report report) => report.Outcome switch
    {
        Outcome.Accepted => [.. StepsOfAccepted(report)],
        Outcome.Rejected => [.. StepsOfRejected(report)],
        _ => ["Rien à faire pour l’instant\u00A0: les gestionnaires sont prévenus et reviendront vers vous."],
    };

    /// <summary>The findings as a person works through them: errors, then warnings, then infos, each by sheet and cell.</summary>
    public static IReadOnlyList<Finding> InOrder(Report report)
    {
        var sheets = report.Findings.Select(f => f.Sheet).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return
        [
            .. report.Findings
                .OrderBy(f => f.Severity switch { Severity.Error => 0, Severity.Warning => 1, _ => 2 })
                .ThenBy(f => f.Sheet is null ? -1 : sheets.IndexOf(f.Sheet))
                .ThenBy(f => CellRange.TryParse(f.Cell, out var range) ? range.First : default),
        ];
    }

    /// <summary>One severity, capitalised.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "Erreur",
        Severity.Warning => "Avertissement",
        _ => "Information",
    };

    /// <summary>Where a finding points, in words (<c>cellule G9</c>, <c>cellules G9 à G508</c>, <c>toute la feuille</c>).</summary>
    public static string PlaceOf(Finding finding) => finding switch
    {
        { Sheet: null } => "tout le classeur",
        { Cell: null } => "toute la feuille",
        { Cell: var cell } when cell.Contains(':', StringComparison.Ordinal) => $"cellules {cell.Replace(":", " à ", StringComparison.Ordinal)}",
        { Cell: var cell } => $"cellule {cell}",
    };

    /// <summary>A table that was read, in words.</summary>
    public static string Of(TableRange table) => CellRange.TryParse(table.Range, out var range)
        ? $"feuille «{Nbsp}{Visible(table.Sheet)}{Nbsp}», lignes {Number(range.First.Row)} à {Number(range.Last.Row)} (cellules {range.First} à {range.Last})"
        : $"feuille «{Nbsp}{Visible(table.Sheet)}{Nbsp}», {table.Range}";

    /// <summary>The number that was understood, in full (<c>288 000 000 €</c>, <c>255 000 heures</c>).</summary>
    public static string Understood(Reading reading)
    {
        var number = Display.Number(reading.Value, reading.Value.Scale);
        if (reading.Unit.Symbol is not null) return number + Nbsp + Unit.Of(reading.Unit.Code).Symbol;
        return reading.Unit.Code == UnitCode.Count ? number : number + Nbsp + UnitNames.French(reading.Unit);
    }

    /// <summary>The kind of a change, in words.</summary>
    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.New => "nouveau",
        ChangeKind.Changed => "modifié",
        _ => "retiré",
    };

    /// <summary>A period by its code, in French.</summary>
    public static string PeriodOf(string code) => Period.TryParse(code, out var period) ? period.Label : code;

    /// <summary>A mission by its slug: its title where the report knows it.</summary>
    public static string MissionOf(Report report, string slug) =>
        report.Pages.FirstOrDefault(page => string.Equals(page.Slug, slug, StringComparison.Ordinal))?.Title ?? slug;

    /// <summary>How to take back what earlier versions of a document stated.</summary>
    public static string TakeBack =>
        "Pour corriger l’une de ces périodes, ajoutez ses chiffres au classeur et déposez-le à nouveau. Pour la retirer sans la remplacer, "
        + "demandez-le aux gestionnaires en leur donnant le nom du document et la période.";

    /// <summary>A moment in Paris (<c>24 novembre 2026 à 14 h 05</c>; <c>1er mars 2030</c> at midnight).</summary>
    public static string Moment(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, Paris);
        var day = Period.OfDay(DateOnly.FromDateTime(local.DateTime)).Label;
        if (local is { Hour: 0, Minute: 0 }) return day;
        var hour = local.Hour.ToString(CultureInfo.InvariantCulture);
        var minute = local.Minute == 0 ? "" : Nbsp + local.Minute.ToString("00", CultureInfo.InvariantCulture);
        return $"{day} à {hour}{Nbsp}h{minute}";
    }

    /// <summary>A number of things, with U+202F between thousands (<c>1 erreur</c>, <c>1 250 erreurs</c>).</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The words for none or one.</param>
    /// <param name="many">The words from two on.</param>
    public static string Count(int count, string one, string many) => Number(count) + Nbsp + (count < 2 ? one : many);

    /// <summary>A text as a person should see it: what would reorder or hide other text is named in its place (<c>[U+202E]</c>).</summary>
    public static string Visible(string text) => text.Any(IsDeceptive)
        ? string.Concat(text.Select(c => IsDeceptive(c) ? string.Create(CultureInfo.InvariantCulture, $"[U+{(int)c:X4}]") : c.ToString()))
        : text;

    private static string Number(int number) => Display.Number(number, 0);

    private static int Errors(Report report) => report.Findings.Count(f => f.Severity == Severity.Error);

    private static string Read(Report report) => Count(report.Indicators.Count, "chiffre lu", "chiffres lus");

    private static string Changed(Report report)
    {
        (ChangeKind Kind, string One, string Many)[] kinds = [(ChangeKind.New, "nouveau", "nouveaux"), (ChangeKind.Changed, "modifié", "modifiés"), (ChangeKind.Removed, "retiré", "retirés")];
        var counts = kinds
            .Select(kind => (Count: report.Changes.Count(change => change.Kind == kind.Kind), kind.One, kind.Many))
            .Where(kind => kind.Count > 0)
            .Select(kind => Count(kind.Count, kind.One, kind.Many))
            .ToList();
        return counts.Count == 1 ? counts[0] : string.Join(", ", counts.SkipLast(1)) + " et " + counts[^1];
    }

    private static string Online(Report report) => report.VisibleFrom is { } from && from > report.SubmittedAt
        ? $"Ce sera en ligne à partir du {Moment(from)}, pas avant."
        : "Ce sera en ligne dans quelques minutes.";

    private static IEnumerable<string> StepsOfAccepted(Report report)
    {
        var warnings = report.Findings.Count(f => f.Severity == Severity.Warning);
        if (warnings > 0)
        {
            yield return warnings == 1
                ? "Relisez l’avertissement ci-dessous. S’il signale une faute, corrigez-la dans votre classeur et enregistrez-le\u00A0; sinon, laissez tel quel."
                : $"Relisez les {Number(warnings)} avertissements ci-dessous. Ceux qui signalent une faute sont à corriger dans votre classeur\u00A0; les autres, à laisser tels quels.";
        }

        yield return report.IsCheckOnly
            ? "Déposez le classeur\u00A0: il n’a pas encore été transmis, ceci n’est qu’une vérification."
            : warnings > 0
                ? $"Si vous avez corrigé quelque chose, déposez le classeur à nouveau{Same(report)}. Sinon, il n’y a rien à faire."
                : "Il n’y a rien à faire.";
    }

    private static IEnumerable<string> StepsOfRejected(Report report)
    {
        var errors = Errors(report);
        var isInCells = report.Findings.Any(f => f is { Severity: Severity.Error, Cell: not null });
        if (isInCells)
        {
            yield return $"Ouvrez votre classeur «{Nbsp}{Visible(FileName(report))}{Nbsp}» dans Excel ou LibreOffice.";
            yield return errors == 1
                ? "Corrigez l’erreur ci-dessous\u00A0: la feuille, la cellule et ce qu’il faut taper y sont indiqués."
                : $"Corrigez les {Number(errors)} erreurs ci-dessous, dans l’ordre\u00A0: pour chacune, la feuille, la cellule et ce qu’il faut taper sont indiqués.";
            yield return "Enregistrez-le au format «\u00A0Classeur Excel (.xlsx)\u00A0».";
        }
        else
        {
            yield return errors == 1 ? "Corrigez l’erreur ci-dessous, en suivant ce qui y est indiqué." : $"Corrigez les {Number(errors)} erreurs ci-dessous, en suivant ce qui y est indiqué.";
        }

        yield return report.IsCheckOnly
            ? "Vérifiez-le à nouveau, puis déposez-le."
            : $"Déposez-le à nouveau{Same(report)}. Un nouveau rapport remplacera celui-ci.";
    }

    // Another name would be another document.
    private static string Same(Report report) =>
        report.Document.LastIndexOf('/') is var slash && slash > 0
            ? $" sous le même nom et au même endroit\u00A0: «{Nbsp}{Visible(FileName(report))}{Nbsp}», dossier «{Nbsp}{Visible(report.Document[..slash])}{Nbsp}»"
            : " dans le dossier de votre service";

    private static string FileName(Report report) => report.Document[(report.Document.LastIndexOfAny(['/', '\\']) + 1)..];

    // Controls of writing direction, and what cannot be seen at all but line breaks and tabs.
    private static bool IsDeceptive(char c) =>
        c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C'
        || (char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
        || c is '\uFFFE' or '\uFFFF';
}
