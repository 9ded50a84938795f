using System.Text.Json.Nodes;
using Pipeline.Tests.Cli;
using Pipeline.Tests.Support;

namespace Pipeline.Tests.Foreign;

/// <summary>Writes the same cells with programs that are not ours.</summary>
internal static class ForeignWriter
{
    private const string SheetJsPackage = "xlsx@0.18.5";

    // Arguments: the cells as JSON, the file to write, its kind, whether texts are shared.
    private const string SheetJsScript = """
        const XLSX = require('xlsx');
        const [input, output, bookType, shared] = process.argv.slice(1);
        const errors = { '#REF!': 0x17, '#DIV/0!': 0x07 };
        const book = XLSX.utils.book_new();
        for (const { name, rows } of JSON.parse(require('fs').readFileSync(input, 'utf8'))) {
          const sheet = { '!ref': XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: 20 } }) };
          rows.forEach((cells, r) => cells.forEach((cell, c) => {
            if (!cell) return;
            const { t, v, z, f } = cell;
            sheet[XLSX.utils.encode_cell({ r, c })] =
              t === 'd' ? { t, v: new Date(v), z } : t === 'e' ? { t, v: errors[v] } : t === 'n' ? { t, v, z, f } : { t, v, f };
          }));
          XLSX.utils.book_append_sheet(book, sheet, name);
        }
        XLSX.writeFile(book, output, { bookType, bookSST: shared === 'true', cellDates: true });
        """;

    // openpyxl writes a formula or its result, never both; what the tests need is the result.
    private const string OpenPyxlScript = """
        import datetime, json, sys
        import openpyxl
        from openpyxl.cell import WriteOnlyCell
        source, target, write_only = sys.argv[1:]
        book = openpyxl.Workbook(write_only=write_only == "true")
        if write_only != "true":
            book.remove(book.active)
        for described in json.load(open(source, encoding="utf-8")):
            sheet = book.create_sheet(described["name"])
            for cells in described["rows"]:
                row = []
                for cell in cells:
                    if cell is None:
                        row.append(None)
                        continue
                    value = cell.get("v")
                    if cell["t"] == "d":
                        value = datetime.datetime.fromisoformat(value[:10])
                    elif value is None and "f" in cell:
                        value = "=" + cell["f"]
                    written = WriteOnlyCell(sheet, value)
                    if "z" in cell:
                        written.number_format = cell["z"]
                    row.append(written)
                sheet.append(row)
        book.save(target)
        """;

    /// <summary>The writers by name.</summary>
    public static IReadOnlyDictionary<string, Func<IReadOnlyList<ForeignSheet>, Task<byte[]>>> All { get; } =
        new Dictionary<string, Func<IReadOnlyList<ForeignSheet>, Task<byte[]>>>(StringComparer.Ordinal)
        {
            ["plain OOXML"] = sheets => Task.FromResult(Plain(sheets).ToBytes()),
            ["strict OOXML"] = sheets => Task.FromResult(Plain(sheets).AsStrict().ToBytes()),
            ["strict OOXML, texts in their cells"] = sheets => Task.FromResult(Plain(sheets).AsStrict().WithInlineStrings().ToBytes()),
            ["SheetJS, texts shared"] = sheets => SheetJsAsync(sheets, "xlsx", shared: true),
            ["SheetJS, texts in their cells"] = sheets => SheetJsAsync(sheets, "xlsx", shared: false),
            ["openpyxl"] = sheets => OpenPyxlAsync(sheets, writeOnly: false),
            ["openpyxl, row by row"] = sheets => OpenPyxlAsync(sheets, writeOnly: true),
            ["LibreOffice, from OOXML"] = async sheets => await ByLibreOfficeAsync("xlsx", "page.xlsx", Plain(sheets).ToBytes()),
            ["LibreOffice, from strict OOXML"] = async sheets => await ByLibreOfficeAsync("xlsx", "page.xlsx", Plain(sheets).AsStrict().ToBytes()),
            ["LibreOffice, from its own format"] = async sheets =>
                await ByLibreOfficeAsync("xlsx", "page.ods", await ByLibreOfficeAsync("ods", "page.xlsx", Plain(sheets).ToBytes())),
        };

    /// <summary>A file that LibreOffice opens and saves.</summary>
    public static async Task<byte[]> ByLibreOfficeAsync(string format, string name, byte[] content) =>
        (await LibreOffice.ConvertAsync(format, (name, content)))[0];

    private static TestWorkbook Plain(IReadOnlyList<ForeignSheet> sheets) =>
        sheets.Aggregate(new TestWorkbook(), (workbook, sheet) => workbook.Sheet(sheet.Name, sheet.Rows));

    private static async Task<byte[]> SheetJsAsync(IReadOnlyList<ForeignSheet> sheets, string kind, bool shared)
    {
        using var folder = new TemporaryFolder();
        await Npm.RunAsync(SheetJsPackage, SheetJsScript, folder.Path, Describe(sheets, folder), "written", kind, shared ? "true" : "false");
        return await File.ReadAllBytesAsync(Path.Combine(folder.Path, "written"));
    }

    private static async Task<byte[]> OpenPyxlAsync(IReadOnlyList<ForeignSheet> sheets, bool writeOnly)
    {
        using var folder = new TemporaryFolder();
        await Python.RunAsync(OpenPyxlScript, folder.Path, Describe(sheets, folder), "written", writeOnly ? "true" : "false");
        return await File.ReadAllBytesAsync(Path.Combine(folder.Path, "written"));
    }

    private static string Describe(IReadOnlyList<ForeignSheet> sheets, TemporaryFolder folder)
    {
        var described = new JsonArray([.. sheets.Select(sheet => new JsonObject
        {
            ["name"] = sheet.Name,
            ["rows"] = new JsonArray([.. sheet.Rows.Select(row => new JsonArray([.. row.Select(Describe)]))]),
        })]);
        return folder.Write("cells.json", System.Text.Encoding.UTF8.GetBytes(described.ToJsonString()));
    }

    private static JsonObject? Describe(TestCell? cell) => cell switch
    {
        null => null,
        Text text => Cell("s", text.Value, text.Format),
        Number number => Cell("n", JsonNode.Parse(number.Stored), number.Format),
        IsoDate date => Cell("d", date.Stored, date.Format),
        Bool boolean => Cell("b", boolean.Value, null),
        ErrorCell error => Cell("e", error.Code, null),
        Formula formula => new JsonObject(Cell("n", formula.Cached is null ? null : JsonNode.Parse(formula.Cached), formula.Format).Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())))
        {
            ["f"] = formula.Code,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(cell), cell, "No writer is told of it."),
    };

    private static JsonObject Cell(string type, JsonNode? value, string? format)
    {
        var cell = new JsonObject { ["t"] = type };
        if (value is not null) cell["v"] = value;
        if (format is not null) cell["z"] = format;
        return cell;
    }
}
