using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Pipeline.Core.Distributions;

/// <summary>
/// How a CSV file is written. Rows end with CRLF and are quoted as RFC 4180 says. A text that a spreadsheet could take for a formula has an
/// apostrophe before it, and so has a text that begins with one: a reader takes one leading apostrophe off any text and has what it was.
/// Numbers and dates are never touched.
/// </summary>
internal sealed class CsvDialect
{
    // U+FF0B and the like are what a spreadsheet set up for Asian scripts takes for the same signs.
    private const string StartOfFormula = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
    private const char Guard = '\'';

    private readonly CsvConfiguration configuration;
    private readonly UTF8Encoding encoding;
    private readonly string dateFormat;

    private CsvDialect(string delimiter, char decimalPoint, string dateFormat, bool hasByteOrderMark)
    {
        configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter,
            NewLine = "\r\n",

            // By itself the writer quotes for its own line ending only, and a line feed alone would begin a row.
            ShouldQuote = args => args.Field.AsSpan().ContainsAny('\r', '\n') || ConfigurationFunctions.ShouldQuote(args),
        };
        encoding = new UTF8Encoding(hasByteOrderMark);
        DecimalPoint = decimalPoint;
        this.dateFormat = dateFormat;
    }

    /// <summary>For programs: comma, decimal point, ISO 8601 dates, no byte order mark.</summary>
    public static CsvDialect Programs { get; } = new(",", '.', "yyyy-MM-dd", hasByteOrderMark: false);

    /// <summary>For a double click in a French Excel: semicolon, decimal comma, French dates, byte order mark.</summary>
    public static CsvDialect FrenchSpreadsheet { get; } = new(";", ',', "dd/MM/yyyy", hasByteOrderMark: true);

    /// <summary>What separates a number's decimals.</summary>
    public char DecimalPoint { get; }

    /// <summary>Writes a file: a row of headings, then the rows.</summary>
    public BinaryData Write(IReadOnlyList<CsvColumn> columns, IEnumerable<FigureRow> rows)
    {
        using var bytes = new MemoryStream();
        using (var writer = new CsvWriter(new StreamWriter(bytes, encoding), configuration))
        {
            foreach (var column in columns) writer.WriteField(column.Name);
            writer.NextRecord();
            foreach (var row in rows)
            {
                foreach (var column in columns) writer.WriteField(Field(column.Value(row)));
                writer.NextRecord();
            }
        }

        return BinaryData.FromBytes(bytes.ToArray());
    }

    private string? Field(object? value) => value switch
    {
        null => null,
        string text => Guarded(text),
        decimal number => number.ToString(CultureInfo.InvariantCulture).Replace('.', DecimalPoint),
        int number => number.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        DateOnly date => date.ToString(dateFormat, CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"No column holds a {value.GetType().Name}.", nameof(value)),
    };

    // Tabs, line feeds and spaces before the sign do not keep every spreadsheet from seeing it, and are themselves dangerous where they begin a cell.
    private static string Guarded(string text)
    {
        var start = text.AsSpan().TrimStart();
        var isGuarded = text is ['\t' or '\r' or '\n' or Guard, ..] || (!start.IsEmpty && StartOfFormula.Contains(start[0], StringComparison.Ordinal));
        return isGuarded ? Guard + text : text;
    }
}
