namespace Pipeline.Core.Findings;

// The rows of a table, column by column; values and periods have files of their own.
public static partial class FindingCodes
{
    /// <summary>No section on the row nor above it.</summary>
    public static FindingCode SectionMissing { get; } = Error(
        "section-missing",
        "La rubrique manque, et aucune ligne au-dessus ne l’indique.",
        "Tapez Contexte, Budget ou Action.");

    /// <summary>A section that does not exist.</summary>
    public static FindingCode SectionUnknown { get; } = Error(
        "section-unknown",
        "Rubrique « {found} » inconnue{0}",
        "Tapez Contexte, Budget ou Action.");

    /// <summary>The row above's section.</summary>
    public static FindingCode SectionInherited { get; } = Info(
        "section-inherited",
        "La rubrique n’est pas indiquée : celle de la ligne au-dessus est reprise (« {0} »).");

    /// <summary>An action is needed.</summary>
    public static FindingCode ActionMissing { get; } = Error(
        "action-missing",
        "L’action manque, et aucune ligne au-dessus ne l’indique.",
        "Tapez son numéro et son titre, par exemple « 1. Garantir l’accès au RSA ».");

    /// <summary>An action that has no number or no title.</summary>
    public static FindingCode ActionInvalid { get; } = Error(
        "action-invalid",
        "L’action « {found} » n’est pas un numéro suivi d’un titre{0}",
        "Tapez son numéro et son titre, par exemple « 1. Garantir l’accès au RSA ».");

    /// <summary>The row above's action.</summary>
    public static FindingCode ActionInherited { get; } = Info(
        "action-inherited",
        "L’action n’est pas indiquée : celle de la ligne au-dessus est reprise (« {0} »).");

    /// <summary>An action outside the section Action.</summary>
    public static FindingCode ActionUnexpected { get; } = Warning(
        "action-unexpected",
        "L’action « {found} » n’est pas retenue, car la rubrique de la ligne est « {0} ».",
        "Videz la cellule, ou tapez Action dans la colonne « Rubrique ».");

    /// <summary>One number, two titles.</summary>
    public static FindingCode ActionTwoTitles { get; } = Error(
        "action-two-titles",
        "L’action {0} a deux titres : « {1} » ici, « {2} » en {3}.",
        "Donnez le même titre à toutes les lignes d’une action.");

    /// <summary>No label.</summary>
    public static FindingCode LabelMissing { get; } = Error(
        "label-missing",
        "Le libellé manque : on ne sait pas ce que compte la valeur de cette ligne.",
        "Tapez les mots qui accompagnent le chiffre, par exemple « allocataires ».");

    /// <summary>No value on a labelled row.</summary>
    public static FindingCode ValueEmpty { get; } = FigureWarning(
        "value-empty",
        "La valeur est vide : rien n’est publié pour cette période.",
        "Tapez la valeur, ou « nd » si elle n’est pas disponible.");

    /// <summary>No value, and a number in a column of words.</summary>
    public static FindingCode ValueElsewhere { get; } = FigureWarning(
        "value-elsewhere",
        "La valeur est vide : rien n’est publié pour cette période. Mais « {0} » est tapé dans la colonne « {1} », en {2}.",
        "Si c’est la valeur, tapez-la dans cette cellule-ci, et corrigez l’autre ; sinon, tapez la valeur, ou « nd » si elle n’est pas disponible.");

    /// <summary>No value at all.</summary>
    public static FindingCode ValuesAllEmpty { get; } = Error(
        "values-all-empty",
        "La colonne « {0} » est entièrement vide : il n’y a rien à publier.",
        "Tapez les valeurs dans cette colonne, puis déposez de nouveau le classeur.");

    /// <summary>No rows under the header.</summary>
    public static FindingCode TableEmpty { get; } = Error(
        "table-empty",
        "Le tableau ne contient aucune ligne : il n’y a rien à publier.",
        "Tapez une ligne par chiffre sous les en-têtes, puis déposez de nouveau le classeur.");

    /// <summary>An error value where text is expected.</summary>
    public static FindingCode TextUnreadable { get; } = Error(
        "text-unreadable",
        "La cellule contient « {found} », et non un texte.",
        "Tapez le texte attendu à la place de la formule, ou corrigez la formule.");

    /// <summary>A text that begins as a formula does: published as it is.</summary>
    public static FindingCode TextIsFormula { get; } = Warning(
        "text-is-formula",
        "Ce texte commence par le signe «\u00A0=\u00A0», comme une formule qu’Excel n’a pas calculée\u00A0: «\u00A0{found}\u00A0». Il est publié tel quel.",
        "Si c’était une formule, mettez la cellule au format Standard et validez-la avec Entrée, ou tapez le texte attendu.");

