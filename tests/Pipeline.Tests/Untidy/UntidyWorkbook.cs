using Pipeline.Core.Catalogues;
using Pipeline.Tests.Support;

namespace Pipeline.Tests.Untidy;

/// <summary>A workbook as services really hand them in, and exactly what must become of it.</summary>
/// <param name="Name">What makes it untidy.</param>
/// <param name="Workbook">How it is built.</param>
/// <param name="Figures">
/// Every figure, in order: <c>section | code | period | value or absence | unit | what is shown</c>, then a status that is not normal.
/// No-break spaces are written as spaces.
/// </param>
public sealed record UntidyWorkbook(string Name, TestWorkbook Workbook, params string[] Figures)
{
    /// <summary>Every error: <c>code sheet!cell</c>; then nothing is published, and <see cref="Figures"/> does not matter.</summary>
    public string[] Errors { get; init; } = [];

    /// <summary>Every warning: <c>code sheet!cell</c>.</summary>
    public string[] Warnings { get; init; } = [];

    /// <summary>What must be said among what is only for information.</summary>
    public string[] Infos { get; init; } = [];

    /// <summary>The catalogue, where one matters.</summary>
    public Catalogue? Catalogue { get; init; }

    /// <summary>What another program loses or mends when it saves the file, so that the figures could not be the same; null when nothing.</summary>
    public string? LostByLibreOffice { get; init; }

    /// <inheritdoc cref="LostByLibreOffice"/>
    public string? LostByOpenPyxl { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
