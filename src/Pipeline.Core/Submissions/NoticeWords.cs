using System.Security.Cryptography;
using System.Text;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Findings;
using Pipeline.Core.Notifications;

namespace Pipeline.Core.Submissions;

/// <summary>What a notification says in French. It names sheets and cells, and never what stands in them. Pure.</summary>
internal static class NoticeWords
{
    private const char Nbsp = '\u00A0';
    private const int MostPlaces = 5;

    /// <summary>The message on an event of a document; null when the record no longer holds what it is about.</summary>
    /// <param name="what">The event.</param>
    /// <param name="record">The record.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="publishedAt">When the release in force was published; only for a publication.</param>
    public static NoticeMessage? Of(NotifyEvent what, DocumentRecord record, Catalogue catalogue, DateTimeOffset? publishedAt) => what == NotifyEvent.Published
        ? record.Editions is [.., var edition] && publishedAt is { } at ? Published(record, edition, catalogue, at) : null
        : Report.Of(record) is { } report && record.Handled is { } handled ? Judged(what, record, handled, report, catalogue) : null;

    /// <summary>The same message with the annotated workbook.</summary>
    public static NoticeMessage With(NoticeMessage message, SharedReport? shared) => shared is null ? message : message with
    {
        Report = shared,
        Paragraphs = [.. message.Paragraphs, $"Le lien vers le classeur annoté est valable jusqu’au {ReportWords.Moment(shared.ExpiresAt)}. Ne le transmettez qu’à qui doit corriger le classeur."],
    };

    private static NoticeMessage Judged(NotifyEvent what, DocumentRecord record, HandledVersion handled, Report report, Catalogue catalogue)
    {
        var errors = ReportWords.InOrder(report).Where(f => f.Severity == Severity.Error).ToList();
        return Message(what, record, catalogue, handled.ETag, handled.SubmittedAt ?? DateTimeOffset.UnixEpoch) with
        {
            Subject = what == NotifyEvent.Rejected
                ? $"Classeur refusé{Nbsp}: {FileName(record)} ({ReportWords.Count(errors.Count, "erreur", "erreurs")})"
                : $"Classeur non traité{Nbsp}: {FileName(record)}",
            Paragraphs = [ReportWords.Sentence(report), .. Places(errors), .. ReportWords.Steps(report)],
        };
    }

    private static NoticeMessage Published(DocumentRecord record, Edition edition, Catalogue catalogue, DateTimeOffset publishedAt)
    {
        var missions = catalogue.Missions.Where(m => edition.Missions.ContainsKey(m.Slug)).ToList();
        var warnings = Report.Of(record) is { } report && report.Sha256 == edition.Sha256 ? report.Findings.Count(f => f.Severity == Severity.Warning) : 0;
        return Message(NotifyEvent.Published, record, catalogue, edition.Sha256, publishedAt, edition.SubmittedAt) with
        {
            Subject = $"En ligne{Nbsp}: {FileName(record)}",
            Paragraphs =
            [
                $"Les chiffres de votre classeur «{Nbsp}{FileName(record)}{Nbsp}», déposé le {ReportWords.Moment(edition.SubmittedAt)}, sont en ligne{Nbsp}: "
                + string.Join(", ", missions.Select(m => $"«{Nbsp}{m.Title}{Nbsp}»")) + ".",
                .. warnings == 0 ? Array.Empty<string>() : [$"Le compte rendu contient {ReportWords.Count(warnings, "avertissement", "avertissements")} à relire."],
            ],
            Pages = [.. missions.Select(m => new NoticeLink(m.Title, new Uri(catalogue.Departement.PublicBaseUrl, $"missions/{m.Slug}.html")))],
        };
    }

    // The same event of the same version has the same id, whoever sends it, however often.
    private static NoticeMessage Message(NotifyEvent what, DocumentRecord record, Catalogue catalogue, string version, DateTimeOffset at, DateTimeOffset? submittedAt = null)
    {
        var of = string.Join('\n', what, record.Document, version, (submittedAt ?? at).ToUnixTimeMilliseconds());
        var service = DocumentName.Of(record.Document).Service ?? "";
        return new NoticeMessage
        {
            Id = "msg_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(of)))[..32],
            Event = what,
            At = at,
            Document = record.Document,
            DocumentId = record.Id,
            Service = service,
            Contact = catalogue.NotifyOf(service)?.Contact,
            Subject = "",
            Paragraphs = [],
        };
    }

    private static IEnumerable<string> Places(IReadOnlyList<Finding> errors)
    {
        var places = errors.Where(f => f.Sheet is not null).Select(f => $"feuille «{Nbsp}{ReportWords.Visible(f.Sheet!)}{Nbsp}», {ReportWords.PlaceOf(f)}").Distinct(StringComparer.Ordinal).ToList();
        if (places.Count == 0) yield break;
        var more = places.Count - MostPlaces;
        yield return $"À corriger{Nbsp}: {string.Join($"{Nbsp}; ", places.Take(MostPlaces))}{(more > 0 ? $"{Nbsp}; et {ReportWords.Count(more, "autre endroit", "autres endroits")}" : "")}.";
    }

    private static string FileName(DocumentRecord record) => ReportWords.Visible(record.Document[(record.Document.LastIndexOf('/') + 1)..]);
}
