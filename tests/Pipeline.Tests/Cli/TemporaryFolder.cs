namespace Pipeline.Tests.Cli;

/// <summary>An empty folder, removed at the end of the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("pipeline-tests-").FullName;

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, byte[] content)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    public void Dispose()
    {
        for (var tries = 1; Directory.Exists(Path); tries++)
        {
            try
            {
                Directory.Delete(Path, recursive: true);
            }
            catch (IOException) when (tries < 50)
            {
                // An Azurite that is ending may still write what it holds.
                Thread.Sleep(100);
            }
        }
    }
}
