namespace Pipeline.Core.Findings;

// What is doubtful about figures that can be read: beside the catalogue, beside each other, beside what was said before.
public static partial class FindingCodes
{
    /// <summary>Below the catalogue's minimum.</summary>
    public static FindingCode ValueBelowMinimum { get; } = FigureWarning(
        "value-below-minimum",
        "La valeur «\u00A0{found}\u00A0» est plus petite que le minimum attendu pour ce chiffre\u00A0: {0}.",
        "Vérifiez le nombre de zéros, la virgule et l’unité\u00A0; si la valeur est juste, gardez-la.");

    /// <summary>Above the catalogue's maximum.</summary>
    public static FindingCode ValueAboveMaximum { get; } = FigureWarning(
        "value-above-maximum",
        "La valeur «\u00A0{found}\u00A0» est plus grande que le maximum attendu pour ce chiffre\u00A0: {0}.",
        "Vérifiez le nombre de zéros, la virgule et l’unité\u00A0; si la valeur est juste, gardez-la.");

    /// <summary>A value far from the one before.</summary>
    public static FindingCode ChangedALot { get; } = FigureWarning(
        "changed-a-lot",
        "Le chiffre passe de «\u00A0{0}\u00A0» ({1}) à «\u00A0{found}\u00A0» ({2}), soit {3}.",
        "Vérifiez le nombre de zéros, la virgule et l’unité\u00A0; si la valeur est juste, gardez-la.");

    /// <summary>A sign that was not there before.</summary>
    public static FindingCode BecameNegative { get; } = FigureWarning(
        "became-negative",
        "La valeur «\u00A0{found}\u00A0» ({0}) est négative, alors que le chiffre valait «\u00A0{1}\u00A0» ({2}).",
        "Vérifiez le signe\u00A0; si la valeur est juste, gardez-la.");

    /// <summary>An indicator in another unit than before.</summary>
    public static FindingCode UnitChanged { get; } = FigureWarning(
        "unit-changed",
        "Le chiffre «\u00A0{0}\u00A0» est compté ici en {1}, et en {2} dans ce qui est publié.",
        "Vérifiez l’unité\u00A0; si elle a vraiment changé, donnez un autre code au chiffre.");

    /// <summary>An indicator of the last period that no row names.</summary>
    public static FindingCode IndicatorMissing { get; } = FigureWarning(
        "indicator-missing",
        "Le chiffre «\u00A0{0}\u00A0» (code {1}), donné la dernière fois pour {2}, n’est plus dans ce classeur.",
        "S’il a été oublié, ajoutez sa ligne\u00A0; si sa valeur n’est pas encore connue, tapez nd. S’il n’est plus suivi, laissez ainsi\u00A0: ses valeurs des autres périodes restent publiées.");

    /// <summary>A count that would tell of single persons.</summary>
    public static FindingCode ValueConfidential { get; } = Error(
        "value-confidential",
        "La valeur «\u00A0{found}\u00A0» est couverte par le secret statistique\u00A0: pour ce chiffre, une valeur au-dessus de 0 et sous {0} ne peut pas être publiée.",
        "Tapez s à la place de la valeur.");

    /// <summary>A total from which a masked value can be computed.</summary>
    public static FindingCode MaskedValueRevealed { get; } = FigureWarning(
        "masked-value-revealed",
        "Le total «\u00A0{found}\u00A0» permet de calculer la valeur masquée de «\u00A0{0}\u00A0» ({1}), puisque tous les autres chiffres qui le composent sont donnés.",
        "Tapez s aussi pour le total, ou pour un deuxième des chiffres qui le composent.");
}
