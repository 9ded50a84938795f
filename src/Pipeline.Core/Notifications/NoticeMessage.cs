using Pipeline.Core.Catalogues;

namespace Pipeline.Core.Notifications;

/// <summary>What a notification says. It quotes nothing that stands in a cell.</summary>
public sealed record NoticeMessage
{
    /// <summary>Its id: the same for the same event of the same version.</summary>
    public required string Id { get; init; }

    /// <summary>Of what.</summary>
    public required NotifyEvent Event { get; init; }

    /// <summary>When that was: when the version was submitted or, for a publication, when its release was published.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The document's path.</summary>
    public required string Document { get; init; }

    /// <summary>Its opaque public id.</summary>
    public required string DocumentId { get; init; }

    /// <summary>The service.</summary>
    public required string Service { get; init; }

    /// <summary>Who is to be told; null when the catalogue names nobody.</summary>
    public string? Contact { get; init; }

    /// <summary>What it is about, in French, in one line.</summary>
    public required string Subject { get; init; }

    /// <summary>What it says, in French, one paragraph each.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>The annotated workbook; null where the pipeline may not share it.</summary>
    public SharedReport? Report { get; init; }

    /// <summary>The public pages that the figures stand on.</summary>
    public IReadOnlyList<NoticeLink> Pages { get; init; } = [];
}
