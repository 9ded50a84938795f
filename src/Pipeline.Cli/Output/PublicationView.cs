using System.Globalization;
using Pipeline.Core.Publication;
using Pipeline.Core.Submissions;
using Spectre.Console;

namespace Pipeline.Cli.Output;

/// <summary>Says what was published.</summary>
internal static class PublicationView
{
    private const int MostChanges = 200;

    /// <summary>Shows a publication, and gives the exit status.</summary>
    public static ExitStatus Show(Session session, PublicationDocument publication)
    {
        if (!publication.IsDone())
        {
            session.Screen.Show(publication, _ => { });
            return Fail(session, publication);
        }

        foreach (var problem in publication.Problems) session.Screen.Trouble(problem);
        session.Screen.Show(publication, console =>
        {
            if (publication.Outcome == PublishKind.Planned) WriteChanges(console, publication.Changes);
            Write(console, publication);
        });
        return ExitStatus.Done;
    }

    /// <summary>Writes it in one sentence.</summary>
    public static void Write(IAnsiConsole console, PublicationDocument publication) => console.WriteLine(Describe(publication));

    /// <summary>Says why what is new is not published.</summary>
    public static ExitStatus Fail(Session session, PublicationDocument publication)
    {
        foreach (var problem in publication.Problems) session.Screen.Trouble(problem);
        return session.Fail(ExitStatus.NotDone, Describe(publication));
    }

    private static void WriteChanges(IAnsiConsole console, IReadOnlyList<Change> changes)
    {
        if (changes.Count == 0) return;
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("Mission", "Figure", "Period", "Territory", "Now", "Then");
        foreach (var change in changes.Take(MostChanges))
        {
            table.AddRow(new[] { change.Mission, change.Name ?? change.Indicator, change.Period, change.Territory ?? "", change.Old ?? "—", change.New ?? "—" }
                .Select(text => new Text(text)).ToArray());
        }

        console.Write(table);
        if (changes.Count > MostChanges) console.WriteLine($"And {Number(changes.Count - MostChanges)} more: --json gives all.");
    }

    private static string Describe(PublicationDocument publication)
    {
        var release = publication.Release?.ToString(CultureInfo.InvariantCulture);
        return (publication.Outcome, release) switch
        {
            (PublishKind.Planned, _) => $"A publication would change {Count(publication.Changes.Count, "figure")} and {Count(publication.ChangedFiles.Count, "file")}"
                + (publication.IsGuarded ? "; it needs --accept-removals." : "."),
            (PublishKind.Refused, _) when publication.IsGuarded => "Publication refused: what was published stays. If these removals are meant: pipeline publish --accept-removals",
            (PublishKind.Refused, _) => "Publication refused: what was published stays.",
            (PublishKind.Contended, _) => "Other publishers were faster again and again: publish again later.",
            (_, null) => "Nothing to publish yet.",
            _ when publication.Releases > 0 => $"Published release {release}: {Count(publication.Changes.Count, "figure")} changed, in {Count(publication.ChangedFiles.Count, "file")}.",
            _ => $"Nothing new to publish: release {release} stays in force.",
        };
    }

    private static string Count(int count, string thing) => $"{Number(count)} {thing}{(count == 1 ? "" : "s")}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
