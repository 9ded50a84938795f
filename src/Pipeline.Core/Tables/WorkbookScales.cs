using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;

namespace Pipeline.Core.Tables;

/// <summary>
/// What a whole workbook says of thousands and millions of euros: an amount of which only the catalogue says that it is in euros may have been meant
/// as the others are, or as a sheet of notes says.
/// </summary>
internal sealed class WorkbookScales(FindingList findings)
{
    private readonly List<(string Sheet, AmountRead Amount)> assumed = [];
    private string? scale;
    private (int Scale, Place Place)? mention;

    /// <summary>Takes the amounts of a table.</summary>
    /// <param name="sheet">Its sheet.</param>
    /// <param name="euros">Its amounts, one of each kind.</param>
    /// <param name="told">True when something was said of them already.</param>
    public void Take(string sheet, IReadOnlyList<AmountRead> euros, bool told)
    {
        foreach (var amount in euros)
        {
            if (amount.Unit.Multiplier > 0) scale ??= amount.Unit.Symbol;
            else if (amount.IsAssumed && !told) assumed.Add((sheet, amount));
        }
    }

    /// <summary>Takes what a sheet without tables says of amounts.</summary>
    public void Take(int scale, Place place) => mention ??= (scale, place);

    /// <summary>Says, once a table, what amounts may have been meant otherwise.</summary>
    public void Close()
    {
        foreach (var (sheet, amount) in assumed)
        {
            var other = scale is not null ? $"d’autres montants du classeur sont en {scale}"
                : mention is { } said ? $"«\u00A0{Problem.Shorten(said.Place.Found)}\u00A0» (cellule {said.Place.In(sheet)}) parle de montants en {UnitTable.Euros(said.Scale)}"
                : null;
            if (other is not null) findings.Add(FindingCodes.UnitAssumedPlain.With(other), sheet, amount.Cell.Row, amount.Cell.Column, amount.Found);
        }
    }
}
