using System.Reflection;

namespace Pipeline.Tests.Support;

/// <summary>Where things are in the checkout; the build says so.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Metadata("RepositoryRoot")!;

    /// <summary>What the build noted under a name; null when it noted nothing.</summary>
    public static string? Metadata(string key) => typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .SingleOrDefault(a => a.Key == key)?.Value is { Length: > 0 } value ? value : null;
}
