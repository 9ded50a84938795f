using Pipeline.Core.Submissions;

namespace Pipeline.Core.Publication;

/// <summary>Everything that is known of one document.</summary>
/// <param name="Status">How it stands.</param>
/// <param name="Record">Its record; null while no version was handled.</param>
/// <param name="Report">The report on the version handled last; null while there is none.</param>
public sealed record DocumentStory(DocumentStatus Status, DocumentRecord? Record, Report? Report);
