using System.CommandLine;
using System.Globalization;
using Pipeline.Cli.Output;
using Pipeline.Core.Publication;
using Pipeline.Core.Storage;
using Spectre.Console;

namespace Pipeline.Cli.Verbs;

/// <summary><c>pipeline purge DOCUMENT</c>: cuts everything that a document ever was, for what should never have been public.</summary>
internal static class PurgeVerb
{
    public static Command Create(CommonOptions common)
    {
        var document = new Argument<string>("DOCUMENT") { Description = "Its path in the inbox (insertion/rsa.xlsx), or the id that published figures name." };
        var decision = new DecisionOptions();
        var command = new Command("purge", "Cut a document from everything that is kept and was ever published. This cannot be undone.") { document };
        decision.AddTo(command);
        command.SetAction(common.Run(async (session, parsed, cancellationToken) =>
        {
            var outcome = await session.Get<OperatorDecisions>().PurgeAsync(parsed.GetValue(document)!, decision.Read(parsed), cancellationToken);
            if (outcome.Refusal is { } refusal) return session.Fail(ExitStatus.WrongUsage, refusal);

            // First what readers see, then what is kept, then what followed from it.
            var publication = PublicationDocument.Of(await session.Get<ReleasePublisher>().PublishAsync(cancellationToken: cancellationToken));
            return Show(session, publication, await session.Get<PurgeCutter>().CutAsync(cancellationToken));
        }));
        return command;
    }

    private static ExitStatus Show(Session session, PublicationDocument publication, CutOutcome cut)
    {
        if (!publication.IsDone()) PublicationView.Fail(session, publication);
        var addresses = cut.Objects.Select(path => session.Get<PipelineStore>().Public.UriOf(path)).ToList();
        session.Screen.Show(new PurgeDocument(publication, cut.Releases, addresses, cut.IsStillPublic), console =>
        {
            if (!cut.IsStillPublic) Write(console, publication, cut, addresses);
        });
        if (cut.IsStillPublic) return session.Fail(ExitStatus.NotDone, "It is still public: mend what is said above, if anything, then 'pipeline publish', which also cuts it.");
        return publication.IsDone() ? ExitStatus.Done : ExitStatus.NotDone;
    }

    private static void Write(IAnsiConsole console, PublicationDocument publication, CutOutcome cut, List<Uri> addresses)
    {
        PublicationView.Write(console, publication);
        console.WriteLine($"Cut: {Count(cut.Releases.Count, "release")} and {Count(addresses.Count, "object")}, the record, the original and the reports.");
        if (addresses.Count == 0) return;

        console.WriteLine("A CDN or a browser may still hold these for up to a year; purge them there, and the stable names, kept for a minute:");
        foreach (var address in addresses) console.WriteUnbroken($"  {address}");
        console.WriteLine("Copies that the storage account keeps of deleted blobs (soft delete, versions) go when their time is up.");
    }

    private static string Count(int count, string thing) => $"{count.ToString(CultureInfo.InvariantCulture)} {thing}{(count == 1 ? "" : "s")}";

    /// <summary>What <c>purge --json</c> prints.</summary>
    /// <param name="Publication">The publication without it.</param>
    /// <param name="Releases">Numbers of the releases that were cut.</param>
    /// <param name="Objects">Where the objects were that are gone, and that a CDN may still hold.</param>
    /// <param name="IsStillPublic">True while nothing public could be cut, because the release in force holds it.</param>
    private sealed record PurgeDocument(PublicationDocument Publication, IReadOnlyList<long> Releases, IReadOnlyList<Uri> Objects, bool IsStillPublic);
}
