using System.Globalization;

namespace Pipeline.Core.Workbooks;

/// <summary>Reads the cells of a row into a buffer that is used again for every row.</summary>
internal sealed class CellReader(PartReader part, SheetNames names, Workbook workbook, int cellsElsewhere)
{
    private readonly CellTextReader _text = new(part, workbook.Limits);
    private readonly StringCache _strings = new();
    private readonly List<CellRange> _arrayFormulas = [];
    private readonly char[] _attribute = new char[32];
    private Cell[] _cells = new Cell[16];
    private int _lastColumn;

    // The cell being read.
    private int _style;
    private char _type;
    private bool _isFormula;
    private bool _hasValue;

    /// <summary>Where the cell read last is.</summary>
    public CellAddress Address { get; private set; }

    /// <summary>How many cells of the row hold something.</summary>
    public int Count { get; private set; }

    /// <summary>How many cells were met on the sheet, empty ones included.</summary>
    public int Total { get; private set; }

    /// <summary>The cells of the row that hold something, by column.</summary>
    public ReadOnlySpan<Cell> Cells => _cells.AsSpan(0, Count);

    /// <summary>From the start tag of a row, reads its cells up to its end tag.</summary>
    public void ReadRow(int row)
    {
        Count = 0;
        _lastColumn = 0;
        if (part.Xml.IsEmptyElement) return;
        var inOrder = true;
        while (part.ReadChild(depth: 2))
        {
            if (!ReferenceEquals(part.Xml.LocalName, names.Cell))
            {
                part.Skip();
                continue;
            }

            if (++Total + cellsElsewhere > workbook.Limits.Cells) throw Failure(WorkbookFailureKind.TooManyCells, workbook.Limits.Cells);
            var previous = _lastColumn;
            ReadCell(row);
            inOrder &= _lastColumn > previous;
        }

        if (!inOrder) Sort();
    }

    private void ReadCell(int row)
    {
        var empty = part.Xml.IsEmptyElement;
        ReadAttributes(row);
        _isFormula = false;
        _hasValue = false;
        _text.Clear();
        if (!empty)
        {
            while (part.ReadChild(depth: 3)) ReadCellChild();
        }

        if (!_isFormula && _arrayFormulas.Count > 0) _isFormula = IsInArrayFormula();
        if (!_hasValue && !_isFormula) return;
        var cell = MakeCell();
        if (cell is { Kind: CellKind.Blank, IsFormula: false }) return;
        if (Address.Column > workbook.Limits.Columns) throw Failure(WorkbookFailureKind.TooManyColumns, workbook.Limits.Columns);
        if (Count == _cells.Length) Array.Resize(ref _cells, Count * 2);
        _cells[Count++] = cell;
    }

    private void ReadAttributes(int row)
    {
        var xml = part.Xml;
        var column = _lastColumn + 1;
        _style = 0;
        _type = 'n';
        while (xml.MoveToNextAttribute())
        {
            var name = xml.LocalName;
            if (xml.Prefix.Length > 0) continue;
            if (ReferenceEquals(name, names.Reference)) column = Column(AttributeValue(), row);
            else if (ReferenceEquals(name, names.Style)) _style = int.TryParse(AttributeValue(), NumberStyles.None, CultureInfo.InvariantCulture, out var style) ? style : 0;
            else if (ReferenceEquals(name, names.Type)) _type = TypeOf(AttributeValue());
        }

        xml.MoveToElement();
        _lastColumn = column;
        Address = new CellAddress(row, column);
    }

    private int Column(ReadOnlySpan<char> reference, int row) =>
        CellAddress.TryParse(reference, out var address) && address.Row == row
            ? address.Column
            : throw new WorkbookFailureException(new WorkbookFailure(WorkbookFailureKind.Damaged) { Part = part.Part, Cell = new CellAddress(row, _lastColumn + 1) });

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
        var length = part.Xml.ReadValueChunk(_attribute, 0, _attribute.Length);
        return _attribute.AsSpan(0, length);
    }

    private void ReadCellChild()
    {
        var name = part.Xml.LocalName;
        if (ReferenceEquals(name, names.Value))
        {
            _hasValue = !(part.Xml.IsEmptyElement && _type is 'n');
            _text.ReadContent();
        }
        else if (ReferenceEquals(name, names.Formula))
        {
            ReadFormula();
        }
        else if (ReferenceEquals(name, names.InlineString))
        {
            _type = 'i';
            _hasValue = true;
            _text.ReadRichContent();
        }
        else
        {
            part.Skip();
        }
    }

    private void ReadFormula()
    {
        _isFormula = true;
        if (part.Xml.HasAttributes && part.Attribute("t") is "array" or "dataTable" && CellRange.TryParse(part.Attribute("ref"), out var range) && range.First != range.Last)
        {
            if (_arrayFormulas.Count >= workbook.Limits.Ranges) throw Failure(WorkbookFailureKind.TooManyRanges, workbook.Limits.Ranges);
            _arrayFormulas.Add(range);
        }

        part.Skip();
    }

    private bool IsInArrayFormula()
    {
        foreach (var range in _arrayFormulas)
        {
            if (range.Contains(Address)) return true;
        }

        return false;
    }

    private Cell MakeCell()
    {
        var format = workbook.Styles[_style];
        if (!_hasValue) return Make(CellKind.Blank, "", format);
        switch (_type)
        {
            case 's': return MakeShared(format);
            case 'i': return MakeText(format);
            case 'b': return Make(CellKind.Boolean, Trimmed() is "1" or "true" ? "TRUE" : "FALSE", format);
            case 'e': return Make(CellKind.Error, _strings.Get(Trimmed()), format);
            case 'd': return Make(CellKind.IsoDate, _strings.Get(Trimmed()), format);
            case 'n': return MakeNumber(format);
            default:
                _text.Unescape();
                return MakeText(format);
        }
    }

    private Cell MakeNumber(NumberFormat format)
    {
        var text = Trimmed();
        if (text.IsEmpty) return Make(CellKind.Blank, "", format);
        // Some programs store NaN, or a text without saying so: what is no number is not called one.
        return Make(IsNumber(text) ? CellKind.Number : CellKind.Text, _strings.Get(text), format);
    }

    private Cell MakeText(NumberFormat format)
    {
        if (_text.Text.IsEmpty && !_isFormula) return Make(CellKind.Blank, "", format);
        return Make(CellKind.Text, _strings.Get(_text.Text), format, _text.Superscripts);
    }

    private Cell MakeShared(NumberFormat format)
    {
        var trimmed = Trimmed();
        if (trimmed.IsEmpty) return Make(CellKind.Blank, "", format);
        if (!int.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || !workbook.Strings.TryGet(index, out var text, out var superscripts))
            throw new WorkbookFailureException(new WorkbookFailure(WorkbookFailureKind.MissingText) { Cell = Address });
        return Make(text.Length == 0 && !_isFormula ? CellKind.Blank : CellKind.Text, text, format, superscripts);
    }

    private Cell Make(CellKind kind, string text, NumberFormat format, TextSpan[]? superscripts = null) =>
        new() { Address = Address, Kind = kind, Text = text, Format = format, IsFormula = _isFormula, Superscripts = superscripts! };

    private ReadOnlySpan<char> Trimmed() => ((ReadOnlySpan<char>)_text.Text).Trim();

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
        sorted.Values.CopyTo(_cells, 0);
        Count = sorted.Count;
    }

    private WorkbookFailureException Failure(WorkbookFailureKind kind, long limit) =>
        new(new WorkbookFailure(kind) { Cell = Address, Limit = limit });
}
