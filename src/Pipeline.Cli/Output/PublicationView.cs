using System.Globalization;
using Pipeline.Core.Publication;
using Spectre.Console;

namespace Pipeline.Cli.Output;

/// <summary>Says what was published.</summary>
internal static class PublicationView
{
    /// <summary>Writes it in one sentence.</summary>
    public static void Write(IAnsiConsole console, PublicationDocument publication) => console.WriteLine(Describe(publication));

    /// <summary>Says why what is new is not published.</summary>
    public static ExitStatus Fail(Session session, PublicationDocument publication)
    {
        foreach (var problem in publication.Problems) session.Screen.Trouble(problem);
        return session.Fail(ExitStatus.NotDone, Describe(publication));
    }

    private static string Describe(PublicationDocument publication)
    {
        var release = publication.Release?.ToString(CultureInfo.InvariantCulture);
        var files = publication.ChangedFiles.Count.ToString(CultureInfo.InvariantCulture);
        return (publication.Outcome, release) switch
        {
            (PublishKind.Refused, _) => "Publication refused: what was published stays.",
            (PublishKind.Contended, _) => "Other publishers were faster again and again: publish again later.",
            (_, null) => "Nothing to publish yet.",
            _ when publication.Releases > 0 => $"Published release {release}: {files} files changed.",
            _ => $"Nothing new to publish: release {release} stays in force.",
        };
    }
}
