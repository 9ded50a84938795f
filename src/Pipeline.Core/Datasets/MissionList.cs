namespace Pipeline.Core.Datasets;

/// <summary>The missions published (<c>missions.json</c>).</summary>
/// <param name="Departement">Name of the département.</param>
/// <param name="Missions">The missions, in the catalogue's order.</param>
public sealed record MissionList(string Departement, IReadOnlyList<MissionSummary> Missions);
