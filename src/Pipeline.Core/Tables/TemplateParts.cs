namespace Pipeline.Core.Tables;

/// <summary>What a template holds to help people, and what is therefore left aside without a word when it comes back.</summary>
public static class TemplateParts
{
    /// <summary>The sheet that says what to do.</summary>
    public const string ReadMe = "Lisez-moi";

    /// <summary>The hidden sheet with what the drop-down lists offer.</summary>
    public const string Lists = "Listes";

    /// <summary>Heading of the values published last.</summary>
    public const string LastValue = "Dernière valeur publiée";

    /// <summary>Heading of their periods.</summary>
    public const string LastPeriod = "Période de cette valeur";

    /// <summary>True for the name of a sheet that helps.</summary>
    public static bool IsSheet(string name) => name is ReadMe or Lists;

    /// <summary>True for the heading of a column that helps.</summary>
    public static bool IsHeading(string heading) => heading is LastValue or LastPeriod;
}
