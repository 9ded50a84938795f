using System.Globalization;
using Pipeline.Tests.Support;

namespace Pipeline.Tests.Untidy;

/// <summary>How the file itself is made.</summary>
internal static class UntidyFiles
{
    private const string NotStrict = "openpyxl 3.0 does not read strict OOXML";
    private const string DoesNotOpen = "openpyxl 3.0 refuses the file";

    private static readonly TestCell?[] Header = ["Rubrique", "Libellé", "Valeur", "Période"];
    private static readonly TestCell?[] Row = ["Contexte", "emplois", 12, 2020];
    private static readonly string[] Figures = ["context | emplois | 2020 | 12 | COUNT | 12"];

    public static IEnumerable<UntidyWorkbook> All =>
    [
        new("the file is strict OOXML", Simple().AsStrict(), Figures) { LostByOpenPyxl = NotStrict },
        new(
            "the file is strict OOXML, with dates as ISO 8601",
            UntidyWorkbooks.WithCover().AsStrict().Sheet("Feuil1", Header, ["Contexte", "emplois", 12, new IsoDate("2020-12-31")], ["Contexte", "foyers", 34, new IsoDate("2020-12-31T00:00:00", "yyyy")]),
            "context | emplois | 2020-12-31 | 12 | COUNT | 12",
            "context | foyers | 2020 | 34 | COUNT | 34") { LostByOpenPyxl = NotStrict },
        new("texts stand in their cells", Simple().WithInlineStrings(), Figures),
        new(
            "neither rows nor cells say where they are",
            UntidyWorkbooks.WithCover().Sheet("Feuil1", sheet => sheet.WithReferences = false, Header, Row, [null, null, null, null], ["Contexte", "foyers", 34, 2020]),
            "context | emplois | 2020 | 12 | COUNT | 12",
            "context | foyers | 2020 | 34 | COUNT | 34"),
        new("parts are named that are not there", Simple().WithPart("xl/_rels/workbook.xml.rels", Relationships("""
            <Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>
            <Relationship Id="rId10" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink" Target="externalLinks/externalLink1.xml"/>
            <Relationship Id="rId11" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/theme1.xml"/>
            """)), Figures),
        new("a sheet names a drawing and a printer that are not there", Simple().WithPart("xl/worksheets/_rels/sheet2.xml.rels", """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/>
            <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/printerSettings" Target="../printerSettings/printerSettings1.bin"/>
            <Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="NULL"/></Relationships>
            """), Figures) { LostByOpenPyxl = DoesNotOpen },
        new("a part is of a kind that nobody knows", Simple().WithPart("docProps/custom.bin", "x").WithPart("xl/persons/person.xml", "<personList/>"), Figures),
        new("targets are absolute, with a slash before them", Simple().WithPart("xl/_rels/workbook.xml.rels", Relationships("").Replace("Target=\"", "Target=\"/xl/", StringComparison.Ordinal)), Figures),
        new("elements carry a prefix", Simple().WithPart("xl/worksheets/sheet2.xml", """
            <?xml version="1.0" encoding="UTF-8"?>
            <x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>
            <x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Rubrique</x:t></x:is></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>Libellé</x:t></x:is></x:c><x:c r="C1" t="inlineStr"><x:is><x:t>Valeur</x:t></x:is></x:c><x:c r="D1" t="inlineStr"><x:is><x:t>Période</x:t></x:is></x:c></x:row>
            <x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>Contexte</x:t></x:is></x:c><x:c r="B2" t="str"><x:v>emplois</x:v></x:c><x:c r="C2"><x:v>12</x:v></x:c><x:c r="D2"><x:v>2020</x:v></x:c></x:row>
            </x:sheetData></x:worksheet>
            """), Figures),
        new(
            "the table goes on after thousands of empty rows",
            UntidyWorkbooks.WithCover().Sheet("Feuil1", [Header, Row, .. Enumerable.Repeat<TestCell?[]>([new Empty()], 3000), ["Contexte", "foyers", 34, 2020]]),
            "context | emplois | 2020 | 12 | COUNT | 12",
            "context | foyers | 2020 | 34 | COUNT | 34"),
    ];

    private static TestWorkbook Simple() => UntidyWorkbooks.WithCover().Sheet("Feuil1", Header, Row);

    private static string Relationships(string more)
    {
        const string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        return string.Create(CultureInfo.InvariantCulture, $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="rId1" Type="{type}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{type}/worksheet" Target="worksheets/sheet2.xml"/>
            <Relationship Id="rIdStyles" Type="{type}/styles" Target="styles.xml"/><Relationship Id="rIdStrings" Type="{type}/sharedStrings" Target="sharedStrings.xml"/>{more}</Relationships>
            """);
    }
}
