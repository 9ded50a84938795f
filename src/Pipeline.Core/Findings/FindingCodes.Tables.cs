namespace Pipeline.Core.Findings;

// Finding the tables: what was looked for, what was left aside.
public static partial class FindingCodes
{
    /// <summary>No table anywhere.</summary>
    public static FindingCode TableNotFound { get; } = Error(
        "table-not-found",
        "Aucun tableau d’indicateurs n’a été trouvé dans ce classeur. Sont cherchées : une ligne d’en-têtes avec une colonne « Libellé » et une colonne « Valeur » (ou une colonne par période), et une colonne « Rubrique ». En-têtes reconnus dans le classeur : {0}{1}",
        "Donnez ces noms aux colonnes de votre tableau, ou partez du modèle de la mission, dans l’espace des modèles : ses colonnes ont les bons noms.");

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

    /// <summary>A column whose heading is one letter or two from one that is known.</summary>
    public static FindingCode ColumnNearlyKnown { get; } = Warning(
        "column-nearly-known",
        "La colonne «\u00A0{found}\u00A0» n’est pas lue\u00A0: vouliez-vous dire «\u00A0{0}\u00A0»\u00A0?",
        "Si oui, corrigez son en-tête\u00A0; sinon, il n’y a rien à faire.");

    /// <summary>A column that means nothing to us.</summary>
    public static FindingCode ColumnIgnored { get; } = Info(
        "column-ignored",
        "La colonne « {found} » n’est pas lue.",
        "Si elle doit l’être, donnez-lui l’un des noms du guide.");

    /// <summary>A column with a year in its heading, that is not read.</summary>
    public static FindingCode ColumnOfYearIgnored { get; } = Warning(
        "column-of-year-ignored",
        "La colonne « {found} » n’est pas lue, bien que son en-tête contienne une année : ce qu’elle contient n’est pas publié.",
        "Si ce sont des chiffres constatés à publier, tapez pour en-tête la période seule (2021), suivie de (p), (e) ou (r) s’ils sont provisoires, estimés ou révisés ; s’ils comptent autre chose que les colonnes voisines, placez-les sur d’autres lignes. Sinon, il n’y a rien à faire.");

    /// <summary>2020-2021 beside 2020 and 2021.</summary>
    public static FindingCode PeriodColumnSpans { get; } = Warning(
        "period-column-spans",
        "La colonne « {found} » est lue comme celle d’une période de plusieurs années ({0}), à côté d’une colonne pour l’une de ces années : est-ce une évolution ?",
        "Si c’est une évolution, tapez « Évolution {0} » dans cet en-tête : la colonne ne sera pas publiée. Sinon, il n’y a rien à faire.");

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
    public static FindingCode RowsAboveIgnored { get; } = Warning(
        "rows-above-ignored",
        "Des nombres se trouvent au-dessus du premier tableau lu, à partir de la ligne « {found} » : ils ne sont pas publiés.",
        "S’ils doivent l’être, donnez à leurs colonnes des en-têtes reconnus (« Libellé », « Valeur »…).");

    /// <summary>Two tables in one row.</summary>
    public static FindingCode TablesSideBySide { get; } = Error(
        "tables-side-by-side",
        "Un autre tableau semble commencer à droite, à « {found} » : ses colonnes se mêleraient à celles du premier.",
        "Placez les tableaux l’un sous l’autre, ou sur deux feuilles.");

    /// <summary>A header that was not recognised, among the rows.</summary>
    public static FindingCode HeaderAmongRows { get; } = Error(
        "header-among-rows",
        "La ligne « {found} » ne contient que des années : est-ce l’en-tête d’un autre tableau ?",
        "Donnez à sa première colonne l’en-tête « Libellé », ou supprimez la ligne.");

    /// <summary>A table, with its range and what its columns were taken for.</summary>
    public static FindingCode TableRead { get; } = Info(
        "table-read",
        "Tableau lu : feuille « {0} », lignes {1} à {2}{3}.");

