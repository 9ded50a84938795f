namespace Pipeline.Core.Findings;

// What is typed as a value: numbers, units, statuses.
public static partial class FindingCodes
{
    /// <summary>Nothing that a rule names.</summary>
    public static FindingCode ValueUnreadable { get; } = Error(
        "value-unreadable",
        "La valeur « {found} » n’est pas un nombre que l’on sait lire.",
        "Tapez le nombre seul, par exemple 32 425 ou 7,8, et l’unité dans la colonne Unité ; à défaut de valeur, tapez nd (non disponible), s (secret statistique) ou s.o. (sans objet).");

    /// <summary>Digits in groups that are not thousands.</summary>
    public static FindingCode ValueTwoNumbers { get; } = Error(
        "value-two-numbers",
        "« {found} » peut se lire comme plusieurs nombres : les chiffres ne sont pas groupés par trois.",
        "Tapez un seul nombre, groupé par trois (1\u202F220) ou sans espace (1220), avec son unité s’il en a une\u00A0; une ligne par chiffre s’il y en a plusieurs.");

    /// <summary>A second figure in the words.</summary>
    public static FindingCode ValueSeveralFigures { get; } = Error(
        "value-several-figures",
        "« {found} » contient plusieurs chiffres.",
        "Une ligne par chiffre : gardez un seul nombre ici et ajoutez une ligne pour chacun des autres (la colonne « Rattaché à » les relie).");

    /// <summary>1.234 and its like.</summary>
    public static FindingCode ValueAmbiguousSeparator { get; } = Error(
        "value-ambiguous-separator",
        "« {found} » : {0} ou {1} ? Le nombre peut se lire des deux façons, et l’une est mille fois l’autre.",
        "Tapez {0} si c’est le nombre entier ; sinon tapez le nombre avec une virgule dans une cellule au format Nombre, ou avec un zéro de plus ({1}0). Gardez l’unité s’il y en a une.");

    /// <summary>1,234.56.</summary>
    public static FindingCode ValueForeignDecimals { get; } = Error(
        "value-foreign-decimals",
        "« {found} » mêle virgules et points dans un ordre qui n’est pas français : on ne sait pas où sont les décimales.",
        "Séparez les milliers par une espace et les décimales par une virgule, et gardez l’unité s’il y en a une\u00A0: 1\u202F234,56.");

    /// <summary>Separators in no known order.</summary>
    public static FindingCode ValueSeparators { get; } = Error(
        "value-separators",
        "Les virgules, points ou apostrophes de « {found} » ne forment pas un nombre.",
        "Séparez les milliers par une espace et les décimales par une virgule, avec un chiffre de chaque côté : 1 234 567,8 ou 0,5.");

    /// <summary>007.</summary>
    public static FindingCode ValueLeadingZero { get; } = Error(
        "value-leading-zero",
        "« {found} » commence par un zéro : est-ce un code ou un nombre ?",
        "Tapez le nombre sans zéro devant.");

    /// <summary>More digits than are held exactly.</summary>
    public static FindingCode ValueTooManyDigits { get; } = Error(
        "value-too-many-digits",
        "« {found} » a trop de chiffres pour être publié exactement.",
        "Vérifiez la valeur ; arrondissez-la si elle est juste.");

    /// <summary>12 à 15.</summary>
    public static FindingCode ValueRange { get; } = Error(
        "value-range",
        "« {found} » est une fourchette, pas un chiffre.",
        "Tapez une seule valeur avec son unité, suivie de (e) si elle est estimée : 13 (e) ; la fourchette peut aller dans la colonne Note.");

    /// <summary>environ 600.</summary>
    public static FindingCode ValueApproximate { get; } = Error(
        "value-approximate",
        "« {found} » est approximatif ou porte un commentaire.",
        "Tapez le nombre avec son unité, suivi de (e) s’il est estimé ou de (p) s’il est provisoire\u00A0: 600 (e), 288\u00A0M€ (e).");

    /// <summary>&lt; 5.</summary>
    public static FindingCode ValueBound { get; } = Error(
        "value-bound",
        "« {found} » donne une limite, pas une valeur.",
        "Tapez s si la valeur est couverte par le secret statistique (moins de 5 personnes, par exemple), sinon la valeur exacte.");

