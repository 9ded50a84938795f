namespace Pipeline.Core.Findings;

// The file as a whole: what it is, and whether it can be read within bounds.
public static partial class FindingCodes
{
    /// <summary>Not a workbook at all.</summary>
    public static FindingCode FileNotWorkbook { get; } = Error(
        "file-not-workbook",
        "Ce fichier n’est pas un classeur Excel.",
        "Ouvrez vos données dans Excel ou LibreOffice, puis enregistrez-les au format « Classeur Excel (.xlsx) ».");
}
