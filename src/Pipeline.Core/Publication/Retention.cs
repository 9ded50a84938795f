using System.ComponentModel.DataAnnotations;

namespace Pipeline.Core.Publication;

/// <summary>
/// How long is kept what is no longer in use (settings <c>Retention__*</c>). Each is at least a day: a workbook just received may not be named
/// by its record yet.
/// </summary>
public sealed record Retention
{
    private const int Least = 1;
    private const int Most = 36_500;
    private const string Range = "it is a number of days from 1 to 36500.";

    /// <summary>Releases are kept for so many days after they were published: as far as <c>rollback</c> reaches; 400 by default.</summary>
    [Range(Least, Most, ErrorMessage = Range)]
    public int Releases { get; init; } = 400;

    /// <summary>Workbooks that no record names any more are kept for so many days after they were received; 400 by default.</summary>
    [Range(Least, Most, ErrorMessage = Range)]
    public int Originals { get; init; } = 400;

    /// <summary>Objects that no kept release names are kept for so many days after they were written; 7 by default.</summary>
    [Range(Least, Most, ErrorMessage = Range)]
    public int Objects { get; init; } = 7;
}
