using Pipeline.Core.Catalogues;

namespace Pipeline.Core.Distributions;

/// <summary>What the catalogue says that stands in published files beside the figures: who publishes, and who gave them.</summary>
/// <param name="Departement">The département.</param>
/// <param name="Services">Names of the services, by id.</param>
/// <param name="Site">What stands on the pages.</param>
public sealed record Imprint(Departement Departement, IReadOnlyDictionary<string, string> Services, Site Site)
{
    /// <summary>The imprint of a catalogue.</summary>
    public static Imprint Of(Catalogue catalogue) => new(
        catalogue.Departement,
        new SortedDictionary<string, string>(catalogue.Services.ToDictionary(s => s.Id, s => s.Name, StringComparer.Ordinal), StringComparer.Ordinal),
        catalogue.Site);
}
