namespace Pipeline.Core.Catalogues;

/// <summary>A departmental service.</summary>
public sealed record Service
{
    /// <summary>Its folder in the inbox.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Slugs of the missions it may write to; <c>*</c> is every mission.</summary>
    public IReadOnlyList<string> Missions { get; init; } = [];

    /// <summary>Where it is notified; null when it is not.</summary>
    public Notify? Notify { get; init; }

    /// <summary>Object ids of the Entra groups whose members submit for it and read its reports.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>True when the service may write to a mission.</summary>
    public bool MayWriteTo(string mission) => Missions.Contains("*", StringComparer.Ordinal) || Missions.Contains(mission, StringComparer.Ordinal);
}
