namespace Pipeline.Tests.Workbooks;

/// <summary>The files in <c>Files/</c>, which other programs wrote (<c>write-files.js</c> says how).</summary>
internal static class SampleFiles
{
    private const string Folder = "workbooks/";

    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(SampleFiles).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..])
            .Order(StringComparer.Ordinal),
    ];

    public static MemoryStream Open(string name)
    {
        using var resource = typeof(SampleFiles).Assembly.GetManifestResourceStream(Folder + name) ?? throw new ArgumentException($"No file {name}.", nameof(name));
        var copy = new MemoryStream();
        resource.CopyTo(copy);
        copy.Position = 0;
        return copy;
    }
}
