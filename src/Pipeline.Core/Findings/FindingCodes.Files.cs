namespace Pipeline.Core.Findings;

// The file as a whole: what it is, and whether it can be read within bounds.
public static partial class FindingCodes
{
    private const string SaveAsXlsx =
        "Ouvrez-le dans Excel ou LibreOffice, choisissez «\u00A0Fichier\u00A0», «\u00A0Enregistrer sous\u00A0», puis le type «\u00A0Classeur Excel (.xlsx)\u00A0». "
        + "Changer seulement la fin de son nom ne suffit pas.";

    private const string Repair =
        "Ouvrez le classeur dans Excel (qui propose au besoin de le réparer), vérifiez les chiffres, enregistrez-le au format «\u00A0Classeur Excel (.xlsx)\u00A0», puis déposez-le de nouveau.";

    private const string Lighten =
        "Copiez les feuilles «\u00A0Mission\u00A0» et «\u00A0Indicateurs\u00A0» dans un classeur neuf, sans le reste, et déposez celui-ci.";

    /// <summary>No bytes at all.</summary>
    public static FindingCode FileEmpty { get; } = Error(
        "file-empty",
        "Ce fichier est vide.",
        "Vérifiez que l’enregistrement ou la copie s’est bien terminé, puis déposez de nouveau le classeur.");

    /// <summary>Bytes that nothing recognises.</summary>
    public static FindingCode FileNotWorkbook { get; } = Error(
        "file-not-workbook",
        "Ce fichier n’est pas un classeur Excel, quel que soit son nom.",
        "Ouvrez vos données dans Excel ou LibreOffice, puis enregistrez-les au format «\u00A0Classeur Excel (.xlsx)\u00A0».");

    /// <summary>CSV or other text.</summary>
    public static FindingCode FileText { get; } = Error(
        "file-text",
        "Ce fichier est un fichier texte (CSV par exemple) et non un classeur Excel, quel que soit son nom.",
        SaveAsXlsx);

    /// <summary>A web page.</summary>
    public static FindingCode FileHtml { get; } = Error(
        "file-html",
        "Ce fichier est une page web et non un classeur Excel, quel que soit son nom\u00A0: certains logiciels exportent ainsi leurs tableaux.",
        SaveAsXlsx);

    /// <summary>A PDF document.</summary>
    public static FindingCode FilePdf { get; } = Error(
        "file-pdf",
        "Ce fichier est un document PDF et non un classeur Excel.",
        "Déposez le classeur dont ce PDF a été tiré, au format «\u00A0Classeur Excel (.xlsx)\u00A0».");

    /// <summary>.xls.</summary>
    public static FindingCode FileXls { get; } = Error(
        "file-xls",
        "Ce classeur est dans l’ancien format d’Excel (.xls), qui n’est pas lu ici.",
        SaveAsXlsx);

    /// <summary>.xlsb.</summary>
    public static FindingCode FileXlsb { get; } = Error(
        "file-xlsb",
        "Ce classeur est dans le format binaire d’Excel (.xlsb), qui n’est pas lu ici.",
        SaveAsXlsx);

    /// <summary>.ods.</summary>
    public static FindingCode FileOds { get; } = Error(
        "file-ods",
        "Ce classeur est dans le format OpenDocument (.ods) de LibreOffice, qui n’est pas lu ici.",
        SaveAsXlsx);

    /// <summary>XML spreadsheet 2003.</summary>
    public static FindingCode FileSpreadsheetXml { get; } = Error(
        "file-spreadsheet-xml",
        "Ce classeur est dans le format «\u00A0Feuille de calcul XML 2003\u00A0», qui n’est pas lu ici.",
        SaveAsXlsx);

    /// <summary>Needs a password.</summary>
    public static FindingCode FileEncrypted { get; } = Error(
        "file-encrypted",
        "Ce classeur est protégé par un mot de passe à l’ouverture\u00A0: il ne peut pas être lu.",
        "Dans Excel, choisissez «\u00A0Fichier\u00A0», «\u00A0Informations\u00A0», «\u00A0Protéger le classeur\u00A0», «\u00A0Chiffrer avec mot de passe\u00A0», "
        + "effacez le mot de passe, enregistrez au format «\u00A0Classeur Excel (.xlsx)\u00A0» et déposez-le de nouveau.");

    /// <summary>Another office document.</summary>
    public static FindingCode FileOtherDocument { get; } = Error(
        "file-other-document",
        "Ce fichier est un document bureautique (texte, présentation, message…) et non un classeur Excel.",
        "Copiez le tableau dans un classeur et enregistrez-le au format «\u00A0Classeur Excel (.xlsx)\u00A0».");

    /// <summary>A zip without a workbook.</summary>
    public static FindingCode FileArchive { get; } = Error(
        "file-archive",
        "Ce fichier est une archive (zip) et non un classeur Excel.",
        "Si elle contient le classeur, décompressez-la, puis déposez le classeur lui-même, au format «\u00A0Classeur Excel (.xlsx)\u00A0».");

