using Pipeline.Core.Catalogues;
using Pipeline.Core.Datasets;

namespace Pipeline.Core.Distributions;

/// <summary>What the dataset and its parts are called, in French, wherever they are described.</summary>
public static class DatasetTitles
{
    /// <summary>The whole dataset.</summary>
    public static string Of(Imprint imprint) => $"{imprint.Site.Title}\u00A0: {imprint.Departement.Name}";

    /// <summary>A mission's part.</summary>
    public static string Of(MissionDocument mission, Departement departement) => $"{mission.Title} en chiffres\u00A0: {departement.Name}";

    /// <summary>What the whole dataset holds.</summary>
    public static string Describe(Dataset dataset) =>
        $"Les chiffres que publie le {dataset.Publisher.Name} sur ses missions\u00A0: éléments de contexte, budget et actions, chacun avec son unité, sa période, son territoire et le service qui le donne. "
        + $"Missions\u00A0: {string.Join(", ", dataset.Missions.Select(m => m.Title))}.";

    /// <summary>What a mission's part holds.</summary>
    public static string Describe(MissionDocument mission, Departement departement) =>
        $"Les chiffres que publie le {departement.Publisher.Name} sur sa mission «\u00A0{mission.Title}\u00A0»\u00A0: éléments de contexte, budget et actions, chacun avec son unité, sa période, son territoire et le service qui le donne. "
        + (mission.Actions.Count == 0 ? "" : $"Actions\u00A0: {string.Join(", ", mission.Actions.Select(a => a.Title))}.");
}
