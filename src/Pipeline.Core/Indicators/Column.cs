namespace Pipeline.Core.Indicators;

/// <summary>What a column of the table of indicators means.</summary>
public enum Column
{
    /// <summary>Code: the stable code.</summary>
    Code,

    /// <summary>Mission, in a workbook that feeds several.</summary>
    Mission,

    /// <summary>Rubrique.</summary>
    Section,

    /// <summary>Action: number and title.</summary>
    Action,

    /// <summary>Libellé: the words beside the number.</summary>
    Label,

    /// <summary>Intitulé: the full name.</summary>
    Name,

    /// <summary>Valeur.</summary>
    Value,

    /// <summary>Unité.</summary>
    Unit,

    /// <summary>Période.</summary>
    Period,

    /// <summary>Territoire.</summary>
    Territory,

    /// <summary>Précision: the sentence under the figure.</summary>
    Description,

    /// <summary>Rattaché à: the code of the figure that this one completes.</summary>
    Parent,

    /// <summary>Source.</summary>
    Source,

    /// <summary>Note.</summary>
    Note,

    /// <summary>Statut.</summary>
    Status,
}
