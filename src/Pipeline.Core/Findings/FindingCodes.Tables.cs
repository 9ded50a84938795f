namespace Pipeline.Core.Findings;

// Finding the tables: what was looked for, what was left aside.
public static partial class FindingCodes
{
    /// <summary>No table anywhere.</summary>
    public static FindingCode TableNotFound { get; } = Error(
        "table-not-found",
        "Aucun tableau d’indicateurs n’a été trouvé dans ce classeur. Sont cherchées : une ligne d’en-têtes avec une colonne « Libellé » et une colonne « Valeur » (ou une colonne par période), et une colonne « Rubrique ». En-têtes reconnus dans le classeur : {0}.",
        "Donnez ces noms aux colonnes de votre tableau.");

    /// <summary>A header row without a section, for its rows or above them.</summary>
    public static FindingCode TableWithoutSection { get; } = Error(
        "table-without-section",
        "Ce tableau n’a pas de colonne « Rubrique », et aucune ligne de titre n’annonce la rubrique de ses chiffres.",
        "Ajoutez une colonne « Rubrique » et tapez Contexte, Budget ou Action sur chaque ligne.");

    /// <summary>Two columns mean the same.</summary>
    public static FindingCode ColumnTwice { get; } = Error(
        "column-twice",
        "Les en-têtes « {0} » (cellule {1}) et « {found} » désignent la même colonne : impossible de savoir laquelle lire.",
        "Renommez ou supprimez celle des deux colonnes qui ne doit pas être publiée.");

    /// <summary>Two columns for the same period.</summary>
    public static FindingCode PeriodColumnTwice { get; } = Error(
        "period-column-twice",
        "Les en-têtes « {0} » (cellule {1}) et « {found} » désignent la même période.",
        "Gardez une seule colonne par période.");

    /// <summary>A column of values and columns by period.</summary>
    public static FindingCode ValueBesidePeriods { get; } = Error(
        "value-beside-periods",
        "Ce tableau a une colonne « {found} » et aussi des colonnes par période ({0}) : impossible de savoir lesquelles publier.",
        "Gardez soit une colonne « Valeur » avec une colonne « Période », soit une colonne par période.");

    /// <summary>A column about persons.</summary>
    public static FindingCode PersonalData { get; } = Error(
        "personal-data",
        "La colonne « {found} » annonce des données personnelles, qui n’ont pas leur place ici.",
        "Supprimez cette colonne, puis déposez de nouveau le classeur : seuls des chiffres d’ensemble peuvent être publiés.");

    /// <summary>A column that means nothing to us.</summary>
    public static FindingCode ColumnIgnored { get; } = Info(
        "column-ignored",
        "La colonne « {found} » n’est pas lue.",
        "Si elle doit l’être, donnez-lui l’un des noms du guide.");

    /// <summary>A sheet without a table.</summary>
    public static FindingCode SheetIgnored { get; } = Info(
        "sheet-ignored",
        "La feuille « {0} » ne contient pas de tableau d’indicateurs : elle n’est pas lue.");

    /// <summary>Text under or between the rows.</summary>
    public static FindingCode RowIgnored { get; } = Info(
        "row-ignored",
        "Cette ligne ne porte pas de chiffre : elle est laissée de côté (« {found} »).");

    /// <summary>A total.</summary>
    public static FindingCode TotalIgnored { get; } = Info(
        "total-ignored",
        "La ligne « {found} » est un total ou un sous-ensemble : elle n’est pas publiée.",
        "Pour la publier, donnez-lui un code dans la colonne « Code ».");

    /// <summary>Something hidden was read.</summary>
    public static FindingCode SheetHidden { get; } = Info(
        "sheet-hidden",
        "La feuille « {0} » est masquée ; elle est lue comme les autres.");

    /// <summary>A hidden row was read.</summary>
    public static FindingCode RowHidden { get; } = Info(
        "row-hidden",
        "Cette ligne est masquée ; elle est lue comme les autres.");

    /// <summary>A hidden column was read.</summary>
    public static FindingCode ColumnHidden { get; } = Info(
        "column-hidden",
        "La colonne « {found} » est masquée ; elle est lue comme les autres.");

    /// <summary>A period column without any value.</summary>
    public static FindingCode PeriodColumnEmpty { get; } = Info(
        "period-column-empty",
        "La colonne « {found} » ne contient aucune valeur : rien n’est publié pour cette période.");

    /// <summary>More figures than are read at once.</summary>
    public static FindingCode TooManyFigures { get; } = Error(
        "too-many-figures",
        "Le classeur contient plus de {0} chiffres : la lecture s’arrête là.",
        "Répartissez les chiffres dans plusieurs classeurs.");

    /// <summary>Longer texts than are read at once.</summary>
    public static FindingCode TooMuchText { get; } = Error(
        "too-much-text",
        "Les textes du classeur dépassent {0} caractères : la lecture s’arrête là.",
        "Raccourcissez les précisions et les notes, ou répartissez les chiffres dans plusieurs classeurs.");

    /// <summary>More errors than a person can use.</summary>
    public static FindingCode TooManyErrors { get; } = Error(
        "too-many-errors",
        "{0} erreurs ont été relevées : la lecture s’arrête là.",
        "Corrigez d’abord celles qui précèdent, puis vérifiez de nouveau le classeur.");

    /// <summary>More warnings and infos than a person can use.</summary>
    public static FindingCode MoreFindings { get; } = Info(
        "more-findings",
        "{0} autres remarques ne sont pas affichées.");

    /// <summary>Cells under a column without a heading.</summary>
    public static FindingCode ColumnWithoutHeading { get; } = Info(
        "column-without-heading",
        "La colonne {0} n’a pas d’en-tête : elle n’est pas lue.",
        "Si elle doit l’être, donnez-lui l’un des noms du guide.");

    /// <summary>Figures above the first table.</summary>
    public static FindingCode RowsAboveIgnored { get; } = Info(
        "rows-above-ignored",
        "Des nombres se trouvent au-dessus du premier tableau lu, à partir de cette ligne : ils ne sont pas publiés.",
        "S’ils doivent l’être, donnez à leurs colonnes des en-têtes reconnus (« Libellé », « Valeur »…).");

    /// <summary>Two tables in one row.</summary>
    public static FindingCode TablesSideBySide { get; } = Error(
        "tables-side-by-side",
        "Un autre tableau semble commencer à droite, à « {found} » : ses colonnes se mêleraient à celles du premier.",
        "Placez les tableaux l’un sous l’autre, ou sur deux feuilles.");

    /// <summary>A header that was not recognised, among the rows.</summary>
    public static FindingCode HeaderAmongRows { get; } = Error(
        "header-among-rows",
        "Cette ligne ne contient que des années : est-ce l’en-tête d’un autre tableau ?",
        "Donnez à sa première colonne l’en-tête « Libellé », ou supprimez la ligne.");
}
