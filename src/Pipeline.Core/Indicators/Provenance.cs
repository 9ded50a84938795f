namespace Pipeline.Core.Indicators;

/// <summary>Where an observation comes from.</summary>
/// <param name="Service">The service whose folder the document is in; null for a file checked on its own.</param>
/// <param name="Document">Opaque id of the document (file names can name people); null for a file checked on its own.</param>
/// <param name="Sheet">Sheet name.</param>
/// <param name="Cell">A1 reference of the value.</param>
/// <param name="Sha256">SHA-256 of the workbook, lower-case hexadecimal.</param>
/// <param name="SubmittedAt">The storage's last-modified time; null for a file checked on its own.</param>
public sealed record Provenance(string? Service, string? Document, string Sheet, string Cell, string Sha256, DateTimeOffset? SubmittedAt);