    /// <summary>Truncated or corrupt.</summary>
    public static FindingCode FileDamaged { get; } = Error(
        "file-damaged",
        "Ce classeur est abîmé ou incomplet\u00A0: il ne peut pas être lu.",
        Repair);

    /// <summary>A sheet is corrupt.</summary>
    public static FindingCode SheetDamaged { get; } = Error(
        "sheet-damaged",
        "Le contenu de la feuille «\u00A0{0}\u00A0» est abîmé\u00A0: il ne peut pas être lu jusqu’au bout.",
        Repair);

    /// <summary>A sheet is named and absent.</summary>
    public static FindingCode SheetMissing { get; } = Error(
        "sheet-missing",
        "Le classeur annonce une feuille «\u00A0{0}\u00A0», mais son contenu est absent du fichier.",
        Repair);

    /// <summary>A cell names a shared text that is absent.</summary>
    public static FindingCode CellTextMissing { get; } = Error(
        "cell-text-missing",
        "Le texte de cette cellule est absent du fichier, qui est abîmé.",
        Repair);

    /// <summary>Too many bytes.</summary>
    public static FindingCode FileTooLarge { get; } = Error(
        "file-too-large",
        "Ce fichier est trop lourd\u00A0: {0}\u00A0Mo au plus sont acceptés.",
        "Retirez les images et les feuilles inutiles. " + Lighten);

    /// <summary>Too many bytes once inflated.</summary>
    public static FindingCode FileContentTooLarge { get; } = Error(
        "file-content-too-large",
        "Une fois décompressé, ce classeur est trop volumineux\u00A0: {0}\u00A0Mo au plus sont acceptés.",
        Lighten);

    /// <summary>Too many files in the package.</summary>
    public static FindingCode FileTooManyParts { get; } = Error(
        "file-too-many-parts",
        "Ce classeur est fait de trop d’éléments (images, feuilles, objets…)\u00A0: {0} au plus sont acceptés.",
        Lighten);

    /// <summary>Too many sheets.</summary>
    public static FindingCode FileTooManySheets { get; } = Error(
        "file-too-many-sheets",
        "Ce classeur a trop de feuilles\u00A0: {0} au plus sont acceptées.",
        Lighten);

    /// <summary>Too many distinct texts.</summary>
    public static FindingCode FileTooManyTexts { get; } = Error(
        "file-too-many-texts",
        "Ce classeur contient trop de textes différents (plus de {0} textes ou caractères).",
        Lighten);

    /// <summary>Too many styles.</summary>
    public static FindingCode FileTooManyStyles { get; } = Error(
        "file-too-many-styles",
        "Ce classeur contient trop de styles et de formats de cellules\u00A0: {0} au plus sont acceptés.",
        "Copiez les valeurs seules (collage spécial) dans un classeur neuf et déposez celui-ci.");

    /// <summary>XML nested too deep.</summary>
    public static FindingCode FileTooDeep { get; } = Error(
        "file-too-deep",
        "Ce fichier n’a pas la structure d’un classeur ordinaire\u00A0: ses éléments sont imbriqués à l’excès.",
        Repair);

    /// <summary>Too many rows.</summary>
    public static FindingCode RowsTooMany { get; } = Error(
        "rows-too-many",
        "Ce classeur a trop de lignes remplies\u00A0: {0} au plus sont acceptées, toutes feuilles ensemble.",
        "Répartissez les chiffres dans plusieurs classeurs, ou retirez les feuilles de données de détail.");

    /// <summary>Too many columns.</summary>
    public static FindingCode ColumnsTooMany { get; } = Error(
        "columns-too-many",
        "Cette feuille a une cellule remplie au-delà de la colonne numéro {0}, la dernière acceptée.",
        "Effacez ce qui se trouve loin à droite du tableau, ou supprimez ces colonnes.");

    /// <summary>Too many cells, empty ones included.</summary>
    public static FindingCode CellsTooMany { get; } = Error(
        "cells-too-many",
        "Ce classeur a trop de cellules, vides mais mises en forme comprises\u00A0: {0} au plus sont acceptées.",
        "Supprimez les lignes vides sous le tableau (sélectionnez-les, puis «\u00A0Supprimer\u00A0»), ou copiez le tableau seul dans un classeur neuf.");

    /// <summary>A text too long.</summary>
    public static FindingCode CellTooLong { get; } = Error(
        "cell-too-long",
        "Une cellule contient un texte trop long\u00A0: {0} caractères au plus sont acceptés.",
        "Raccourcissez ce texte, ou répartissez-le sur plusieurs cellules.");

    /// <summary>Too many merged or otherwise marked ranges.</summary>
    public static FindingCode RangesTooMany { get; } = Error(
        "ranges-too-many",
        "Cette feuille a trop de cellules fusionnées, de colonnes masquées ou de formules matricielles\u00A0: {0} plages au plus sont acceptées.",
        "Copiez les valeurs seules (collage spécial) dans un classeur neuf et déposez celui-ci.");
}
