using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;

namespace Pipeline.Core.Tables;

/// <summary>
/// What the texts around the tables of one sheet say of the scale of numbers, compared with how the numbers were read once a table ends: a note is
/// not applied, but a figure wrong by a thousand must not be published because of it.
/// </summary>
/// <param name="version">The version.</param>
/// <param name="sheet">The sheet.</param>
internal sealed class ScaleMentions(VersionContext version, string sheet)
{
    private readonly List<Mention> mentions = [];
    private readonly ScaleMention? inName = ScaleMention.Find(sheet);
    private StatedUnit? latestTitle;

    /// <summary>Takes a row that is none of a table.</summary>
    /// <param name="row">The row.</param>
    /// <param name="title">The unit that it states and that is applied to the table below, if one follows; null when it states none.</param>
    public void Take(in Row row, StatedUnit? title)
    {
        foreach (ref readonly var cell in row.Cells)
        {
            if (cell.Kind != CellKind.Text || ScaleMention.Find(CellText.Of(cell)) is not { } what) continue;
            var isTitle = title is { } stated && stated.Unit.Scale == what.Scale;
            if (mentions.Exists(mention => mention.What == what && mention.IsTitle == isTitle)) continue;
            mentions.Add(new Mention(what, new Place(sheet, row.Number, cell.Address.Column, CellText.Of(cell)), isTitle));
        }
    }

    /// <summary>A table starts: its own title is applied; where it has none, that of the table above may have been meant for it too.</summary>
    public void Start(StatedUnit? title)
    {
        mentions.RemoveAll(mention => mention.IsTitle || mention.IsOfTableAbove);
        if (title is null && latestTitle is { Unit: { Code: UnitCode.Euro, Scale: > 0 } unit } above)
            mentions.Add(new Mention(new ScaleMention(unit.Scale, IsMoney: true, IsStatement: true), new Place(sheet, above.Cell.Row, above.Cell.Column, above.Text), IsTitle: false) { IsOfTableAbove = true });
    }

    /// <summary>A table ends; true when something is said of it.</summary>
    /// <param name="table">The table.</param>
    /// <param name="nextHeader">The row where the next one starts; null at the end of the sheet.</param>
    public bool Close(TableReader table, int? nextHeader)
    {
        var told = mentions.Exists(mention => !IsForNext(mention, table, nextHeader) && Told(mention, table));
        if (!told && inName is { IsMoney: true, Scale: > 0 } named && Other(named, table, isStated: true) is { } other) version.Findings.Add(Doubt(named, other), sheet, found: sheet);
        if (!told) CompareRows(table);
        mentions.RemoveAll(mention => nextHeader is null || mention.Place.Row <= table.LastRow);
        latestTitle = table.TitleUnit ?? latestTitle;
        return told;
    }

    /// <summary>What is said of a number beside which another scale is spoken of.</summary>
    public static Problem Doubt(ScaleMention mention, AmountRead amount) =>
        mention.IsMoney
            ? FindingCodes.UnitMentioned.With($"montants en {Symbol(mention.Scale)}", amount.Found, amount.Cell.ToString(), $"en {amount.Unit.Symbol}", Symbol(mention.Scale))
            : FindingCodes.UnitMentioned.With($"nombres en {Word(mention.Scale)}", amount.Found, amount.Cell.ToString(), "tel quel", $"{Word(mention.Scale)} d’habitants");

    // The title of the next table, unless it stands right under this one and away from the next.
    private static bool IsForNext(Mention mention, TableReader table, int? nextHeader) =>
        mention.IsTitle && nextHeader is { } header && !(mention.Place.Row == table.LastRow + 1 && header > mention.Place.Row + 1);

    private bool Told(Mention mention, TableReader table)
    {
        var what = mention.What;
        if ((what.IsMoney || what.IsStatement) && Other(what, table, !mention.IsOfTableAbove) is { } amount)
        {
            var symbol = Symbol(what.Scale);
            version.Report(what.IsStatement ? FindingCodes.UnitNoteConflict.With(symbol, amount.Found, amount.Cell.ToString(), amount.Unit.Symbol!) : Doubt(what, amount), mention.Place);
            return true;
        }

        if (what.IsMoney || table.FirstCount is not { } count) return false;
        version.Report(Doubt(what, count), mention.Place);
        return true;
    }

    // Euros of the catalogue alone, among rows that say k€ or M€.
    private void CompareRows(TableReader table)
    {
        if (table.Euros.FirstOrDefault(amount => amount is { IsStated: true, Unit.Multiplier: > 0 }) is not { Found: not null } scaled) return;
        if (table.Euros.FirstOrDefault(amount => amount is { IsStated: false, Unit.Multiplier: 0 }) is not { Found: not null } plain) return;
        version.Findings.Add(FindingCodes.UnitAssumedPlain.With(scaled.Unit.Symbol!), sheet, plain.Cell.Row, plain.Cell.Column, plain.Found);
    }

    private static AmountRead? Other(ScaleMention mention, TableReader table, bool isStated)
    {
        foreach (var amount in table.Euros)
        {
            if (amount.Unit.Multiplier != mention.Scale && (isStated || !amount.IsStated)) return amount;
        }

        return null;
    }

    private static string Symbol(int scale) => Unit.Of(UnitCode.Euro, scale: scale).Symbol!;

    private static string Word(int scale) => UnitTable.NameOf(new UnitExpression(null, Scale: scale));

    private sealed record Mention(ScaleMention What, Place Place, bool IsTitle)
    {
        public bool IsOfTableAbove { get; init; }
    }
}
