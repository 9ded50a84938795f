using System.Globalization;
using Pipeline.Core.Findings;
using Pipeline.Core.Submissions;

namespace Pipeline.Cli.Output;

/// <summary>The words of what services read.</summary>
internal static class French
{
    /// <summary>A number of things, with the plural from 2 on: <c>1 erreur</c>, <c>12 erreurs</c>.</summary>
    public static string Count(int count, string singular) =>
        count.ToString(CultureInfo.InvariantCulture) + "\u00A0" + (count < 2 ? singular : singular.Replace(" ", "s ", StringComparison.Ordinal) + "s");

    /// <summary>What became of a version.</summary>
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Accepted => "accepté",
        Outcome.Rejected => "rejeté",
        _ => "non traité",
    };

    /// <summary>How much a finding weighs.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "erreur",
        Severity.Warning => "avertissement",
        _ => "information",
    };
}
