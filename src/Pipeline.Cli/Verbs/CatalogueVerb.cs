using System.CommandLine;
using System.Globalization;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Serialization;
using Pipeline.Core.Storage;
using Spectre.Console;

namespace Pipeline.Cli.Verbs;

/// <summary><c>pipeline catalogue validate [FILE]</c>: whether a catalogue can be used, before it is put into the storage or as it is there.</summary>
internal static class CatalogueVerb
{
    public static Command Create(CommonOptions common)
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Description = "The catalogue; the one in the storage when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        file.AcceptExistingFiles();
        var validate = new Command("validate", "Check a catalogue. Exit status 1 when it cannot be used.") { file };
        validate.SetAction(common.Run((session, parsed, cancellationToken) => ValidateAsync(session, parsed.GetValue(file), cancellationToken)));
        return new Command("catalogue", "Work with the operators' catalogue.") { validate };
    }

    private static async Task<ExitStatus> ValidateAsync(Session session, FileInfo? file, CancellationToken cancellationToken)
    {
        var json = file is null
            ? (await session.Get<PipelineStore>().Configuration.ReadAsync(BlobPaths.Catalogue, cancellationToken: cancellationToken))?.Content.ToMemory()
            : await File.ReadAllBytesAsync(file.FullName, cancellationToken);
        if (json is null) return session.Fail(ExitStatus.NotDone, $"The storage holds no catalogue (configuration/{BlobPaths.Catalogue}).");

        var parsed = CatalogueParser.Parse(json.Value);
        session.Screen.Show(new ValidateDocument(parsed.Success, parsed.Problems), console => Write(console, parsed));
        return parsed.Success ? ExitStatus.Done : ExitStatus.Rejected;
    }

    private static void Write(IAnsiConsole console, ParsedCatalogue parsed)
    {
        foreach (var problem in parsed.Problems)
            console.Write(new Text(problem + "\n", new Style(Color.Red)));
        if (parsed.Catalogue is { } catalogue)
            console.WriteLine($"The catalogue can be used: {Count(catalogue.Missions.Count, "mission")}, {Count(catalogue.Services.Count, "service")}.");
    }

    private static string Count(int count, string singular) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + singular + (count == 1 ? "" : "s");

    /// <summary>What <c>catalogue validate --json</c> prints.</summary>
    /// <param name="Valid">True when the catalogue can be used.</param>
    /// <param name="Problems">What has to be mended.</param>
    private sealed record ValidateDocument(bool Valid, IReadOnlyList<JsonProblem> Problems);
}
