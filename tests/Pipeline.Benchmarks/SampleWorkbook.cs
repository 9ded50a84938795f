using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Pipeline.Benchmarks;

/// <summary>Writes a workbook of the contract as Excel does (shared strings, spans, styles), the same bytes each time.</summary>
internal static class SampleWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly string[] Headings =
        ["Code", "Rubrique", "Action", "Libellé", "Intitulé", "Valeur", "Unité", "Période", "Précision", "Source", "Note", "Statut"];

    /// <summary>The bytes of a workbook of so many figures.</summary>
    public static byte[] Create(int figures)
    {
        var strings = new StringTable();
        var mission = MissionSheet(strings);
        var indicators = IndicatorsSheet(strings, figures);
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>""");
            Write(archive, "_rels/.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Write(archive, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relationships}"><sheets><sheet name="Mission" sheetId="1" r:id="rId1"/><sheet name="Indicateurs" sheetId="2" r:id="rId2"/></sheets></workbook>""");
            Write(archive, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{Relationships}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="{Relationships}/styles" Target="styles.xml"/><Relationship Id="rId4" Type="{Relationships}/sharedStrings" Target="sharedStrings.xml"/></Relationships>""");
            Write(archive, "xl/worksheets/sheet1.xml", mission);
            Write(archive, "xl/worksheets/sheet2.xml", indicators);
            Write(archive, "xl/styles.xml", $"""<styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#\ ##0"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>""");
            Write(archive, "xl/sharedStrings.xml", strings.Part());
        }

        return stream.ToArray();
    }

    private static string MissionSheet(StringTable strings)
    {
        var sheet = new SheetWriter(strings);
        sheet.Row("Mission", "Action sociale de proximité et insertion");
        sheet.Row("Service", "Direction de l’insertion");
        sheet.Row("Exercice", 2021);
        return sheet.Part();
    }

    private static string IndicatorsSheet(StringTable strings, int figures)
    {
        var random = new Random(20211231);
        var sheet = new SheetWriter(strings);
        sheet.Row([.. Headings]);
        for (var i = 1; i <= figures; i++)
        {
            var isAction = i % 3 != 0;
            sheet.Row(
                string.Create(CultureInfo.InvariantCulture, $"figure-{i}"),
                isAction ? "Action" : "Contexte",
                isAction ? string.Create(CultureInfo.InvariantCulture, $"{(i % 7) + 1}. Action numéro {(i % 7) + 1}") : null,
                string.Create(CultureInfo.InvariantCulture, $"personnes accompagnées {i}"),
                i % 4 == 0 ? string.Create(CultureInfo.InvariantCulture, $"Personnes accompagnées, figure {i}") : null,
                random.Next(1, 1_000_000),
                "personnes",
                2015 + (i % 7),
                i % 2 == 0 ? string.Create(CultureInfo.InvariantCulture, $"qui permettent aux personnes disposant de faibles ressources d’être suivies ({i % 500})") : null,
                "Système d’information du Département",
                i % 5 == 0 ? "Périmètre constant" : null,
                i % 6 == 0 ? "définitif" : null);
        }

        return sheet.Part();
    }

    private static void Write(ZipArchive archive, string name, string content)
    {
        using var part = archive.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\r\n" + content));
    }

    private sealed class StringTable
    {
        private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);
        private int uses;

        public int IndexOf(string text)
        {
            uses++;
            if (!indexes.TryGetValue(text, out var index)) indexes.Add(text, index = indexes.Count);
            return index;
        }

        public string Part()
        {
            var xml = new StringBuilder();
            xml.Append(CultureInfo.InvariantCulture, $"""<sst xmlns="{Main}" count="{uses}" uniqueCount="{indexes.Count}">""");
            foreach (var text in indexes.Keys) xml.Append("<si><t>").Append(text).Append("</t></si>");
            return xml.Append("</sst>").ToString();
        }
    }

    private sealed class SheetWriter(StringTable strings)
    {
        private readonly StringBuilder rows = new();
        private int number;

        public void Row(params object?[] cells)
        {
            this.number++;
            rows.Append(CultureInfo.InvariantCulture, $"""<row r="{this.number}" spans="1:{cells.Length}" x14ac:dyDescent="0.25">""");
            for (var i = 0; i < cells.Length; i++)
            {
                var column = (char)('A' + i);
                if (cells[i] is string text) rows.Append(CultureInfo.InvariantCulture, $"""<c r="{column}{this.number}" t="s"><v>{strings.IndexOf(text)}</v></c>""");
                else if (cells[i] is int number) rows.Append(CultureInfo.InvariantCulture, $"""<c r="{column}{this.number}"{(number > 2100 ? " s=\"1\"" : "")}><v>{number}</v></c>""");
            }

            rows.Append("</row>");
        }

        public string Part() =>
            $"""<worksheet xmlns="{Main}" xmlns:r="{Relationships}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><dimension ref="A1:L{this.number.ToString(CultureInfo.InvariantCulture)}"/><sheetData>{rows}</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>""";
    }
}