    /// <summary>Labels under no heading.</summary>
    public static FindingCode LabelColumnAssumed { get; } = Warning(
        "label-column-assumed",
        "La colonne {0} n’a pas d’en-tête ; c’est la seule à gauche des valeurs qui contient du texte : elle est lue comme la colonne « Libellé ».",
        "Tapez « Libellé » dans cette cellule.");

    /// <summary>Units in a column without heading beside the values.</summary>
    public static FindingCode UnitColumnAssumed { get; } = Warning(
        "unit-column-assumed",
        "La colonne {0} n’a pas d’en-tête ; elle contient des unités à côté des valeurs (« {found} ») : elle est lue comme la colonne « Unité ».",
        "Tapez « Unité » en tête de cette colonne.");

    /// <summary>A unit in a note among or beneath values that have none.</summary>
    public static FindingCode UnitInNote { get; } = Warning(
        "unit-in-note",
        "La note « {found} », dans le tableau ou en dessous, annonce une unité, mais des valeurs sont lues sans unité : une note n’est pas appliquée.",
        "Tapez l’unité dans la colonne « Unité », dans l’en-tête des valeurs ou au-dessus du tableau.");

    /// <summary>Amounts in another scale than the one that a text around the table announces.</summary>
    public static FindingCode UnitNoteConflict { get; } = Error(
        "unit-note-conflict",
        "Le texte « {found} » annonce des montants en {0}, mais « {1} » (cellule {2}) serait lu en {3} : ce texte n’est pas appliqué.",
        "S’il dit vrai, tapez « {0} » dans la colonne « Unité » de chaque montant, ou dans l’en-tête des montants ; sinon, supprimez-le.");

    /// <summary>A scale spoken of beside numbers read at another.</summary>
    public static FindingCode UnitMentioned { get; } = Warning(
        "unit-mentioned",
        "« {found} » parle de {0}, mais « {1} » (cellule {2}) est lu {3}.",
        "Si cela vaut pour cette valeur, tapez son unité avec son échelle (« {4} ») dans la colonne « Unité » ; sinon, ne changez rien.");

    /// <summary>Euros that nothing states, in a workbook that speaks of thousands or millions.</summary>
    public static FindingCode UnitAssumedPlain { get; } = Warning(
        "unit-assumed-plain",
        "« {found} », dont rien ici n’indique l’unité, est lu en euros, alors que {0}.",
        "Tapez l’unité des montants de ce tableau (€, k€, M€ ou Md€) dans la colonne « Unité » ou dans l’en-tête des valeurs.");

    /// <summary>Groups over the same kind of columns, of which one at most holds the figures to publish.</summary>
    public static FindingCode GroupsOfPeriods { get; } = Error(
        "groups-of-periods",
        "Les colonnes par période sont rangées sous « {0} » et sous « {found} » : impossible de savoir lesquelles publier.",
        "Faites un tableau pour chacun des deux groupes, ou remplacez l’en-tête du groupe à publier par « Réalisé ».");

    /// <summary>A group of period columns under words that are no name for values.</summary>
    public static FindingCode GroupUnknown { get; } = Warning(
        "group-unknown",
        "Les colonnes par période placées sous « {found} » sont lues comme des valeurs.",
        "S’il ne s’agit pas de chiffres constatés, supprimez ces colonnes ; sinon, remplacez cet en-tête par « Réalisé ».");

    /// <summary>Columns by period under the name of a part.</summary>
    public static FindingCode GroupIsPart { get; } = Error(
        "group-is-part",
        "Les colonnes par période placées sous « {found} » ne comptent pas tout ce que nomment les libellés : elles seraient publiées comme l’ensemble.",
        "Écrivez-le dans le libellé de chaque ligne (« allocataires, femmes »), puis remplacez cet en-tête par « Réalisé ».");

    /// <summary>Headings that are nearly a header, over figures.</summary>
    public static FindingCode TablePassedOver { get; } = Warning(
        "table-passed-over",
        "Cette ligne ressemble aux en-têtes d’un tableau de chiffres, mais {0} : ce tableau n’est pas lu.",
        "Si ces chiffres sont à publier, {1}.");

