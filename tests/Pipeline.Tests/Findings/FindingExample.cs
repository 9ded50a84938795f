using Pipeline.Core.Findings;

namespace Pipeline.Tests.Findings;

/// <summary>A small workbook (or what else it takes) that gives a kind of finding.</summary>
/// <param name="Code">The kind of finding.</param>
/// <param name="Cell">Where it points; null when it is about a whole sheet or file.</param>
/// <param name="Produce">Gives all findings, as a report would tell them.</param>
internal sealed record FindingExample(string Code, string? Cell, Func<IReadOnlyList<Finding>> Produce)
{
    /// <summary>Gives all findings where the catalogue lists the example's indicators and calls the kind blocking; null where no catalogue counts.</summary>
    public Func<IReadOnlyList<Finding>>? ProduceBlocked { get; init; }

    /// <summary>The one finding of the kind.</summary>
    public Finding Finding() => Produce().Single(finding => finding.Code == Code);
}
