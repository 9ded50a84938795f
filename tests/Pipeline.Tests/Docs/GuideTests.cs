using System.Text.RegularExpressions;
using Pipeline.Core.Indicators;
using Pipeline.Core.Submissions;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Docs;

/// <summary>The guide says what is true: its examples are read, its words are those of the template, its pictures are there.</summary>
public sealed partial class GuideTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs");
    private static readonly string Text = File.ReadAllText(Path.Combine(Folder, "guide-services.md"));

    /// <summary>What is typed, the unit beside it, and what appears; one row for each way of typing.</summary>
    public static TheoryData<string, string, string> Numbers => [.. Rows("### Les nombres").SelectMany(row => Typed(row[0]).Select(typed => (typed, row[1].Split(',')[0], row[2])))];

    public static TheoryData<string, string> Periods => [.. Rows("### Les périodes").SelectMany(row => Typed(row[0]).Select(typed => (typed, row[1])))];

    public static TheoryData<string> Absences => [.. Rows("### Quand il n’y a pas de chiffre").SelectMany(row => Typed(row[0]))];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_appears_as_the_guide_says(string typed, string unit, string appears)
    {
        var evaluation = Tidy.Evaluate(Tidy.Workbook(Tidy.Row(typed, unit)));
        var shown = evaluation.Indicators.Count == 0 ? "refusé" : evaluation.Indicators[0].Observations[0].Display;
        Assert.Equal(shown == "refusé" ? Outcome.Rejected : Outcome.Accepted, evaluation.Outcome);
        Assert.Equal(Plain(appears.Split("\u00a0:")[0]), Plain(shown));
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public void A_period_is_understood_as_the_guide_says(string typed, string understood) =>
        Assert.Equal(understood, FrenchPeriod.ParseText(typed).Value.Period.Label);

    [Theory]
    [MemberData(nameof(Absences))]
    public void A_sign_says_that_there_is_no_figure(string typed)
    {
        var (_, observation) = Tidy.Figure(Tidy.Evaluate(Tidy.Workbook(Tidy.Row(typed))));
        Assert.Equal((null, typed), (observation.Value, observation.Display));
    }

    [Fact]
    public void Every_column_of_the_template_is_explained_and_no_other()
    {
        var explained = Rows("## 2. Remplir").SelectMany(row => Bold().Matches(row[0]).Select(match => match.Groups["text"].Value));
        Assert.Equal(Headings("Indicateurs").Order(StringComparer.Ordinal), explained.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_label_of_the_sheet_Mission_that_is_named_is_there()
    {
        var paragraph = Text[Text.IndexOf("Sur la feuille **Mission**", StringComparison.Ordinal)..Text.IndexOf("![La feuille Mission", StringComparison.Ordinal)];
        Assert.Subset(
            Labels().ToHashSet(StringComparer.Ordinal), Bold().Matches(paragraph).Select(match => match.Groups["text"].Value).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_picture_and_page_that_is_linked_is_there()
    {
        var links = Link().Matches(Text).Select(match => match.Groups["target"].Value).ToList();
        Assert.All(links, link => Assert.True(File.Exists(Path.Combine(Folder, link)), link));
        var pictures = links.Where(link => link.EndsWith(".png", StringComparison.Ordinal)).ToList();
        Assert.Equal(Directory.GetFiles(Path.Combine(Folder, "images"), "*.png").Select(Path.GetFileName).Order(StringComparer.Ordinal), pictures.Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(pictures, picture => Assert.Equal("PNG"u8, File.ReadAllBytes(Path.Combine(Folder, picture)).AsSpan(1, 3)));
    }

    [Fact]
    public void It_is_short_enough_to_be_read() => Assert.InRange(Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 300, 1300);

    [Fact]
    public void Its_typography_is_French() => Assert.Empty(Careless().Matches(Code().Replace(Text, "")).Select(match => match.Value));

    private static string Plain(string text) => text.Replace('\u202f', ' ').Replace('\u00a0', ' ');

    private static IEnumerable<string> Typed(string cell) => Code().Matches(cell).Select(match => match.Value.Trim('`'));

    // The rows of the first table under a heading.
    private static IEnumerable<string[]> Rows(string heading) => Text[Text.IndexOf(heading + "\n", StringComparison.Ordinal)..].Split('\n')
        .SkipWhile(line => !line.StartsWith("|---", StringComparison.Ordinal))
        .Skip(1)
        .TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Trim('|', ' ').Split(" | "));

    private static IEnumerable<string> Headings(string sheet)
    {
        using var workbook = new ClosedXML.Excel.XLWorkbook(new MemoryStream(DemoMission.Template(DemoMission.Published)));
        return [.. workbook.Worksheet(sheet).Row(1).CellsUsed().Select(cell => cell.GetString())];
    }

    private static IEnumerable<string> Labels()
    {
        using var workbook = new ClosedXML.Excel.XLWorkbook(new MemoryStream(DemoMission.Template(DemoMission.Published)));
        return [.. workbook.Worksheet("Mission").Column(1).CellsUsed().Select(cell => cell.GetString())];
    }

    [GeneratedRegex(@"\*\*(?<text>[^*]+)\*\*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bold();

    [GeneratedRegex("`[^`]+`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?<target>[^)]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    // A straight apostrophe, or an ordinary space before a sign that wants a no-break one.
    [GeneratedRegex(@"\w'\w| [:;?!»]|\d [%€]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Careless();
}
