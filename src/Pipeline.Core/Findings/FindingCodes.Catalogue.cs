namespace Pipeline.Core.Findings;

// What is plausible, as the catalogue sees it.
public static partial class FindingCodes
{
    /// <summary>A value far from the one before; the catalogue's factor decides.</summary>
    public static FindingCode ChangedALot { get; } = Warning(
        "changed-a-lot",
        "La valeur «\u00A0{found}\u00A0» est très différente de la précédente ({0}, période {1}).",
        "Vérifiez le chiffre et son unité\u00A0; s’il est juste, il n’y a rien à faire.");
}
