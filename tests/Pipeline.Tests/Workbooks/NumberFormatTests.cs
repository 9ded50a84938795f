using Pipeline.Core.Workbooks;
using Xunit;

namespace Pipeline.Tests.Workbooks;

public sealed class NumberFormatTests
{
    [Theory]
    [InlineData("General", "general")]
    [InlineData("", "general")]
    [InlineData("general", "general")]
    [InlineData("General\" €\"", "general ' €'")]
    [InlineData("@", "text")]
    [InlineData("0", "0")]
    [InlineData("0.00", "2")]
    [InlineData("#,##0", "0")]
    [InlineData("# ##0", "0")]
    [InlineData("#\\ ##0", "0")]
    [InlineData("#\" \"##0.0", "1")]
    [InlineData("#,##0.00_ ;\\-#,##0.00\\ ", "2")]
    [InlineData("0%", "0 percent '%'")]
    [InlineData("0.0 %", "1 percent ' %'")]
    [InlineData("0.0\" %\"", "1 ' %'")]
    [InlineData("0.0\\%", "1 '%'")]
    [InlineData("0.0\" M€\"", "1 ' M€'")]
    [InlineData("# ##0,,\"M€\"", "0 scaled 2 'M€'")]
    [InlineData("#,##0.0,\" k€\"", "1 scaled 1 ' k€'")]
    [InlineData("#,##0,.0\" k€\"", "1 scaled 1 ' k€'")]
    [InlineData("#,##0.0", "1")]
    [InlineData("#,##0\\ \"€\"", "0 ' €'")]
    [InlineData("#,##0.00\\ [$€-40C]", "2 ' €'")]
    [InlineData("[$€-2]\\ #,##0.00", "2 '€ '")]
    [InlineData("[$-40C]#,##0", "0")]
    [InlineData("[$EUR] 0", "0 'EUR '")]
    [InlineData("_-* #,##0.00\\ \"€\"_-;\\-* #,##0.00\\ \"€\"_-;_-* \"-\"??\\ \"€\"_-;_-@_-", "2 ' €'")]
    [InlineData("[Red]0.0;[Blue]-0.0", "1")]
    [InlineData("[>=1000]0.0,\" k\";0", "1 scaled 1 ' k'")]
    [InlineData("0\" dont 5 % d'\";0", "0 ' dont 5 % d''")]
    [InlineData("0.00E+00", "2 inexact")]
    [InlineData("##0.0E+0", "1 inexact")]
    [InlineData("# ?/?", "0 inexact")]
    [InlineData("0\";\"", "0 ';'")]
    [InlineData("dd/mm/yyyy", "date day month year")]
    [InlineData("d-mmm-yy", "date day month year")]
    [InlineData("mmm-yy", "date month year")]
    [InlineData("[$-40C]mmmm\\ yyyy;@", "date month year")]
    [InlineData("yyyy", "date year")]
    [InlineData("yyyy\\-mm\\-dd\\ hh:mm:ss", "date day month year time")]
    [InlineData("h:mm", "date time")]
    [InlineData("mm:ss", "date time")]
    [InlineData("mm:ss.0", "date time")]
    [InlineData("[h]:mm:ss", "date time")]
    [InlineData("[mm]:ss", "date time")]
    [InlineData("h:mm AM/PM", "date time")]
    [InlineData("m", "date month")]
    [InlineData("\"jour\" 0", "0 'jour '")]
    [InlineData("[Magenta]0", "0")]
    [InlineData("0\"", "0")]
    [InlineData("[", "0")]
    [InlineData("\\", "0")]
    public void A_format_tells_what_it_shows(string code, string expected) => Assert.Equal(expected, Show(NumberFormat.Parse(code)));

    [Theory]
    [InlineData(0, "general")]
    [InlineData(1, "0")]
    [InlineData(3, "0")]
    [InlineData(4, "2")]
    [InlineData(9, "0 percent '%'")]
    [InlineData(10, "2 percent '%'")]
    [InlineData(11, "2 inexact")]
    [InlineData(12, "0 inexact")]
    [InlineData(14, "date day month year")]
    [InlineData(17, "date month year")]
    [InlineData(20, "date time")]
    [InlineData(22, "date day month year time")]
    [InlineData(37, "0")]
    [InlineData(39, "2")]
    [InlineData(42, "0 ' €'")]
    [InlineData(44, "2 ' €'")]
    [InlineData(45, "date time")]
    [InlineData(46, "date time")]
    [InlineData(47, "date time")]
    [InlineData(48, "1 inexact")]
    [InlineData(49, "text")]
    [InlineData(163, "general")]
    public void Built_in_formats_need_no_code(int id, string expected) => Assert.Equal(expected, Show(NumberFormat.Parse(BuiltInFormats.Code(id))));

    private static string Show(NumberFormat format)
    {
        var words = new List<string>();
        if (format.IsGeneral) words.Add("general");
        if (format.IsText) words.Add("text");
        if (format.IsDate) words.Add("date");
        if (words.Count == 0) words.Add(format.Decimals.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (format.ShowsDay) words.Add("day");
        if (format.ShowsMonth) words.Add("month");
        if (format.ShowsYear) words.Add("year");
        if (format.ShowsTime) words.Add("time");
        if (format.IsPercent) words.Add("percent");
        if (format.IsScientificOrFraction) words.Add("inexact");
        if (format.ScalingCommas > 0) words.Add($"scaled {format.ScalingCommas}");
        if (format.Literal.Length > 0) words.Add($"'{format.Literal}'");
        return string.Join(' ', words);
    }
}