    /// <summary>A code with characters that it cannot have.</summary>
    public static FindingCode CodeInvalid { get; } = Error(
        "code-invalid",
        "Le code « {found} » contient autre chose que des lettres sans accent, des chiffres et des traits d’union.",
        "Tapez « {0} ».");

    /// <summary>A label made of signs gives no code.</summary>
    public static FindingCode CodeUnderivable { get; } = Error(
        "code-underivable",
        "Le libellé « {found} » ne contient ni lettre ni chiffre.",
        "Tapez les mots qui accompagnent le chiffre, par exemple « allocataires ».");

    /// <summary>An indicator that the catalogue does not list.</summary>
    public static FindingCode IndicatorUnlisted { get; } = Info(
        "indicator-unlisted",
        "Le chiffre « {0} » (code {1}) n’est pas dans la liste des chiffres connus de la mission ; il est accepté comme un nouveau chiffre.");

    /// <summary>A figure at another place of the page than the catalogue's.</summary>
    public static FindingCode FigureElsewhere { get; } = Warning(
        "figure-elsewhere",
        "La liste des chiffres de la mission place « {0} » (code {1}) dans {2}, et non dans {3}.",
        "Corrigez la rubrique ou l’action de la ligne ; si c’est un autre chiffre, il n’y a rien à faire.");

    /// <summary>A label that is nearly one of the catalogue's, or the full name in its place.</summary>
    public static FindingCode IndicatorNearlyListed { get; } = Warning(
        "indicator-nearly-listed",
        "Le libellé « {0} » n’est pas dans la liste des chiffres connus de la mission : vouliez-vous dire « {1} » ?",
        "Tapez le libellé de la liste, ou le code {2} dans la colonne « Code » ; sinon, ce sera un nouveau chiffre à côté de l’autre.");

    /// <summary>A label of the catalogue beside the code of another figure.</summary>
    public static FindingCode CodeOfAnother { get; } = Warning(
        "code-of-another",
        "Le code {0} est tapé à côté du libellé « {1} », qui est celui du chiffre {2} : la valeur sera publiée sous le code {0}.",
        "Vérifiez que les codes n’ont pas été décalés ; effacez le code pour que le libellé compte.");

    /// <summary>A code that was not there before, while another is gone.</summary>
    public static FindingCode CodeReplaced { get; } = FigureWarning(
        "code-replaced",
        "Le chiffre « {0} » est nouveau, et « {1} » (code {2}), au même endroit, n’est plus là : nouveau chiffre, ou libellé corrigé ?",
        "Pour corriger un libellé sans créer de nouveau chiffre, tapez « {2} » dans la colonne « Code ».");

    /// <summary>The same figure twice.</summary>
    public static FindingCode FigureTwice { get; } = Error(
        "figure-twice",
        "Le chiffre « {0} » a déjà une valeur pour {1}, en {2}.",
        "Supprimez l’une des deux lignes, corrigez sa période, ou donnez-lui un autre code s’il s’agit d’un autre chiffre.");

    /// <summary>One indicator in two units.</summary>
    public static FindingCode UnitsDiffer { get; } = Error(
        "units-differ",
        "Le chiffre « {0} » est compté ici en {1}, et en {2} dans la cellule {3}.",
        "Gardez une seule unité par chiffre, ou donnez un autre code à l’un des deux.");

    /// <summary>A parent that does not exist.</summary>
    public static FindingCode ParentUnknown { get; } = Error(
        "parent-unknown",
        "« {found} » n’est le code d’aucun chiffre{0}",
        "Tapez le code du chiffre que celui-ci complète, ou laissez vide.");

    /// <summary>A figure that completes itself, directly or not.</summary>
    public static FindingCode ParentCircular { get; } = Error(
        "parent-circular",
        "Le chiffre « {0} » finit par se compléter lui-même.",
        "Videz la cellule, ou tapez le code du chiffre que celui-ci complète.");

    /// <summary>A territory that the catalogue does not know.</summary>
    public static FindingCode TerritoryUnknown { get; } = Error(
        "territory-unknown",
        "Territoire « {found} » inconnu{0}",
        "Tapez l’un des territoires connus : {1} ; laissez vide pour le département.");

