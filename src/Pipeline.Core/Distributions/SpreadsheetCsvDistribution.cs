using Pipeline.Core.Datasets;
using Pipeline.Core.Indicators;

namespace Pipeline.Core.Distributions;

/// <summary>
/// The observations as CSV for a double click in a French Excel: the whole dataset and each mission. Without the codes, which Excel would
/// take for numbers and dates; who needs them takes the workbook or the CSV for programs.
/// </summary>
public sealed class SpreadsheetCsvDistribution : IDistribution
{
    /// <summary>Stable name of the whole dataset's file.</summary>
    public const string DatasetName = "dataset-tableur.csv";

    /// <summary>Stable name of a mission's file; no slug holds a point, so that it is no other mission's.</summary>
    public static string MissionName(string mission) => $"missions/{mission}.tableur.csv";

    /// <inheritdoc />
    public Task<IReadOnlyList<PublicFile>> OfMissionAsync(MissionDocument mission, Imprint imprint, IReadOnlyDictionary<string, ManifestFile> files) =>
        Task.FromResult<IReadOnlyList<PublicFile>>([File(MissionName(mission.Mission), [mission], imprint, mission.Mission)]);

    /// <inheritdoc />
    public Task<IReadOnlyList<PublicFile>> OfDatasetAsync(Dataset dataset, Imprint imprint, IReadOnlyDictionary<string, ManifestFile> files) =>
        Task.FromResult<IReadOnlyList<PublicFile>>([File(DatasetName, dataset.Missions, imprint, mission: null)]);

    private static PublicFile File(string name, IEnumerable<MissionDocument> missions, Imprint imprint, string? mission) =>
        new(name, CsvDialect.FrenchSpreadsheet.Write(Columns(imprint), FigureRow.Of(missions)), CsvDistribution.MediaType, mission);

    private static CsvColumn[] Columns(Imprint imprint) =>
    [
        new("Mission", row => row.Mission.Title),
        new("Rubrique", row => SectionNames.French(row.Indicator.Section)),
        new("N° d’action", row => row.Indicator.Action?.Number),
        new("Action", row => row.Indicator.Action?.Title),
        new("Intitulé", row => row.Indicator.Name),
        new("Libellé", row => row.Indicator.Label),
        new("Période", row => row.Observation.PeriodLabel),
        new("Début", row => row.Observation.PeriodStart),
        new("Fin", row => row.Observation.PeriodEnd),
        new("Territoire", row => row.Observation.Territory?.Name),
        new("Valeur", row => row.Observation.Value),
        new("Unité", row => UnitNames.French(row.Indicator.Unit)),
        new("Affichage", row => row.Observation.Display),
        new("Absence", row => row.Observation.Absence is { } absence ? FrenchAbsence.Words(absence) : null),
        new("Statut", row => FrenchStatus.Name(row.Observation.Status)),
        new("Précision", row => row.Indicator.Description),
        new("Source", row => row.Indicator.Source),
        new("Note", row => row.Indicator.Note),
        new("Service", row => row.Observation.Provenance.Service is { } service ? imprint.Services.GetValueOrDefault(service, service) : null),
        new("Feuille", row => row.Observation.Provenance.Sheet),
        new("Cellule", row => row.Observation.Provenance.Cell),
    ];
}