    /// <summary>12/20.</summary>
    public static FindingCode ValueQuotient { get; } = Error(
        "value-quotient",
        "« {found} » est un rapport entre deux nombres.",
        "Tapez le résultat, par exemple 0,6 ou 60 % pour 12/20, ou chaque nombre sur sa ligne.");

    /// <summary>2h30.</summary>
    public static FindingCode ValueDuration { get; } = Error(
        "value-duration",
        "« {found} » est une heure ou une durée.",
        "Tapez la durée en heures, avec une virgule (2,5 pour 2 h 30), et « heures » dans la colonne Unité.");

    /// <summary>A date.</summary>
    public static FindingCode ValueDate { get; } = Error(
        "value-date",
        "La valeur « {found} » est une date.",
        "Si vous aviez tapé un nombre, Excel l’a transformé en date (2.3 est devenu le 2 mars) : mettez la cellule au format Nombre et tapez 2,3.");

    /// <summary>A date made by Excel of 2.3.</summary>
    public static FindingCode ValueTurnedIntoDate { get; } = Error(
        "value-turned-into-date",
        "La cellule contient une date, le {2}, et non un nombre.",
        "Excel a transformé {0} en date : mettez la cellule au format Nombre et tapez {1}.");

    /// <summary>#REF!.</summary>
    public static FindingCode ValueExcelError { get; } = Error(
        "value-excel-error",
        "La cellule contient l’erreur Excel « {found} ».",
        "Corrigez la formule, ou remplacez-la par sa valeur ; si la valeur n’est pas disponible, tapez nd.");

    /// <summary>TRUE.</summary>
    public static FindingCode ValueBoolean { get; } = Error(
        "value-boolean",
        "La cellule contient « {found} » (vrai ou faux), pas un nombre.",
        "Tapez le nombre.");

    /// <summary>=A1+B1 as a text.</summary>
    public static FindingCode ValueFormulaAsText { get; } = Error(
        "value-formula-as-text",
        "« {found} » est une formule enregistrée comme du texte : Excel ne l’a pas calculée.",
        "Mettez la cellule au format Standard, ôtez l’apostrophe ou l’espace placés devant le signe =, et validez avec Entrée ; ou tapez le résultat.");

    /// <summary>N/A.</summary>
    public static FindingCode ValueNotAvailable { get; } = Error(
        "value-not-available",
        "« {found} » veut-il dire que la valeur n’est pas disponible, ou qu’elle est sans objet ?",
        "Tapez nd si la valeur n’est pas disponible, s.o. si elle est sans objet.");

    /// <summary>1O0.</summary>
    public static FindingCode ValueLetterForDigit { get; } = Error(
        "value-letter-for-digit",
        "« {found} » contient une lettre à la place d’un chiffre{0}",
        "La lettre O n’est pas le chiffre 0, ni les lettres l et I le chiffre 1 : tapez de nouveau le nombre.");

    /// <summary>A formula without a stored result.</summary>
    public static FindingCode FormulaNotCalculated { get; } = Error(
        "formula-not-calculated",
        "La formule de cette cellule n’a jamais été calculée : son résultat n’est pas dans le fichier.",
        "Ouvrez le classeur et enregistrez-le dans Excel, puis déposez-le de nouveau.");

    /// <summary>- ? . alone.</summary>
    public static FindingCode ValueDashAlone { get; } = Error(
        "value-dash-alone",
        "« {found} » veut-il dire 0 ou nd ?",
        "Tapez 0 si la valeur est nulle, nd si elle n’est pas disponible.");

    /// <summary>0 (nd).</summary>
    public static FindingCode ValueAndAbsence { get; } = Error(
        "value-and-absence",
        "«\u00A0{found}\u00A0» donne un nombre et dit en même temps qu’il n’y en a pas.",
        "Tapez le nombre seul s’il est juste\u00A0; sinon tapez le signe seul\u00A0: nd (non disponible), ns (non significatif), s (secret statistique) ou s.o. (sans objet).");

