using System.Globalization;
using Pipeline.Core.Workbooks;
using Xunit;

namespace Pipeline.Tests.Workbooks;

public sealed class DateTests
{
    [Theory]
    [InlineData("44561", "2021-12-31T00:00:00", "a day")]
    [InlineData("44561.75", "2021-12-31T18:00:00", "a day and an hour")]
    [InlineData("44197.999988425923", "2021-01-01T23:59:59", "a time that binary fractions cannot hold")]
    [InlineData("1", "1900-01-01T00:00:00", "the first day")]
    [InlineData("59", "1900-02-28T00:00:00", "the day before the one that never was")]
    [InlineData("60", null, "1900-02-29, which never was")]
    [InlineData("60.5", null, "noon of 1900-02-29")]
    [InlineData("61", "1900-03-01T00:00:00", "the day after")]
    [InlineData("2958465", "9999-12-31T00:00:00", "the last day")]
    [InlineData("2958466", null, "the day after the last")]
    [InlineData("0.5", null, "a time alone")]
    [InlineData("-1", null, "before any day")]
    [InlineData("1E300", null, "beyond any day")]
    public void Numbers_are_days_since_1900_as_Excel_counts_them(string serial, string? date, string reason) =>
        Assert.Equal((date, reason), (Iso(SerialDate.FromSerial(serial, date1904: false)), reason));

    [Theory]
    [InlineData("0", "1904-01-01T00:00:00")]
    [InlineData("43099", "2021-12-31T00:00:00")]
    [InlineData("2957003", "9999-12-31T00:00:00")]
    [InlineData("2957004", null)]
    [InlineData("-0.5", null)]
    public void Numbers_are_days_since_1904_where_the_workbook_says_so(string serial, string? date) =>
        Assert.Equal(date, Iso(SerialDate.FromSerial(serial, date1904: true)));

    [Theory]
    [InlineData("2021-12-31", "2021-12-31T00:00:00")]
    [InlineData("2021-12-31T18:00:00", "2021-12-31T18:00:00")]
    [InlineData("2021-12-31T18:00:00.000", "2021-12-31T18:00:00")]
    [InlineData("2021-12-31T18:00:00Z", "2021-12-31T18:00:00")]
    [InlineData("18:00:00", null)]
    [InlineData("31/12/2021", null)]
    [InlineData("2021-02-30", null)]
    public void Iso_dates_are_read(string text, string? date) => Assert.Equal(date, Iso(SerialDate.FromIso(text)));

    [Theory]
    [InlineData(false, "2021-12-31T00:00:00")]
    [InlineData(true, "2026-01-01T00:00:00")]
    public void The_workbook_knows_which_days_it_counts(bool since1904, string date)
    {
        var written = new Support.TestWorkbook().Sheet("Feuille", [new Support.Date("44561"), "44561", new Support.IsoDate("2021-12-31")]);
        if (since1904) written.With1904Dates();
        using var stream = written.Open();
        using var workbook = WorkbookReader.Open(stream, new WorkbookLimits()).Workbook!;
        using var reader = workbook.OpenRows(workbook.Sheets[0]);
        Assert.True(reader.Read(out var row));
        Assert.Equal(since1904, workbook.Uses1904Dates);
        Assert.Equal(date, Iso(workbook.ToDate(row.Cells[0])));
        Assert.Null(workbook.ToDate(row.Cells[1]));
        Assert.Equal("2021-12-31T00:00:00", Iso(workbook.ToDate(row.Cells[2])));
    }

    private static string? Iso(DateTime? date) => date?.ToString("s", CultureInfo.InvariantCulture);
}
