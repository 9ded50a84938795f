using System.Globalization;
using System.Text;
using ClosedXML.Excel;
using ExcelDataReader;
using Pipeline.Excel;
using Xunit;

namespace Pipeline.Tests.Excel;

public sealed class SubmissionWorkbookTests
{
    private static readonly SubmissionWorkbook Insertion = new()
    {
        Mission = "Action sociale de proximité et insertion",
        Service = "insertion",
        Year = 2021,
        Rows =
        [
            new() { Code = "emplois", Section = "Contexte", Label = "emplois en Loire-Atlantique", Values = ["591 577"] },
            new() { Section = "Budget", Label = "Budget", Values = [new CellContent(null, 288.5m, "#,##0.0")], Unit = "M€", Period = "Budget 2021" },
            new() { Section = "Action", Action = "1. Garantir l’accès au RSA", Label = "allocataires", Values = [0.1m] },
        ],
    };

    [Theory]
    [InlineData("")]
    [InlineData("fr-FR")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_same_model_gives_the_same_bytes_in_any_culture(string culture)
    {
        var before = Insertion.ToXlsx();
        Assert.Equal(before, InCulture(culture, Insertion.ToXlsx));
    }

    [Fact]
    public void The_tidy_layout_is_written_without_the_columns_that_nobody_fills()
    {
        using var workbook = new XLWorkbook(new MemoryStream(Insertion.ToXlsx()));
        var mission = workbook.Worksheet("Mission");
        Assert.Equal(["Mission", "Service", "Exercice"], mission.Column(1).CellsUsed().Select(cell => cell.GetString()));
        Assert.Equal("2021", mission.Cell("B3").GetFormattedString());
        var figures = workbook.Worksheet("Indicateurs");
        Assert.Equal(
            ["Code", "Rubrique", "Action", "Libellé", "Valeur", "Unité", "Période"],
            figures.Row(1).CellsUsed().Select(cell => cell.GetString()));
    }

    [Fact]
    public void A_text_stays_text_and_a_number_keeps_its_decimal_and_its_format()
    {
        using var workbook = new XLWorkbook(new MemoryStream(Insertion.ToXlsx()));
        var figures = workbook.Worksheet("Indicateurs");
        Assert.Equal((XLDataType.Text, "591 577"), (figures.Cell("E2").DataType, figures.Cell("E2").GetString()));
        Assert.Equal((XLDataType.Number, 288.5), (figures.Cell("E3").DataType, figures.Cell("E3").GetDouble()));
        Assert.Equal("#,##0.0", figures.Cell("E3").Style.NumberFormat.Format);
        Assert.Equal(0.1, figures.Cell("E4").GetDouble());
    }

    [Fact]
    public void Period_columns_stand_where_the_value_would()
    {
        var byYear = Insertion with
        {
            PeriodColumns = ["2019", "2020"],
            Rows = [new() { Section = "Contexte", Label = "collégiens", Values = [1200, 1250], Note = "à la rentrée" }],
        };
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance); // ExcelDataReader asks for code page 1252
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(byYear.ToXlsx()));
        Assert.True(reader.NextResult());
        Assert.Equal("Indicateurs", reader.Name);
        Assert.True(reader.Read());
        Assert.Equal(["Rubrique", "Libellé", "2019", "2020", "Note"], Enumerable.Range(0, reader.FieldCount).Select(reader.GetString));
        Assert.True(reader.Read());
        Assert.Equal((1200.0, 1250.0), (reader.GetDouble(2), reader.GetDouble(3)));
    }

    private static T InCulture<T>(string name, Func<T> make)
    {
        T? made = default;
        var thread = new Thread(() => made = make()) { CurrentCulture = new CultureInfo(name) };
        thread.Start();
        thread.Join();
        return made!;
    }
}
