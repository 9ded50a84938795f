using System.Text;
using Pipeline.Cli.Demo;
using Pipeline.Core.Catalogues;
using Pipeline.Tests.Support;
using Pipeline.Tests.Untidy;
using Xunit;

namespace Pipeline.Tests.Foreign;

/// <summary>Workbooks that other programs write are read like our own.</summary>
public sealed class ForeignWriterTests
{
    private static readonly Catalogue Catalogue = CatalogueParser.Parse(DemoFiles.Catalogue()).Catalogue!;

    public static TheoryData<string> Writers => [.. ForeignWriter.All.Keys];

    [Theory]
    [MemberData(nameof(Writers))]
    public async Task The_page_typed_as_texts_gives_its_figures(string writer) => Check(await ForeignWriter.All[writer](ForeignPages.AsTexts));

    [Theory]
    [MemberData(nameof(Writers))]
    public async Task The_page_typed_as_numbers_gives_its_figures(string writer) => Check(await ForeignWriter.All[writer](ForeignPages.AsNumbers));

    [Theory]
    [MemberData(nameof(Writers))]
    public async Task What_is_no_number_is_refused_at_its_cell(string writer)
    {
        TestCell[] values = [new IsoDate("2024-03-02T00:00:00Z"), new Bool(true), new ErrorCell("#REF!"), new ErrorCell("#DIV/0!"), "1.234", "12 20", new Number("7.8", "0%"), 12];
        var file = await ForeignWriter.All[writer](
        [
            new("Mission", ["Mission", "Insertion"], ["Exercice", 2021]),
            new("Indicateurs", [["Rubrique", "Libellé", "Valeur", "Période"], .. values.Select((value, i) => (TestCell?[])["Contexte", $"ligne {i}", value, 2021])]),
        ]);

        var reading = Reading.Of(file, catalogue: null);

        Assert.Equal(
            [
                "value-turned-into-date Indicateurs!C2", "value-boolean Indicateurs!C3", "value-excel-error Indicateurs!C4", "value-excel-error Indicateurs!C5",
                "value-ambiguous-separator Indicateurs!C6", "value-two-numbers Indicateurs!C7", "value-percent-hundredfold Indicateurs!C8",
            ],
            reading.Errors);
        Assert.Equal(["context | ligne-7 | 2021 | 12 | COUNT | 12"], reading.Figures);
    }

    [Fact]
    public async Task A_formula_that_nothing_has_calculated_is_refused_and_LibreOffice_calculates_it()
    {
        ForeignSheet[] sheets =
        [
            new("Mission", ["Mission", "Insertion"], ["Exercice", 2021]),
            new("Indicateurs", ["Rubrique", "Libellé", "Valeur", "Période"], ["Contexte", "emplois", new Formula("6*7"), 2021]),
        ];
        var uncalculated = await ForeignWriter.All["openpyxl"](sheets);

        Assert.Equal(["formula-not-calculated Indicateurs!C2"], Reading.Of(uncalculated, catalogue: null).Errors);
        var saved = Reading.Of(await ForeignWriter.ByLibreOfficeAsync("xlsx", "page.xlsx", uncalculated), catalogue: null);
        Assert.Equal(["context | emplois | 2021 | 42 | COUNT | 42"], saved.Figures);
    }

    [Fact]
    public async Task Millions_that_LibreOffice_saves_as_thousands_are_refused()
    {
        // Set up in French, LibreOffice 7.4 saves #,##0,,"M€" as #,##0,"M€": the cell would show a thousand times as much.
        var saved = await ForeignWriter.All["LibreOffice, from OOXML"](
        [
            new("Mission", ["Mission", "Insertion"], ["Exercice", 2021]),
            new("Indicateurs", ["Rubrique", "Libellé", "Valeur", "Période"], ["Budget", "a", new Number("288000000", "#,##0,,\"M€\""), 2021]),
        ]);

        Assert.Equal(["value-scaling-conflict Indicateurs!C2"], Reading.Of(saved, catalogue: null).Errors);
    }

    [Fact]
    public async Task What_LibreOffice_makes_of_a_text_file_typed_in_France_is_read_as_it_shows_it()
    {
        const string french = "CSV:44,34,76,1,,1036,false,true";
        const string typed = """
            Mission,Insertion,,
            Exercice,2021,,
            Rubrique,Libellé,Valeur,Période
            Contexte,a,591 577,2020
            Contexte,b,"7,8 %",2020
            Contexte,c,2.3%,T1 2020
            Contexte,d,"1 234,5 ETP",31/12/2020
            Contexte,e,288 M€,2021 (p)
            """;
        var file = (await LibreOffice.ConvertAsync("xlsx", french, [("page.csv", Encoding.UTF8.GetBytes(typed))]))[0];

        var reading = Reading.Of(file, catalogue: null);

        Assert.Equal([], reading.Errors);
        Assert.Equal(
            [
                "context | a | 2020 | 591577 | COUNT | 591 577",
                "context | b | 2020 | 7.8 | PERCENT | 7,80 %",
                "context | c | 2020-Q1 | 2.3 | PERCENT | 2,3 %",
                "context | d | 2020-12-31 | 1234.5 | FTE | 1 234,5",
                "context | e | 2021 | 288000000 | EUR | 288 M€ | provisional",
            ],
            reading.Figures);
    }

    private static void Check(byte[] file)
    {
        var reading = Reading.Of(file, Catalogue);
        Assert.Equal([], reading.Errors);
        Assert.Equal(string.Join('\n', ForeignPages.Figures), string.Join('\n', reading.Figures));
    }
}