    /// <summary>- 600.</summary>
    public static FindingCode ValueSignApart { get; } = Error(
        "value-sign-apart",
        "Le signe de « {found} » est séparé du nombre : est-ce un tiret de liste ou un signe moins ?",
        "Collez le signe au nombre (-3,5), ou supprimez le tiret.");

    /// <summary>(1) to (9).</summary>
    public static FindingCode ValueFootnoteAlone { get; } = Error(
        "value-footnote-alone",
        "« {found} » : est-ce un renvoi de note ou une valeur négative ?",
        "Si le nombre est négatif, tapez-le avec un signe moins (-3) ; sinon tapez la valeur et mettez la note dans la colonne Note.");

    /// <summary>2e.</summary>
    public static FindingCode ValueOrdinal { get; } = Error(
        "value-ordinal",
        "« {found} » est un rang, ou un nombre suivi d’une marque.",
        "Tapez le nombre seul ; pour une estimation, tapez 2 (e) ou « estimé » dans la colonne Statut.");

    /// <summary>1e5.</summary>
    public static FindingCode ValueScientific { get; } = Error(
        "value-scientific",
        "« {found} » est une écriture scientifique, ou deux chiffres collés.",
        "Tapez le nombre en entier : 100 000.");

    /// <summary>2 dizaines.</summary>
    public static FindingCode ValueSpelledOut { get; } = Error(
        "value-spelled-out",
        "« {found} » mêle des chiffres et un nombre en lettres.",
        "Tapez le nombre en chiffres : 2,5 et non « 2 et demi ».");

    /// <summary>12abc.</summary>
    public static FindingCode ValueSpaceMissing { get; } = Error(
        "value-space-missing",
        "« {found} » colle des lettres au nombre, et ces lettres ne sont pas une unité connue.",
        "Séparez le nombre du texte par une espace, ou gardez le nombre seul.");

    /// <summary>7,8 M.</summary>
    public static FindingCode ValueUnitUnknown { get; } = Error(
        "value-unit-unknown",
        "L’unité ou l’échelle de « {found} » n’est pas reconnue.",
        "Écrivez par exemple 7,8 %, 288 M€, 1,5 Md€, 12 k€, 8 625 500 € ou 288 millions d’euros, sans rien d’autre ; ou tapez le nombre seul et en entier (200 000 000 pour 200 millions), et son unité dans la colonne Unité.");

    /// <summary>7,8 (p) (e).</summary>
    public static FindingCode ValueTwoStatuses { get; } = Error(
        "value-two-statuses",
        "« {found} » porte deux marques de statut.",
        "Gardez-en une : (p) provisoire, (e) estimé, (r) révisé.");

    /// <summary>A superscript digit before the number.</summary>
    public static FindingCode ValueSuperscript { get; } = Error(
        "value-superscript",
        "« {found} » commence par un chiffre en exposant : est-ce un renvoi de note ou un chiffre du nombre ?",
        "Ôtez l’exposant en gardant le nombre et son unité, et tapez le texte de la note dans la colonne Note.");

    /// <summary>(3,5).</summary>
    public static FindingCode ValueParentheses { get; } = FigureWarning(
        "value-parentheses",
        "« {found} » a été lu {0} : les parenthèses sont prises pour un signe moins.",
        "Remplacez les parenthèses par un signe moins devant le nombre, {0}, et gardez l’unité s’il y en a une.");

    /// <summary>32 425*.</summary>
    public static FindingCode ValueMarkLeftOut { get; } = FigureWarning(
        "value-mark-left-out",
        "« {found} » a été lu {0} : la marque de renvoi est laissée de côté.",
        "Ôtez la marque de la cellule en gardant le nombre et son unité, et tapez le texte de la note dans la colonne Note.");

    /// <summary>1,234,567 · 1'600.</summary>
    public static FindingCode ValueForeignGrouping { get; } = FigureWarning(
        "value-foreign-grouping",
        "« {found} » a été lu {0} : les virgules ou apostrophes sont prises pour des séparateurs de milliers.",
        "Séparez les milliers par une espace, {0}, et gardez l’unité s’il y en a une.");

