namespace Pipeline.Core.Submissions;

/// <summary>What is known of a workbook version besides its bytes.</summary>
/// <param name="Document">Its path in the inbox, or the name of a file checked on its own.</param>
/// <param name="Id">Opaque id of the document; null for a file checked on its own.</param>
/// <param name="Service">The service that submits; null when unknown.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="SubmittedAt">The storage's last-modified time; null for a file checked on its own.</param>
public sealed record Submission(string Document, string? Id, string? Service, string Sha256, DateTimeOffset? SubmittedAt);