    /// <summary>Two periods that disagree.</summary>
    public static FindingCode PeriodConflict { get; } = Error(
        "period-conflict",
        "La ligne donne deux périodes : « {0} » en {1}, « {2} » en {3}.",
        "Gardez une seule des deux.");

    /// <summary>The period is the workbook's year.</summary>
    public static FindingCode PeriodAssumed { get; } = FigureWarning(
        "period-assumed",
        "La période n’est pas indiquée : l’exercice {0} est retenu, ce qui est souvent faux pour un chiffre de contexte.",
        "Tapez la période du chiffre dans la colonne « Période », par exemple 2020 ou T1 2020.");

    /// <summary>A label that speaks of another year than the workbook's, which its figure gets.</summary>
    public static FindingCode LabelYearDiffers { get; } = FigureWarning(
        "label-year-differs",
        "Le libellé « {found} » parle d’une autre année que {0}, l’exercice du classeur, pour lequel la valeur est publiée.",
        "Tapez la période du chiffre dans la colonne « Période », et ôtez l’année du libellé.");

    /// <summary>An action whose title is not the published one.</summary>
    public static FindingCode ActionRenamed { get; } = Warning(
        "action-renamed",
        "L’action {0} s’intitule ici « {1} », et « {2} » dans ce qui est publié.",
        "Si l’action a changé de nom, il n’y a rien à faire ; sinon, reprenez le titre publié.");

    /// <summary>A code too long for an address.</summary>
    public static FindingCode CodeTooLong { get; } = Error(
        "code-too-long",
        "Le code tiré de « {found} » est trop long.",
        "Tapez un code court dans la colonne « Code », par exemple « allocataires-rsa ».");

    /// <summary>One code at two places of the page.</summary>
    public static FindingCode CodeTwoPlaces { get; } = Error(
        "code-two-places",
        "Le code « {0} » est ici dans {1}, et dans {2} en {3} : un même chiffre ne peut pas être à deux endroits de la page.",
        "Corrigez la rubrique ou l’action, ou donnez un code à chacun des deux chiffres dans la colonne « Code ».");

    /// <summary>Words alone on a row above rows that do not say their section.</summary>
    public static FindingCode TitleUnknown { get; } = Error(
        "title-unknown",
        "« {found} » est-il le titre des lignes qui suivent ? Elles n’indiquent pas leur rubrique, et ce titre n’en est pas une{0}",
        "Tapez sur cette ligne Contexte, Budget, ou le numéro et le titre d’une action (1. Garantir l’accès au RSA)… ou la rubrique de chaque ligne.");

    /// <summary>A code that the catalogue has in another section.</summary>
    public static FindingCode CodeElsewhere { get; } = Error(
        "code-elsewhere",
        "La liste des chiffres de la mission place le code « {0} » dans la rubrique « {1} ».",
        "Corrigez la rubrique de la ligne, ou donnez-lui un autre code.");

    /// <summary>Words alone on a row that are probably a subtitle.</summary>
    public static FindingCode TitleDoubtful { get; } = Warning(
        "title-doubtful",
        "« {found} » est lu comme un simple intertitre : les lignes qui suivent gardent la rubrique et l’action d’au-dessus{0}",
        "Si c’est le titre d’une action, tapez son numéro devant (1. Garantir l’accès au RSA).");

    /// <summary>A numbered title among the rows.</summary>
    public static FindingCode TitleTaken { get; } = Info(
        "title-taken",
        "Cette ligne est lue comme le titre de l’action « {0} », pour les lignes qui suivent.");

    /// <summary>A title that names a territory.</summary>
    public static FindingCode TitleIsTerritory { get; } = Error(
        "title-is-territory",
        "« {found} » est le nom d’un territoire, au-dessus de chiffres qui ne l’indiquent pas : ils seraient publiés pour un autre.",
        "Ajoutez une colonne « Territoire » et tapez-y ce nom sur chaque ligne.");

    /// <summary>A sheet named after a territory.</summary>
    public static FindingCode SheetIsTerritory { get; } = Error(
        "sheet-is-territory",
        "La feuille « {0} » porte le nom d’un territoire, mais ses lignes ne l’indiquent pas : ses chiffres seraient publiés pour un autre.",
        "Ajoutez une colonne « Territoire » et tapez-y ce nom sur chaque ligne.");

    /// <summary>A blank mission among rows that state one.</summary>
    public static FindingCode MissionAssumed { get; } = Warning(
        "mission-assumed",
        "La mission n’est pas indiquée, alors qu’elle l’est plus haut : celle de la feuille « Mission » est retenue.",
        "Tapez la mission de cette ligne.");
}
