namespace Pipeline.Core.Findings;

// The Mission sheet, and who may write where.
public static partial class FindingCodes
{
    /// <summary>No mission stated.</summary>
    public static FindingCode MissionMissing { get; } = Error(
        "mission-missing",
        "La mission n’est pas indiquée.",
        "Tapez le nom de la mission à droite du libellé « Mission », dans la feuille « Mission » ; si votre classeur n’a pas cette feuille, ajoutez-la et tapez « Mission » en A1, le nom en B1.");

    /// <summary>A mission that the catalogue does not know.</summary>
    public static FindingCode MissionUnknown { get; } = Error(
        "mission-unknown",
        "La mission « {found} » est inconnue{0}",
        "Tapez le titre de la mission tel qu’il figure sur le site : {1}.");

    /// <summary>A mission that the service may not write to.</summary>
    public static FindingCode MissionNotAllowed { get; } = Error(
        "mission-not-allowed",
        "Le service « {0} » n’est pas autorisé à publier les chiffres de la mission « {found} ».",
        "Si ces chiffres sont bien les vôtres, demandez ce droit à l’équipe qui administre la publication.");

    /// <summary>A folder that belongs to no service.</summary>
    public static FindingCode ServiceUnknown { get; } = Error(
        "service-unknown",
        "Le dossier « {0} » n’est celui d’aucun service connu{1}",
        "Déposez le classeur dans le dossier de votre service, ou demandez son ouverture à l’équipe qui administre la publication.");

    /// <summary>The workbook names another service.</summary>
    public static FindingCode ServiceDiffers { get; } = Warning(
        "service-differs",
        "Le classeur indique le service « {found} », mais il est déposé dans le dossier du service « {0} » : c’est ce dernier qui compte.",
        "Vérifiez que le classeur est dans le bon dossier.");

    /// <summary>A label stated twice with two values.</summary>
    public static FindingCode MissionLabelTwice { get; } = Error(
        "mission-label-twice",
        "« {0} » est indiqué deux fois : « {found} » ici, « {1} » en {2}.",
        "Gardez une seule des deux indications.");

    /// <summary>No year where a row needs one.</summary>
    public static FindingCode ExerciceMissing { get; } = Error(
        "exercice-missing",
        "Des lignes n’indiquent pas leur période, et l’exercice n’est pas indiqué.",
        "Dans la feuille « Mission », tapez l’année à droite du libellé « Exercice » (par exemple 2021), ou remplissez la colonne « Période ».");

    /// <summary>An Exercice that is no year.</summary>
    public static FindingCode ExerciceInvalid { get; } = Error(
        "exercice-invalid",
        "L’exercice « {found} » n’est pas une année.",
        "Tapez une année en quatre chiffres, par exemple 2021.");

    /// <summary>An Exercice that no figure is of: the year was changed there, and not beside the figures.</summary>
    public static FindingCode ExerciceUnused { get; } = Warning(
        "exercice-unused",
        "L’exercice est {0}, mais aucun chiffre n’est de {0} : leur période est {1}.",
        "Si ces chiffres sont de {0}, corrigez leur période dans le tableau ; sinon, corrigez l’exercice.");

    /// <summary>A publication date that is no date.</summary>
    public static FindingCode PublicationDateInvalid { get; } = Error(
        "publication-date-invalid",
        "« {found} » n’est pas une date de publication.",
        "Tapez une date, par exemple 15/01/2027, ou une date et une heure, par exemple 15/01/2027 09:00 ; laissez vide pour publier tout de suite.");

    /// <summary>Publication is put off.</summary>
    public static FindingCode PublicationDeferred { get; } = Info(
        "publication-deferred",
        "Rien de ce classeur ne sera public avant le {0} (heure de Paris).");

    /// <summary>Words about a later publication that are not where they count.</summary>
    public static FindingCode PublicationDateMisplaced { get; } = Error(
        "publication-date-misplaced",
        "« {found} » parle d’une date de publication, mais n’est pas à l’endroit où elle est lue : rien n’est publié, par prudence.",
        "Dans la feuille « Mission », tapez la date (et l’heure dans la même cellule) à droite du libellé « Publication le », et supprimez ce texte-ci.");
}
