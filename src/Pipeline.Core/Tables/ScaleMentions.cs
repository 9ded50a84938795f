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
    private Mention? above;
    private bool hasTable;

    /// <summary>Takes a row that is none of a table.</summary>
    /// <param name="row">The row.</param>
    /// <param name="title">The unit that it states and that is applied to the table below, if one follows; null when it states none.</param>
    public void Take(in Row row, StatedUnit? title)
    {
        foreach (ref readonly var cell in row.Cells)
        {
            if (cell.Kind != CellKind.Text || ScaleMention.Find(CellText.Of(cell)) is not { } what) continue;
            var role = title is { } stated && stated.Unit.Scale == what.Scale ? Role.Title : Role.Text;
            if (mentions.Exists(mention => mention.What == what && mention.Role == role)) continue;
            mentions.Add(new Mention(what, new Place(sheet, row.Number, cell.Address.Column, CellText.Of(cell)), role));
        }
    }

    /// <summary>A gap follows what stands right under a table: that is said of the table, and is no title of the next.</summary>
    /// <param name="lastRow">The last row of the table.</param>
    public void EndNotes(int lastRow)
    {
        for (var i = 0; i < mentions.Count; i++)
        {
            if (mentions[i].Place.Row > lastRow) mentions[i] = mentions[i] with { Role = Role.Note };
        }
    }

    /// <summary>A table starts: its own title is applied; where it has none, what was said of the table above may have been meant for it too.</summary>
    public void Start(StatedUnit? title)
    {
        hasTable = true;
        mentions.RemoveAll(mention => mention.Role != Role.Text);
        if (title is null && above is not null) mentions.Add(above);
    }

    /// <summary>A table ends; true when something is said of it.</summary>
    /// <param name="table">The table.</param>
    /// <param name="nextHeader">The row where the next one starts; null at the end of the sheet.</param>
    public bool Close(TableReader table, int? nextHeader)
    {
        var told = mentions.Exists(mention => !(mention.Role == Role.Title && nextHeader is not null) && Told(mention, table));
        if (!told && inName is { IsMoney: true, Scale: > 0 } named && Other(named, table, isStated: true) is { } other) version.Findings.Add(Doubt(named, other), sheet, found: sheet);
        version.Scales.Take(sheet, table.Euros, told);
        KeepForNext(table);
        mentions.RemoveAll(mention => nextHeader is null || mention.Place.Row <= table.LastRow);
        return told;
    }

    /// <summary>The sheet ends; what one without any table says may be said of all.</summary>
    public void Close()
    {
        if (hasTable) return;
        foreach (var mention in mentions.Where(mention => mention.What is { IsMoney: true, Scale: > 0 })) version.Scales.Take(mention.What.Scale, mention.Place);
    }

    /// <summary>What is said of a number beside which another scale is spoken of.</summary>
    public static Problem Doubt(ScaleMention mention, AmountRead amount) =>
        mention.IsMoney
            ? FindingCodes.UnitMentioned.With($"montants en {Symbol(mention.Scale)}", amount.Found, amount.Cell.ToString(), $"en {amount.Unit.Symbol}", Symbol(mention.Scale))
            : FindingCodes.UnitMentioned.With($"nombres en {Word(mention.Scale)}", amount.Found, amount.Cell.ToString(), "tel quel", $"{Word(mention.Scale)} d’habitants");

    private void KeepForNext(TableReader table)
    {
        if (mentions.FindLast(mention => mention is { Role: Role.Note, What: { IsMoney: true, IsStatement: true, Scale: > 0 } }) is { } note)
            above = note with { Role = Role.Above };
        else if (table.TitleUnit is { Unit: { Code: UnitCode.Euro, Scale: > 0 } unit } title)
            above = new Mention(new ScaleMention(unit.Scale, IsMoney: true, IsStatement: true, 1 << unit.Scale), new Place(sheet, title.Cell.Row, title.Cell.Column, title.Text), Role.Above);
    }

    private bool Told(Mention mention, TableReader table)
    {
        var what = mention.What;
        if ((what.IsMoney || what.IsStatement) && Other(what, table, mention.Role != Role.Above) is { } amount)
        {
            var symbol = Symbol(what.Scale);
            version.Report(what.IsStatement ? FindingCodes.UnitNoteConflict.With(symbol, amount.Found, amount.Cell.ToString(), amount.Unit.Symbol!) : Doubt(what, amount), mention.Place);
            return true;
        }

        if (what.IsMoney || table.FirstCount is not { } count) return false;
        version.Report(Doubt(what, count), mention.Place);
        return true;
    }

    private static AmountRead? Other(ScaleMention mention, TableReader table, bool isStated)
    {
        foreach (var amount in table.Euros)
        {
            if (mention.IsOther(amount.Unit.Multiplier) && (isStated || !amount.IsStated)) return amount;
        }

        return null;
    }

    private static string Symbol(int scale) => UnitTable.Euros(scale);

    private static string Word(int scale) => UnitTable.NameOf(new UnitExpression(null, Scale: scale));

    // Title: applied to the table below. Note: said of the table right above. Above: said of a table further up.
    private enum Role
    {
        Text,
        Title,
        Note,
        Above,
    }

    private sealed record Mention(ScaleMention What, Place Place, Role Role);
}
