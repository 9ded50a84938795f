namespace Pipeline.Excel;

/// <summary>One row of the sheet Indicateurs, cell by cell as it is typed (workbook contract, section 1). What is null is left empty.</summary>
public sealed record SubmissionRow
{
    /// <summary>Code: the figure's stable code.</summary>
    public string? Code { get; init; }

    /// <summary>Mission, in a workbook that feeds several.</summary>
    public string? Mission { get; init; }

    /// <summary>Rubrique: Contexte, Budget or Action.</summary>
    public string? Section { get; init; }

    /// <summary>Action: its number and title (<c>1. Garantir l’accès au RSA</c>).</summary>
    public string? Action { get; init; }

    /// <summary>Libellé: the words beside the number.</summary>
    public string? Label { get; init; }

    /// <summary>Intitulé: the figure's full name where it stands alone.</summary>
    public string? Name { get; init; }

    /// <summary>Valeur; or, in a workbook with a column per period, one value for each of <see cref="SubmissionWorkbook.PeriodColumns"/>.</summary>
    public IReadOnlyList<CellContent> Values { get; init; } = [];

    /// <summary>Unité.</summary>
    public string? Unit { get; init; }

    /// <summary>Période.</summary>
    public string? Period { get; init; }

    /// <summary>Territoire.</summary>
    public string? Territory { get; init; }

    /// <summary>Précision: the sentence under the figure.</summary>
    public string? Description { get; init; }

    /// <summary>Rattaché à: code of the figure that this one completes.</summary>
    public string? Parent { get; init; }

    /// <summary>Source.</summary>
    public string? Source { get; init; }

    /// <summary>Note.</summary>
    public string? Note { get; init; }

    /// <summary>Statut.</summary>
    public string? Status { get; init; }
}
