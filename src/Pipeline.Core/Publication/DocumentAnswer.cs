using System.Text.Json.Serialization;
using Pipeline.Core.Submissions;

namespace Pipeline.Core.Publication;

/// <summary>How a document stands, as the service that submitted it is told.</summary>
/// <param name="Document">Its path in the inbox.</param>
/// <param name="Id">Its opaque public id.</param>
/// <param name="Service">The service whose folder it is in.</param>
/// <param name="ETag">The version that the inbox holds, or the last one that it held.</param>
/// <param name="SubmittedAt">When that version was submitted.</param>
/// <param name="Standing">How far it has come.</param>
/// <param name="VisibleFrom">Nothing of it is public before this; null for at once.</param>
/// <param name="Pages">The public pages that its figures stand on; of an accepted version only.</param>
/// <param name="Report">The report on the version handled last, which while <see cref="DocumentStanding.Waiting"/> is an earlier one; null when there is none.</param>
public sealed record DocumentAnswer(
    string Document,
    string Id,
    string? Service,
    [property: JsonPropertyName("etag")] string ETag,
    DateTimeOffset? SubmittedAt,
    DocumentStanding Standing,
    DateTimeOffset? VisibleFrom,
    IReadOnlyList<DocumentPage> Pages,
    Report? Report);
