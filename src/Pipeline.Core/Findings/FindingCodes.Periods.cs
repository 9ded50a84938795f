namespace Pipeline.Core.Findings;

// What is typed as a period.
public static partial class FindingCodes
{
    /// <summary>Nothing that a rule names.</summary>
    public static FindingCode PeriodUnreadable { get; } = Error(
        "period-unreadable",
        "La période « {found} » n’est pas reconnue{0}",
        "Tapez par exemple 2021, T1 2020, S1 2021, mars 2020, 31/12/2020, 2020-2021 ou année scolaire 2020-2021.");

    /// <summary>mars.</summary>
    public static FindingCode PeriodYearMissing { get; } = Error(
        "period-year-missing",
        "La période « {found} » ne dit pas l’année en quatre chiffres.",
        "Ajoutez l’année : 2021, mars 2020 ou T1 2020.");

    /// <summary>l'an dernier.</summary>
    public static FindingCode PeriodRelative { get; } = Error(
        "period-relative",
        "La période « {found} » ne dit pas de quelles dates il s’agit.",
        "Tapez l’année (2020), l’année scolaire (année scolaire 2020-2021) ou la date (01/09/2020).");

    /// <summary>44561 in a plain cell.</summary>
    public static FindingCode PeriodPlainSerial { get; } = Error(
        "period-plain-serial",
        "La période « {found} » est le numéro d’ordre d’une date dans Excel.",
        "Mettez la cellule au format Date, ou tapez la date ou l’année : 31/12/2021 ou 2021.");

    /// <summary>2021 in a cell formatted as a date.</summary>
    public static FindingCode PeriodYearAsDate { get; } = Error(
        "period-year-as-date",
        "La cellule est au format Date et contient une date de 1905, ou trop ancienne ou lointaine : une année y a sans doute été tapée.",
        "Mettez la cellule au format Standard et tapez l’année.");

    /// <summary>31/02/2020.</summary>
    public static FindingCode PeriodNoSuchDate { get; } = Error(
        "period-no-such-date",
        "La date « {found} » n’existe pas.",
        "Tapez le jour, le mois puis l’année : 28/02/2020.");

    /// <summary>Before 1900 or after 2100.</summary>
    public static FindingCode PeriodYearUnlikely { get; } = Error(
        "period-year-unlikely",
        "L’année de « {found} » n’est pas entre 1900 et 2100.",
        "Tapez l’année en quatre chiffres, par exemple 2021.");

    /// <summary>#REF!.</summary>
    public static FindingCode PeriodExcelError { get; } = Error(
        "period-excel-error",
        "La période contient l’erreur Excel « {found} ».",
        "Corrigez la formule, ou tapez la période.");

    /// <summary>2021*.</summary>
    public static FindingCode PeriodMarkLeftOut { get; } = FigureWarning(
        "period-mark-left-out",
        "La marque de renvoi de « {found} » est laissée de côté.",
        "Tapez la période seule et le texte de la note dans la colonne Note.");
}
