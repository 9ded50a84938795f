namespace Pipeline.Core.Submissions;

/// <summary>The bytes of a workbook that a run has in hand, so that they need not be read again.</summary>
/// <param name="Sha256">Their SHA-256.</param>
/// <param name="Content">The bytes.</param>
internal sealed record OriginalWorkbook(string Sha256, BinaryData Content);
