using System.Runtime.CompilerServices;
using Pipeline.Core.Indicators;

namespace Pipeline.Core.Catalogues;

/// <summary>Finds what a catalogue holds by what services type: names are compared without regard to case, accents, spaces and punctuation.</summary>
public sealed class CatalogueIndex
{
    private static readonly ConditionalWeakTable<Catalogue, CatalogueIndex> Indexes = [];

    private readonly Dictionary<string, Mission> missions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Territory> territories = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Mission, string Code), CatalogueIndicator> indicators = [];
    private readonly Dictionary<(string Mission, Section Section, int? Action, string Label), CatalogueIndicator> labels = [];
    private readonly Dictionary<string, FoldedIndicator[]> folded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Service> services;
    private readonly HashSet<string> listed;

    private CatalogueIndex(Catalogue catalogue)
    {
        services = catalogue.Services.ToDictionary(s => s.Id, StringComparer.Ordinal);
        Add(catalogue.Departement.Territory, []);
        foreach (var territory in catalogue.Territories)
            Add(new Territory(territory.Level, territory.Code, territory.Name), territory.Synonyms);
        foreach (var mission in catalogue.Missions)
            Add(mission);
        listed = catalogue.Missions.Where(mission => mission.Indicators.Count > 0).Select(mission => mission.Slug).ToHashSet(StringComparer.Ordinal);
        OwnTerritory = catalogue.Departement.Territory;
        TerritoriesByLevel = catalogue.Territories.CountBy(territory => territory.Level, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        Missions = catalogue.Missions;
        MissionNames = [.. missions.Select(known => (known.Value.Title, known.Key))];
        TerritoryNames = [.. territories.Select(known => (known.Value.Name, known.Key))];
    }

    /// <summary>The missions, in catalogue order.</summary>
    public IReadOnlyList<Mission> Missions { get; }

    /// <summary>Every name by which a mission is found: the mission's title to show, and the name folded.</summary>
    public IReadOnlyList<(string Shown, string Folded)> MissionNames { get; }

    /// <summary>Every name by which a territory is found: the territory's name to show, and the name folded.</summary>
    public IReadOnlyList<(string Shown, string Folded)> TerritoryNames { get; }

    /// <summary>The territory of the département.</summary>
    public Territory OwnTerritory { get; }

    /// <summary>How many territories besides the département's own are listed at each level.</summary>
    public IReadOnlyDictionary<string, int> TerritoriesByLevel { get; }

    /// <summary>The index of a catalogue, made once for each.</summary>
    public static CatalogueIndex Of(Catalogue catalogue) => Indexes.GetValue(catalogue, static c => new CatalogueIndex(c));

    /// <summary>The mission of that slug, title or synonym; null when there is none.</summary>
    public Mission? FindMission(string typed) => missions.GetValueOrDefault(FrenchText.Fold(typed));

    /// <summary>The territory of that name, code or synonym, the département's own included; null when there is none.</summary>
    public Territory? FindTerritory(string typed) => territories.GetValueOrDefault(FrenchText.Fold(typed));

    /// <summary>The service that owns a folder of the inbox; null when nobody does.</summary>
    public Service? FindService(string id) => services.GetValueOrDefault(id);

    /// <summary>The indicator of a code; null when the catalogue does not list it.</summary>
    public CatalogueIndicator? FindIndicator(string mission, string code) => indicators.GetValueOrDefault((mission, code));

    /// <summary>The indicator that a row without a code means; null when the catalogue does not list it.</summary>
    public CatalogueIndicator? FindIndicator(string mission, Section section, int? action, string label) =>
        labels.GetValueOrDefault((mission, section, action, FrenchText.Fold(label)));

    /// <summary>The indicators of a mission that have a label, wherever on its page: what a row at no place, or at another, may mean.</summary>
    public IEnumerable<CatalogueIndicator> FindLabelled(string mission, string label)
    {
        var sought = FrenchText.Fold(label);
        return IndicatorsOf(mission).Where(known => string.Equals(known.Label, sought, StringComparison.Ordinal)).Select(known => known.Indicator);
    }

    /// <summary>The indicators of one place of a mission's page.</summary>
    internal IEnumerable<FoldedIndicator> FindIn(string mission, Section section, int? action) =>
        IndicatorsOf(mission).Where(known => known.Indicator.Section == section && known.Indicator.Action == action);

    private FoldedIndicator[] IndicatorsOf(string mission) => folded.GetValueOrDefault(mission) ?? [];

    /// <summary>True when the catalogue lists indicators of a mission, so that one it does not list is worth a word.</summary>
    public bool ListsIndicators(string mission) => listed.Contains(mission);

    // A validated catalogue gives no name twice; of one that is not, the first counts.
    private void Add(Mission mission)
    {
        foreach (var name in (IEnumerable<string>)[mission.Slug, mission.Title, .. mission.Synonyms])
            missions.TryAdd(FrenchText.Fold(name), mission);
        FoldedIndicator[] known = [.. mission.Indicators.Select(indicator => new FoldedIndicator(indicator, FrenchText.Fold(indicator.Label), indicator.Name is { } name ? FrenchText.Fold(name) : null))];
        folded.TryAdd(mission.Slug, known);
        foreach (var (indicator, label, _) in known)
        {
            indicators.TryAdd((mission.Slug, indicator.Code), indicator);
            labels.TryAdd((mission.Slug, indicator.Section, indicator.Action, label), indicator);
        }
    }

    private void Add(Territory territory, IReadOnlyList<string> synonyms)
    {
        foreach (var name in (IEnumerable<string>)[territory.Code, territory.Name, .. synonyms])
            territories.TryAdd(FrenchText.Fold(name), territory);
    }
}
