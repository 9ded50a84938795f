namespace Pipeline.Core.Publication;

/// <summary>Digests of everything that a release is made from: the same inputs give the same files.</summary>
public sealed record ReleaseInputs
{
    /// <summary>Version of the code that renders.</summary>
    public required string Renderer { get; init; }

    /// <summary>Digest of what the catalogue says of the whole dataset.</summary>
    public required string Catalogue { get; init; }

    /// <summary>Digest of the operators' decisions.</summary>
    public required string Decisions { get; init; }

    /// <summary>For each mission that documents feed: digest of the catalogue's part on it and of what is visible of each document.</summary>
    public required IReadOnlyDictionary<string, string> Missions { get; init; }

    /// <summary>True when a release made from the others would have the same files.</summary>
    public bool IsSameAs(ReleaseInputs other) =>
        Renderer == other.Renderer
        && Catalogue == other.Catalogue
        && Decisions == other.Decisions
        && Missions.Count == other.Missions.Count
        && Missions.All(m => other.Missions.TryGetValue(m.Key, out var digest) && digest == m.Value);
}
