using Pipeline.Core.Catalogues;
using Pipeline.Core.Indicators;

namespace Pipeline.Core.Datasets;

/// <summary>The whole dataset (<c>dataset.json</c>).</summary>
public sealed record Dataset
{
    /// <summary>Name of the département.</summary>
    public required string Departement { get; init; }

    /// <summary>Its territory.</summary>
    public required Territory Territory { get; init; }

    /// <summary>Who publishes.</summary>
    public required Publisher Publisher { get; init; }

    /// <summary>Under which licence.</summary>
    public required string Licence { get; init; }

    /// <summary>The missions, in the catalogue's order.</summary>
    public required IReadOnlyList<MissionDocument> Missions { get; init; }

    /// <summary>The dataset of a catalogue's département.</summary>
    public static Dataset Of(Departement departement, IReadOnlyList<MissionDocument> missions) => new()
    {
        Departement = departement.Name,
        Territory = departement.Territory,
        Publisher = departement.Publisher,
        Licence = departement.Licence,
        Missions = missions,
    };
}
