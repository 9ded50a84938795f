using System.Globalization;
using System.Xml;

namespace Pipeline.Core.Workbooks;

/// <summary>Reads the cells of a row into a buffer that is used again for every row.</summary>
internal sealed class CellReader(PartReader part, SheetNames names, Workbook workbook, int cellsElsewhere)
{
    private const int LongestReference = 32;

    private readonly XmlReader xml = part.Xml;
    private readonly string reference = names.Reference;
    private readonly string typeName = names.Type;
    private readonly string styleName = names.Style;
    private readonly SharedStrings sharedStrings = workbook.Strings;
    private readonly StyleSheet styles = workbook.Styles;
    private readonly int mostCells = workbook.Limits.Cells - cellsElsewhere;
    private readonly int mostColumns = workbook.Limits.Columns;
    private readonly CellTextReader content = new(part, workbook.Limits);
    private readonly StringCache strings = new();
    private int[] formulaRows = []; // by column, the last row that an array formula met so far fills
    private int arrayFormulas;
    private readonly char[] attribute = new char[LongestReference];
    private readonly char[] rowDigits = new char[10];
    private int rowDigitCount;
    private Cell[] cells = new Cell[16];
    private int lastColumn;

    // The cell being read.
    private int style;
    private char type;
    private bool isFormula;
    private bool hasValue;

    /// <summary>Where the cell read last is.</summary>
    public CellAddress Address { get; private set; }

    /// <summary>How many cells of the row hold something.</summary>
    public int Count { get; private set; }

    /// <summary>How many cells were met on the sheet, empty ones included.</summary>
    public int Total { get; private set; }

    /// <summary>The cells of the row that hold something, by column.</summary>
    public ReadOnlySpan<Cell> Cells => cells.AsSpan(0, Count);

    /// <summary>From the start tag of a row, reads its cells up to its end tag.</summary>
    public void ReadRow(int row)
    {
        Count = 0;
        lastColumn = 0;
        if (xml.IsEmptyElement) return;
        row.TryFormat(rowDigits, out rowDigitCount, provider: CultureInfo.InvariantCulture);
        var inOrder = true;
        while (part.ReadChild())
        {
            if (!ReferenceEquals(xml.LocalName, names.Cell))
            {
                part.Skip();
                continue;
            }

            if (++Total > mostCells) throw Failure(WorkbookFailureKind.TooManyCells, workbook.Limits.Cells);
            var previous = lastColumn;
            ReadCell(row);
            inOrder &= lastColumn > previous;
        }

        if (!inOrder) Sort();
    }

    private void ReadCell(int row)
    {
        var isEmpty = xml.IsEmptyElement;
        ReadAttributes(row);
        isFormula = false;
        hasValue = false;
        content.Clear();
        if (!isEmpty)
        {
            while (part.ReadChild()) ReadCellChild();
        }

        isFormula |= lastColumn < formulaRows.Length && formulaRows[lastColumn] >= row;
        if (hasValue || isFormula) AddCell();
    }

    private void ReadAttributes(int row)
    {
        var column = lastColumn + 1;
        style = 0;
        this.type = 'n';
        while (xml.MoveToNextAttribute())
        {
            var name = xml.LocalName;
            if (xml.Prefix.Length > 0) continue;
            if (ReferenceEquals(name, this.reference)) column = Column(AttributeValue(), row);
            else if (ReferenceEquals(name, typeName)) this.type = TypeOf(AttributeValue());
            else if (ReferenceEquals(name, styleName)) style = Index(AttributeValue());
        }

        xml.MoveToElement();
        lastColumn = column;
        Address = new CellAddress(row, column);
    }

    /// <summary>The column of a reference, which must name the row at hand.</summary>
    private int Column(ReadOnlySpan<char> reference, int row)
    {
        var column = 0;
        var letters = 0;
        for (; letters < reference.Length && letters < 4 && char.IsAsciiLetterUpper(reference[letters]); letters++)
            column = (column * 26) + (reference[letters] - 'A' + 1);
        if (letters > 0 && reference[letters..].SequenceEqual(rowDigits.AsSpan(0, rowDigitCount))) return column;
        // Small letters, dollars, leading zeros: seen in the wild, and no less clear.
        return CellAddress.TryParse(reference, out var address) && address.Row == row
            ? address.Column
            : throw new WorkbookFailureException(new WorkbookFailure(WorkbookFailureKind.Damaged) { Part = part.Part, Cell = new CellAddress(row, lastColumn + 1) });
    }