    /// <summary>Over 200 % by format.</summary>
    public static FindingCode ValuePercentHundredfold { get; } = Error(
        "value-percent-hundredfold",
        "La cellule est au format pourcentage et montre {0} %.",
        "Si la valeur est {1} %, tapez {1} % dans la cellule ; si elle dépasse vraiment 200 %, mettez la cellule au format Nombre, tapez le nombre et « % » dans la colonne Unité.");

    /// <summary>Over 100 % by format.</summary>
    public static FindingCode ValuePercentAboveHundred { get; } = FigureWarning(
        "value-percent-above-hundred",
        "La cellule est au format pourcentage et contient {0} % : est-ce bien plus de 100 % ?",
        "Si la valeur est {1} %, tapez {1} % dans la cellule ; si elle dépasse vraiment 100 %, gardez-la.");

    /// <summary>Unité % over 0.078.</summary>
    public static FindingCode ValuePercentOrFraction { get; } = FigureWarning(
        "value-percent-or-fraction",
        "{0} % ou {1} % ? La cellule contient {0} sans format de pourcentage ; elle est publiée {0} %.",
        "Pour {1} %, tapez {1} dans la cellule, ou mettez-la au format pourcentage.");

    /// <summary>A format that divides without saying so.</summary>
    public static FindingCode ValueScalingCommas { get; } = FigureWarning(
        "value-scaling-commas",
        "Le format de la cellule montre le nombre divisé par mille ou par un million sans le dire ; il est publié tel qu’il est enregistré : {0}.",
        "Ajoutez l’unité au format (M€) ou dans la colonne Unité.");

    /// <summary>A format that divides by another scale than is stated.</summary>
    public static FindingCode ValueScalingConflict { get; } = Error(
        "value-scaling-conflict",
        "Le format de la cellule divise le nombre enregistré ({0}) par une autre échelle que celle qui est écrite : {1}.",
        "Retirez l’échelle du format, ou écrivez la même dans le format et dans l’unité.");

    /// <summary>A format that writes digits of its own.</summary>
    public static FindingCode ValueFormatDigits { get; } = Error(
        "value-format-digits",
        "Le format de la cellule ajoute des chiffres à côté du nombre : ce que l’on voit n’est pas ce qui est enregistré.",
        "Mettez la cellule au format Nombre et tapez le nombre en entier.");

    /// <summary>A format that writes something else than the number, or words around it that are none of its unit.</summary>
    public static FindingCode ValueFormatWords { get; } = Error(
        "value-format-words",
        "Le format de la cellule montre « {0} », qui n’est pas un nombre que l’on sait lire ; la cellule contient {found}.",
        "Mettez la cellule au format Nombre : l’unité, le statut et les notes ont leurs colonnes ; si la valeur n’est pas disponible, tapez nd.");

    /// <summary>A format that shows nothing.</summary>
    public static FindingCode ValueFormatHidden { get; } = Error(
        "value-format-hidden",
        "La cellule contient {found}, mais son format ne montre rien pour ce nombre.",
        "Mettez la cellule au format Nombre si la valeur est juste ; sinon effacez-la, ou tapez nd.");

    /// <summary>A format that adds a minus, or leaves it out.</summary>
    public static FindingCode ValueFormatSign { get; } = Error(
        "value-format-sign",
        "Le format de la cellule montre {found} avec un autre signe que celui qui est enregistré.",
        "Mettez la cellule au format Nombre et vérifiez le signe.");

    /// <summary>A fraction of persons.</summary>
    public static FindingCode ValueFractionOfWhole { get; } = Error(
        "value-fraction-of-whole",
        "« {found} » n’est pas un nombre entier, alors que l’on compte des personnes, des places ou d’autres unités entières.",
        "Tapez un nombre entier ; pour des équivalents temps plein, tapez « ETP » dans la colonne Unité.");

    /// <summary>A fraction without any unit.</summary>
    public static FindingCode ValueFractionWithoutUnit { get; } = FigureWarning(
        "value-fraction-without-unit",
        "La valeur {0} a des décimales et aucune unité n’est indiquée.",
        "Tapez l’unité dans la colonne Unité (%, €, heures, ETP…).");

