using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Pipeline.Core.Catalogues;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Publication;
using Pipeline.Core.Storage;
using Spectre.Console;

namespace Pipeline.Cli.Verbs;

/// <summary><c>pipeline template MISSION</c>: a workbook for a service to fill, with every figure known of a mission.</summary>
internal static class TemplateVerb
{
    public static Command Create(CommonOptions common)
    {
        var mission = new Argument<string>("MISSION") { Description = "Its slug, its title, or another name that the catalogue gives it." };
        var year = new Option<int?>("--year") { Description = "The year of the figures to fill; the one after the latest published when left out.", HelpName = "YEAR", CustomParser = ReadYear };
        var output = new Option<FileInfo?>("--output", "-o") { Description = "The workbook to write; modele-MISSION.xlsx when left out.", HelpName = "FILE" };
        var force = new Option<bool>("--force") { Description = "Write over a workbook that is there, filled or not." };
        var catalogue = new Option<FileInfo>("--catalogue")
        {
            Description = "A catalogue to take the figures from, instead of the storage: nothing counts as published.",
            HelpName = "FILE",
        };
        catalogue.AcceptExistingFiles();

        var command = new Command("template", "Write a workbook for a service to fill, with every figure known of a mission.") { mission, year, output, force, catalogue };
        command.SetAction(common.Run((session, parsed, cancellationToken) => WriteAsync(
            session,
            parsed.GetValue(mission)!,
            parsed.GetValue(year),
            new Target(parsed.GetValue(output), parsed.GetValue(force)),
            parsed.GetValue(catalogue),
            cancellationToken)));
        return command;
    }

    private static int? ReadYear(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= Period.MinYear and <= Period.MaxYear) return year;
        result.AddError(string.Create(CultureInfo.InvariantCulture, $"--year is a year from {Period.MinYear} to {Period.MaxYear}."));
        return null;
    }

    private static async Task<ExitStatus> WriteAsync(
        Session session, string name, int? year, Target target, FileInfo? catalogueFile, CancellationToken cancellationToken)
    {
        var parsed = catalogueFile is null
            ? await StoredCatalogue.ReadAsync(session.Get<PipelineStore>(), cancellationToken)
            : CatalogueParser.Parse(await File.ReadAllBytesAsync(catalogueFile.FullName, cancellationToken));
        foreach (var problem in parsed.Problems) session.Screen.Trouble(problem.ToString());
        if (parsed.Catalogue is not { } catalogue)
        {
            return catalogueFile is null
                ? session.Fail(ExitStatus.NotDone, $"The storage holds no catalogue that can be used (configuration/{BlobPaths.Catalogue}).")
                : session.Fail(ExitStatus.WrongUsage, $"The catalogue {catalogueFile} cannot be used.");
        }

        var index = CatalogueIndex.Of(catalogue);
        if (index.FindMission(name) is not { } mission) return session.Fail(ExitStatus.WrongUsage, Unknown(name, index));

        var published = catalogueFile is null ? await session.Get<TemplatePublisher>().PublishedAsync(mission.Slug, cancellationToken) : null;
        var template = MissionTemplate.Of(catalogue, mission, published, year);
        var file = target.Of(mission);
        if (!await target.TryWriteAsync(file, session.Get<ITemplateForm>().Write(template), cancellationToken))
            return session.Fail(ExitStatus.WrongUsage, $"The file {file} is there already: give another name with --output, or --force to write over it.");

        var written = new TemplateDocument(mission.Slug, file.ToString(), template.Year, template.Rows.Count, template.Rows.Count(row => row.LastValue is not null));
        session.Screen.Show(written, console => Write(console, written));
        return ExitStatus.Done;
    }

    private static string Unknown(string name, CatalogueIndex index)
    {
        var near = Suggestion.Nearest(FrenchText.Fold(name), index.MissionNames.Concat(index.Missions.Select(mission => (mission.Slug, FrenchText.Fold(mission.Slug)))));
        return near is null
            ? $"The catalogue knows no mission '{name}'. It knows: {string.Join(", ", index.Missions.Select(mission => mission.Slug))}."
            : $"The catalogue knows no mission '{name}': did you mean '{near}'?";
    }

    private static void Write(IAnsiConsole console, TemplateDocument written)
    {
        var year = written.Year is { } known ? string.Create(CultureInfo.InvariantCulture, $"for {known}") : "without a year (none is published: --year sets one)";
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Wrote {written.File} {year}: {written.Figures} figures, {written.Published} of them with the value published last."));
    }

    /// <summary>Where the workbook goes. What a service has typed is never written over unasked.</summary>
    private sealed record Target(FileInfo? Output, bool Force)
    {
        public FileInfo Of(Mission mission) => Output ?? new FileInfo($"modele-{mission.Slug}.xlsx");

        /// <summary>False when a file is there.</summary>
        public async Task<bool> TryWriteAsync(FileInfo file, byte[] content, CancellationToken cancellationToken)
        {
            if (!Force && file.Exists) return false;
            await File.WriteAllBytesAsync(file.FullName, content, cancellationToken);
            return true;
        }
    }

    /// <summary>What <c>template --json</c> prints.</summary>
    /// <param name="Mission">Slug of the mission.</param>
    /// <param name="File">The workbook written.</param>
    /// <param name="Year">The year of the figures to fill; null when nothing tells it.</param>
    /// <param name="Figures">How many rows it has.</param>
    /// <param name="Published">How many of them show a value published before.</param>
    private sealed record TemplateDocument(string Mission, string File, int? Year, int Figures, int Published);
}
