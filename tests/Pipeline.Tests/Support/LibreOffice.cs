using Pipeline.Tests.Cli;
using Xunit;

namespace Pipeline.Tests.Support;

/// <summary>LibreOffice Calc without a screen, as it is set up in France: opens files and saves them as something else.</summary>
internal static class LibreOffice
{
    // Two at once in one profile: the second hands its files to the first and ends before they are written.
    private static readonly SemaphoreSlim OneAtATime = new(1);
    private const string French = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N">
        <prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>fr-FR</value></prop></item></oor:items>
        """;

    private static readonly Lazy<TemporaryFolder> Profile = new(() =>
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "user"));
        folder.Write(Path.Combine("user", "registrymodifications.xcu"), System.Text.Encoding.UTF8.GetBytes(French));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        return folder;
    });

    /// <summary>Opens every file and saves it in another format, all in one process: starting it is what takes time.</summary>
    /// <param name="format">An extension (<c>xlsx</c>, <c>ods</c>, <c>pdf</c>, <c>csv</c>), or extension and filter as <c>--convert-to</c> takes them.</param>
    /// <param name="files">Names with their extension, all different, and contents.</param>
    /// <returns>What was written, in the order of <paramref name="files"/>.</returns>
    public static Task<IReadOnlyList<byte[]>> ConvertAsync(string format, params IReadOnlyList<(string Name, byte[] Content)> files) => ConvertAsync(format, null, files);

    /// <inheritdoc cref="ConvertAsync(string, IReadOnlyList{ValueTuple{string, byte[]}})"/>
    /// <param name="format">An extension, or extension and filter.</param>
    /// <param name="readAs">Filter and options to read the files with (<c>CSV:44,34,76,1,,1036</c>); null for what LibreOffice chooses.</param>
    /// <param name="files">Names with their extension, all different, and contents.</param>
    public static async Task<IReadOnlyList<byte[]>> ConvertAsync(string format, string? readAs, IReadOnlyList<(string Name, byte[] Content)> files)
    {
        var program = Tool.Find("apt-get install libreoffice-calc", "soffice", "libreoffice");
        using var folder = new TemporaryFolder();
        var written = Directory.CreateDirectory(Path.Combine(folder.Path, "written")).FullName;
        string[] options =
        [
            $"-env:UserInstallation={new Uri(Profile.Value.Path)}", "--headless", "--norestore", "--nolockcheck",
            .. readAs is null ? Array.Empty<string>() : [$"--infilter={readAs}"], "--convert-to", format, "--outdir", written, .. files.Select(file => folder.Write(file.Name, file.Content)),
        ];
        string output;
        await OneAtATime.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            (_, output) = await Tool.RunAsync(program, options, folder.Path, TestContext.Current.CancellationToken);
        }
        finally
        {
            OneAtATime.Release();
        }

        var extension = format.Split(':')[0];
        return [.. files.Select(file =>
        {
            var path = Path.Combine(written, Path.ChangeExtension(file.Name, extension));
            Assert.True(File.Exists(path), $"LibreOffice wrote no {Path.GetFileName(path)}: {output}");
            return File.ReadAllBytes(path);
        })];
    }
}