    /// <summary>A Statut that is none.</summary>
    public static FindingCode StatusUnknown { get; } = Error(
        "status-unknown",
        "Le statut « {found} » n’est pas reconnu{0}",
        "Tapez provisoire, estimé, révisé ou définitif, ou laissez la cellule vide.");

    /// <summary>(p) beside Statut définitif.</summary>
    public static FindingCode StatusConflict { get; } = Error(
        "status-conflict",
        "Cette ligne indique deux statuts\u00A0: {0} et {1}.",
        "Gardez un seul statut : la marque (p), (e) ou (r), ou la colonne Statut.");

    /// <summary>A budget without a unit.</summary>
    public static FindingCode UnitMissing { get; } = Error(
        "unit-missing",
        "Unité manquante : dans la rubrique Budget, un montant doit avoir une unité.",
        "Tapez €, k€, M€ ou Md€ dans la colonne Unité, ou à côté du nombre.");

    /// <summary>Sources of the unit that differ in kind.</summary>
    public static FindingCode UnitConflict { get; } = Error(
        "unit-conflict",
        "Les unités se contredisent ({0}).",
        "Corrigez celle qui est fausse, ou supprimez celles qui sont en trop ; celle du format d’une cellule disparaît quand vous mettez la cellule au format Nombre.");

    /// <summary>€ beside k€.</summary>
    public static FindingCode UnitScaleConflict { get; } = Error(
        "unit-scale-conflict",
        "On ne sait pas si le nombre est en euros ou à une autre échelle ({0}).",
        "Écrivez la même unité partout : € si le nombre est en euros, k€, M€ ou Md€ s’il est en milliers, millions ou milliards d’euros.");

    /// <summary>k€ on the row under a title in M€.</summary>
    public static FindingCode UnitScaleDiffers { get; } = FigureWarning(
        "unit-scale-differs",
        "Deux échelles sont indiquées ({0}) : la première est appliquée.",
        "Écrivez la même échelle partout.");

    /// <summary>A unit in the label that is not the one read.</summary>
    public static FindingCode UnitInLabel { get; } = Warning(
        "unit-in-label",
        "Le libellé annonce une unité, mais la valeur « {found} » est lue {0} : l’unité d’un libellé n’est pas appliquée.",
        "Tapez l’unité dans la colonne « Unité », et ôtez-la du libellé.");

    /// <summary>A scale in the label that is not the one read.</summary>
    public static FindingCode UnitScaleInLabel { get; } = Error(
        "unit-scale-in-label",
        "Le libellé annonce des milliers, des millions ou des milliards, mais la valeur « {found} » serait lue {0}.",
        "Tapez l’unité du nombre avec son échelle (k€, M€, « milliers d’habitants »…) dans la colonne « Unité », et ôtez-la du libellé.");

    /// <summary>m€.</summary>
    public static FindingCode UnitSmallM { get; } = Error(
        "unit-small-m",
        "« {found} » : m€ veut-il dire millions d’euros ?",
        "Écrivez M€ avec un M majuscule pour des millions, k€ pour des milliers.");

    /// <summary>M d€.</summary>
    public static FindingCode UnitMillionOrMilliard { get; } = Error(
        "unit-million-or-milliard",
        "« {found} » : million ou milliard ?",
        "Écrivez M€ pour des millions, Md€ (sans espace) pour des milliards.");

    /// <summary>Two units in the heading of one column.</summary>
    public static FindingCode UnitHeadingAmbiguous { get; } = Error(
        "unit-heading-ambiguous",
        "L’en-tête « {found} » indique deux unités pour une seule colonne.",
        "Gardez une unité dans l’en-tête, et écrivez les autres dans la colonne Unité.");

    /// <summary>heurs.</summary>
    public static FindingCode UnitNearlyKnown { get; } = FigureWarning(
        "unit-nearly-known",
        "L’unité «\u00A0{found}\u00A0» n’est pas connue\u00A0: vouliez-vous dire «\u00A0{0}\u00A0»\u00A0? Elle est publiée telle qu’elle est tapée.",
        "Tapez «\u00A0{0}\u00A0» s’il s’agit de cette unité\u00A0; sinon, gardez la vôtre.");
}