    /// <summary>A number that counts from 0; -1 when the text is none.</summary>
    private static int Index(ReadOnlySpan<char> text)
    {
        var index = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c) || index > 100_000_000) return -1;
            index = (index * 10) + (c - '0');
        }

        return text.IsEmpty ? -1 : index;
    }

    /// <summary>One letter for each type: n number, s shared string, t text result, i inline string, b, e, d.</summary>
    private static char TypeOf(ReadOnlySpan<char> type) => type switch
    {
        "s" => 's',
        "n" => 'n',
        "b" => 'b',
        "e" => 'e',
        "d" => 'd',
        "inlineStr" => 'i',
        _ => 't',
    };

    private ReadOnlySpan<char> AttributeValue()
    {
        // Attribute values are at hand whole: one call gives as much as fits, and what is longer is no reference, number or type.
        return attribute.AsSpan(0, xml.ReadValueChunk(attribute, 0, LongestReference));
    }

    private void ReadCellChild()
    {
        var name = xml.LocalName;
        if (ReferenceEquals(name, names.Value))
        {
            StartValue();
            hasValue = !(xml.IsEmptyElement && this.type is 'n');
            content.ReadContent();
        }
        else if (ReferenceEquals(name, names.Formula))
        {
            ReadFormula();
        }
        else if (ReferenceEquals(name, names.InlineString))
        {
            StartValue();
            this.type = 'i';
            hasValue = true;
            content.ReadRichContent();
        }
        else
        {
            part.Skip();
        }
    }

    /// <summary>A cell has one value: of two, nobody can tell which is shown.</summary>
    private void StartValue()
    {
        if (!content.Text.IsEmpty) throw new WorkbookFailureException(new WorkbookFailure(WorkbookFailureKind.Damaged) { Part = part.Part, Cell = Address });
    }

    private void ReadFormula()
    {
        isFormula = true;
        if (xml.HasAttributes && part.Attribute("t") is "array" or "dataTable" && CellRange.TryParse(part.Attribute("ref"), out var range) && range.First != range.Last && range.Contains(Address))
        {
            if (++arrayFormulas > workbook.Limits.Ranges) throw Failure(WorkbookFailureKind.TooManyRanges, workbook.Limits.Ranges);
            Fill(range);
        }

        part.Skip();
    }

    /// <summary>Rows come in order: of the ranges that fill a column, only the one that goes down furthest matters below.</summary>
    private void Fill(CellRange range)
    {
        if (formulaRows.Length == 0) formulaRows = new int[mostColumns + 1];
        for (var column = range.First.Column; column <= Math.Min(range.Last.Column, mostColumns); column++)
            formulaRows[column] = Math.Max(formulaRows[column], range.Last.Row);
    }

    private void AddCell()
    {
        if (!hasValue)
        {
            Add(CellKind.Blank, "");
            return;
        }

        switch (this.type)
        {
            case 's': AddShared(); break;
            case 'n': AddNumber(); break;
            case 'i': Add(CellKind.Text, strings.Get(content.Text), content.Superscripts); break;
            case 'b': Add(CellKind.Boolean, Trimmed() is "1" or "true" ? "TRUE" : "FALSE"); break;
            case 'e': Add(CellKind.Error, strings.Get(Trimmed())); break;
            case 'd': Add(CellKind.IsoDate, strings.Get(Trimmed())); break;
            default:
                content.Unescape();
                Add(CellKind.Text, strings.Get(content.Text));
                break;
        }
    }

    private void AddNumber()
    {
        var text = Trimmed();
        // Some programs store NaN, or a text without saying so: what is no number is not called one.
        if (text.IsEmpty) Add(CellKind.Blank, "");
        else Add(IsNumber(text) ? CellKind.Number : CellKind.Text, strings.Get(text));
    }

    private void AddShared()
    {
        var number = Trimmed();
        if (number.IsEmpty) Add(CellKind.Blank, "");
        else if (Index(number) is var index && sharedStrings.Find(index) is { } text) Add(CellKind.Text, text, sharedStrings.SuperscriptsOf(index));
        else throw new WorkbookFailureException(new WorkbookFailure(WorkbookFailureKind.MissingText) { Cell = Address });
    }

    private void Add(CellKind kind, string text, TextSpan[]? superscripts = null)
    {
        // A cell that stores the empty text holds nothing; a formula whose result it is does.
        if (text.Length == 0 && !isFormula) return;
        if (Address.Column > mostColumns) throw Failure(WorkbookFailureKind.TooManyColumns, mostColumns);
        if (Count == cells.Length) Array.Resize(ref cells, Count * 2);
        cells[Count++] = new Cell { Address = Address, Kind = kind, Text = text, Format = styles[style], IsFormula = isFormula, Superscripts = superscripts! };
    }

    private ReadOnlySpan<char> Trimmed() => ((ReadOnlySpan<char>)content.Text).Trim();

    /// <summary>True for what XML Schema calls a double, infinities and NaN excepted.</summary>
    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        var i = text[0] is '+' or '-' ? 1 : 0;
        var digits = 0;
        for (; i < text.Length && char.IsAsciiDigit(text[i]); i++) digits++;
        if (i < text.Length && text[i] == '.')
        {
            for (i++; i < text.Length && char.IsAsciiDigit(text[i]); i++) digits++;
        }

        if (digits == 0) return false;
        if (i == text.Length) return true;
        if (text[i] is not ('E' or 'e')) return false;
        i++;
        if (i < text.Length && text[i] is '+' or '-') i++;
        return i < text.Length && !text[i..].ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>Puts cells stored out of order by column; of two for one column the later counts.</summary>
    private void Sort()
    {
        var sorted = new SortedDictionary<int, Cell>();
        foreach (var cell in Cells) sorted[cell.Address.Column] = cell;
        sorted.Values.CopyTo(cells, 0);
        Count = sorted.Count;
    }

    private WorkbookFailureException Failure(WorkbookFailureKind kind, long limit) =>
        new(new WorkbookFailure(kind) { Cell = Address, Limit = limit });
}
