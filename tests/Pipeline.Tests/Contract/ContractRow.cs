using Pipeline.Tests.Support;

namespace Pipeline.Tests.Contract;

/// <summary>A form that the workbook contract names: what is typed, and what it says becomes of it.</summary>
/// <param name="Typed">The value cell.</param>
/// <param name="Expected">What is published; null when it is an error.</param>
/// <param name="Unit">The cell Unité.</param>
/// <param name="Period">The cell Période.</param>
/// <param name="Status">The cell Statut.</param>
/// <param name="Warns">True when a warning says what was read.</param>
/// <param name="Heading">The heading of the value's column, when it matters.</param>
public sealed record ContractRow(
    TestCell? Typed, ContractValue? Expected = null, TestCell? Unit = null, TestCell? Period = null, TestCell? Status = null, bool Warns = false, string? Heading = null)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Typed} | {Unit} | {Period} | {Status} | {Heading}";
}