    /// <summary>Words under the headings that we do not understand.</summary>
    public static FindingCode HeaderLineUnknown { get; } = Error(
        "header-line-unknown",
        "Cette ligne, sous les en-têtes, dit ce que comptent les colonnes ({0}), mais elle n’est pas comprise : impossible de savoir quelles colonnes publier.",
        "Supprimez cette ligne : donnez pour en-tête la période seule (2023) à chaque colonne de chiffres constatés, « Prévu 2023 » ou « Évolution 2023 » à celles qui ne sont pas à publier, et faites une ligne pour chaque partie, nommée dans le libellé (« emplois, femmes »).");

    /// <summary>Two headers one under the other.</summary>
    public static FindingCode HeaderPassedOver { get; } = Info(
        "header-passed-over",
        "Cette ligne aurait pu être celle des en-têtes ; la ligne {0} l’est aussi, et c’est elle qui est retenue.");

    /// <summary>A merged cell that holds for several rows.</summary>
    public static FindingCode MergedCellRepeated { get; } = Info(
        "merged-cell-repeated",
        "La cellule fusionnée {0} vaut pour chacune de ses lignes (« {found} »).");

    /// <summary>Something typed that a merged cell covers.</summary>
    public static FindingCode CellCovered { get; } = Warning(
        "cell-covered",
        "La cellule contient « {found} », que la cellule fusionnée {0} cache : ce contenu invisible n’est pas lu.",
        "Défusionnez les cellules pour le voir ; s’il doit être publié, laissez-le dans une cellule à part, sinon effacez-le.");

    /// <summary>A value merged over several rows or periods.</summary>
    public static FindingCode ValueMerged { get; } = Error(
        "value-merged",
        "La valeur « {found} » est dans une cellule fusionnée sur plusieurs lignes ou plusieurs périodes : impossible de savoir à laquelle elle appartient.",
        "Défusionnez la cellule, et tapez une valeur sur chaque ligne (ou nd).");

    /// <summary>A label that may be a total's.</summary>
    public static FindingCode TotalDoubtful { get; } = Info(
        "total-doubtful",
        "« {found} » ressemble à un total ou à une moyenne, mais est lu comme un chiffre à publier.",
        "Si ce n’est qu’un calcul, tapez seulement « Total » dans cette cellule, ou supprimez la ligne.");

    /// <summary>A title that speaks of another year than the one its figures get.</summary>
    public static FindingCode TitleYearDiffers { get; } = Warning(
        "title-year-differs",
        "« {found} » parle d’une autre année que {0} : les chiffres sans période placés dessous sont publiés pour {0}, que donne {1}.",
        "Ajoutez une colonne « Période », ou corrigez {2}.");

    /// <summary>A sheet whose name speaks of another year than the one its figures get.</summary>
    public static FindingCode SheetYearDiffers { get; } = Warning(
        "sheet-year-differs",
        "Le nom de la feuille « {0} » parle d’une autre année que {1}, l’exercice du classeur, qui est retenu pour ses chiffres sans période.",
        "Ajoutez une colonne « Période », ou donnez pour nom à la feuille la période seule (2019).");

    /// <summary>A title or a sheet's name that announces forecasts, above figures that are read as real.</summary>
    public static FindingCode TitleIsForecast { get; } = Warning(
        "title-is-forecast",
        "« {0} » annonce des prévisions ou des objectifs : les chiffres qui suivent sont pourtant publiés comme des chiffres constatés.",
        "Si ce sont des prévisions ou des objectifs, supprimez ces chiffres ou placez-les dans un autre classeur ; sinon, corrigez ces mots.");

    /// <summary>A sheet that seems to be the copy of one named by a period.</summary>
    public static FindingCode SheetPeriodCopy { get; } = Warning(
        "sheet-period-copy",
        "La feuille « {0} » semble être la copie d’une feuille nommée par sa période : ses chiffres sans période sont publiés pour {1}.",
        "Donnez à la feuille le nom de sa période, ou supprimez-la.");

    /// <summary>The section that the sheet's name gives.</summary>
    public static FindingCode SectionFromSheet { get; } = Info(
        "section-from-sheet",
        "Le nom de la feuille donne leur rubrique (« {0} ») aux lignes qui n’en indiquent pas.");
}
