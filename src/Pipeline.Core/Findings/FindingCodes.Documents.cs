namespace Pipeline.Core.Findings;

// The document as the inbox holds it: its name, its folder, and what other documents say.
public static partial class FindingCodes
{
    /// <summary>A name that is reported on but never read.</summary>
    public static FindingCode DocumentNameUnusable { get; } = Error(
        "document-name-unusable",
        "Le nom de ce fichier ne peut pas être utilisé\u00A0: il sort de son dossier («\u00A0..\u00A0»), contient un caractère invisible, ou est trop long.",
        "Renommez le fichier avec des lettres, des chiffres, des espaces et des tirets, en moins de 200 caractères, puis déposez-le de nouveau.");

    /// <summary>A file at the root of the inbox.</summary>
    public static FindingCode DocumentWithoutService { get; } = Error(
        "document-without-service",
        "Ce fichier est déposé hors de tout dossier\u00A0: rien ne dit quel service le transmet.",
        "Déposez-le dans le dossier de votre service.");

    /// <summary>Another document whose name differs only in case or Unicode form.</summary>
    public static FindingCode DocumentNameTwin { get; } = Warning(
        "document-name-twin",
        "Un autre document porte presque le même nom, «\u00A0{0}\u00A0»\u00A0: seules les majuscules ou la façon d’écrire les accents diffèrent. Ce sont deux documents distincts.",
        "Si c’est le même classeur, déposez-le toujours sous exactement le même nom.");

    /// <summary>Bytes that operators purged.</summary>
    public static FindingCode DocumentPurged { get; } = Error(
        "document-purged",
        "Ce classeur a été retiré définitivement par un gestionnaire\u00A0: exactement le même fichier ne peut pas être déposé de nouveau.",
        "Corrigez le classeur, enregistrez-le et déposez-le de nouveau\u00A0; en cas de doute, demandez aux gestionnaires ce qui ne devait pas être publié.");

    /// <summary>A version of a document that operators had withdrawn.</summary>
    public static FindingCode DocumentPublishedAgain { get; } = Info(
        "document-published-again",
        "Un gestionnaire avait retiré de la publication ce que ce document disait ({0})\u00A0: ce dépôt le publie de nouveau.",
        "Si ces chiffres ne devaient pas revenir en ligne, prévenez les gestionnaires.");

    /// <summary>A version that could not be handled, through no fault of the service.</summary>
    public static FindingCode VersionFailed { get; } = Error(
        "version-failed",
        "Ce classeur n’a pas pu être traité, malgré plusieurs essais. Ce n’est pas de votre fait, et ce qui était publié le reste.",
        "Les gestionnaires sont prévenus. Vous pouvez aussi enregistrer le classeur sous un nouveau nom au format .xlsx et le déposer de nouveau.");

    /// <summary>Figures that another document gives too, and which count.</summary>
    public static FindingCode OverlapPublished { get; } = Warning(
        "overlap-published",
        "Le document «\u00A0{0}\u00A0» donne aussi {1} de ces chiffres (par exemple «\u00A0{2}\u00A0», {3}). Le vôtre a été déposé en dernier\u00A0: ce sont les siens qui ne sont pas publiés.",
        "Si ces chiffres sont bien ceux de votre service, il n’y a rien à faire\u00A0; sinon, retirez ces lignes et déposez de nouveau le classeur.");

    /// <summary>Figures that another document gives too, and which do not count.</summary>
    public static FindingCode OverlapOverridden { get; } = Warning(
        "overlap-overridden",
        "Le document «\u00A0{0}\u00A0» donne aussi {1} de ces chiffres (par exemple «\u00A0{2}\u00A0», {3}) et a été déposé après le vôtre\u00A0: ce sont les siens qui sont publiés.",
        "Mettez-vous d’accord avec ceux qui déposent l’autre document. Pour que les vôtres soient publiés, déposez de nouveau votre classeur après l’avoir corrigé.");

    /// <summary>At least half of another document's figures.</summary>
    public static FindingCode DocumentCopy { get; } = Warning(
        "document-copy",
        "Ce classeur redonne {1} des {2} chiffres du document «\u00A0{0}\u00A0»\u00A0: en est-ce une copie renommée\u00A0?",
        "Si c’en est une, déposez toujours le classeur sous le même nom, et demandez à l’équipe qui administre la publication de retirer l’autre document.");
}
