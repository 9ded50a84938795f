using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Pipeline.Core.Findings;
using Pipeline.Core.Indicators;
using Pipeline.Core.Workbooks;
using Xunit;

namespace Pipeline.Tests.Indicators;

/// <summary>What holds for every text, not only for those that someone thought of.</summary>
public sealed partial class FrenchNumberPropertyTests
{
    private static readonly string[] Pieces =
    [
        "0", "1", "2", "9", "12", "20", "57", "234", "600", "577", "2021", "1234", "007",
        " ", " ", " ", ",", ".", "'", "-", "−", "–", "+", "(", ")", "/", ":", "*", "¹", "²", "(1)", "(p)", "p", "e", "(sd)", "…", "?", "<", "~",
        "€", "k€", "M€", "m€", "Md€", "M d€", "%", "‰", "M", "k", " millions d’euros", " milliers", " euros", " pts", " hab.", " km²", " km2", " h", "h30",
        " en 2021", " espaces", " dont ", " à ", "environ ", "O", "l", "E", "nd", "s", "x", "\u0301", "\u200B", "\u202E", "\uD83D", "\u00A0", "\u202F", "\n", "\t",
    ];

    private static readonly char[] Spaces = [' ', '\u00A0', '\u202F', '\u2009', '\u2007', '\u2003', '\u205F', '\u3000'];

    private static readonly Unit[] Units =
    [
        Unit.Of(UnitCode.Count), Unit.Of(UnitCode.Euro), Unit.Of(UnitCode.Euro, null, 3), Unit.Of(UnitCode.Euro, null, 6), Unit.Of(UnitCode.Euro, null, 9),
        Unit.Of(UnitCode.Percent), Unit.Of(UnitCode.Permille), Unit.Of(UnitCode.Point), Unit.Of(UnitCode.EuroPerInhabitant),
    ];

    /// <summary>Texts made of the pieces that services type, right or wrong.</summary>
    public static Arbitrary<string> Typings { get; } =
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces.Take(8))).ToArbitrary();

    [Property(MaxTest = 20_000)]
    public Property No_text_is_read_as_a_number_that_it_does_not_state() => Prop.ForAll(Typings, typed =>
    {
        var result = FrenchNumber.ParseText(typed);
        return !result.Success || result.Value.Absence is not null || States(typed, result.Value, result.Problem);
    });

    [Property(MaxTest = 5_000)]
    public Property The_kind_of_space_changes_nothing() => Prop.ForAll(Typings, typed =>
        Spaces.All(space => Summary(FrenchNumber.ParseText(typed.Replace(' ', space))) == Summary(FrenchNumber.ParseText(typed))));

    [Property(MaxTest = 5_000)]
    public Property Spaces_at_the_edges_change_nothing() => Prop.ForAll(Typings, typed =>
        Summary(FrenchNumber.ParseText(" \u00A0\n" + typed + "\u202F ")) == Summary(FrenchNumber.ParseText(typed)));

    [Property(MaxTest = 5_000)]
    public bool No_text_throws(string? text)
    {
        var typed = text ?? "";
        FrenchNumber.ParseText(typed);
        FrenchNumber.Parse(Typed.Text(typed, new TextSpan(typed.Length / 2, 3), new TextSpan(typed.Length - 1, 9)));
        FrenchNumber.Parse(Typed.Number(typed, "0.0%"));
        FrenchPeriod.Parse(Typed.Text(typed));
        FrenchPeriod.Parse(Typed.Number(typed));
        _ = FrenchPeriod.TryParseHeader(typed, out _, out _);
        UnitParser.ParseColumn(typed);
        UnitParser.ParseHeading(typed);
        UnitParser.ParseTitle(typed);
        FrenchStatus.Parse(typed);
        return FrenchText.Fold(typed).Length <= typed.Length * 2 && FrenchText.Tidy(typed).Length <= typed.Length && FrenchText.Slug(typed).All(char.IsAscii);
    }

    [Property(MaxTest = 5_000)]
    public Property No_typing_throws() => Prop.ForAll(Typings, typed => No_text_throws(typed));

    [Property(MaxTest = 10_000)]
    public Property What_is_shown_is_read_back(long digits, byte places, byte which)
    {
        var unit = Units[which % Units.Length];
        var decimals = places % 7;
        var shownAt = digits / 10m.Power(decimals);
        var shown = Display.Of(shownAt * 10m.Power(unit.Multiplier), decimals, unit);
        var quantity = FrenchNumber.ParseText(shown);
        if (quantity is { Success: true, Value.IsAmbiguous: true } && unit.Code == UnitCode.Count) return true.ToProperty(); // 1,234 alone: refused on purpose
        var measure = MeasureResolver.Resolve(quantity.Value, new UnitContext { Cell = new CellAddress(9, 7), Section = Section.Context });
        return (measure.Success && measure.Value.Value == shownAt * 10m.Power(unit.Multiplier) && measure.Value.Display == shown && measure.Value.Unit == unit)
            .Label(shown);
    }

    [Property(MaxTest = 5_000)]
    public Property A_period_is_read_from_no_other_years_than_are_typed() => Prop.ForAll(
        Gen.Elements(Pieces.Concat(["T1", "T1 ", "S2 ", "mars ", "1er ", "2019", "2020", "31/12/", "année scolaire ", "fin ", " trimestre "])).ListOf()
            .Select(pieces => string.Concat(pieces.Take(5))).ToArbitrary(),
        typed =>
        {
            var result = FrenchPeriod.ParseText(typed);
            var visible = string.Concat(typed.Where(c => c != '\u200B'));
            return !result.Success
                || (visible.Contains(result.Value.Period.Start.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                    && visible.Contains(result.Value.Period.End.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                    && visible.Count(char.IsAsciiDigit) <= 8);
        });

    [Fact]
    public void Every_culture_reads_and_shows_the_same()
    {
        string[] typings = ["1 234,5", "288 MILLIONS D'EUROS", "12,3 ‰", "MINIMUM", "I2", "PRÉVISION", "-3,5", "1.234,5", "T1 2020", "1ER TRIMESTRE 2020", "JUIN 2020"];
        var expected = InCulture("", typings);
        foreach (var culture in new[] { "tr-TR", "fr-FR", "ar-SA", "fa-IR", "de-CH", "th-TH" }) Assert.Equal(expected, InCulture(culture, typings));
    }

    private static List<string> InCulture(string name, string[] typings)
    {
        var lines = new List<string>();
        var thread = new Thread(() =>
        {
            foreach (var typed in typings)
            {
                var period = FrenchPeriod.ParseText(typed);
                lines.Add($"{Summary(FrenchNumber.ParseText(typed))} {(period.Success ? period.Value.Period.Label : period.Problem!.Code.Id)} {FrenchText.Fold(typed)}");
            }

            lines.Add(Display.Number(-1234567.891m, 2));
            lines.Add(Summary(FrenchNumber.Parse(Typed.Number("7.8000000000000007E-2", "0.0%"))));
            lines.Add(Period.OfDay(new DateOnly(2020, 12, 31)).Code);
        });
        thread.CurrentCulture = CultureInfo.GetCultureInfo(name);
        thread.Start();
        thread.Join();
        return lines;
    }

    // An independent reading: the digits at the start, separators out, are those of the number; what follows holds a digit only in a mark, a period or a unit.
    private static bool States(string typed, Quantity quantity, Problem? problem)
    {
        var text = string.Concat(typed.Where(c => c != '\u200B')).Trim();
        var start = Start().Match(text);
        if (!start.Success) return false;
        var digits = string.Concat(start.Groups["digits"].Value.Where(char.IsAsciiDigit));
        if (!Groups().IsMatch(start.Groups["digits"].Value)) return false;
        var unscaled = decimal.Parse(digits, CultureInfo.InvariantCulture) / 10m.Power(quantity.Decimals);
        var negative = start.Groups["minus"].Success || start.Groups["open"].Success;
        var rest = text[start.Length..];
        var doubtful = start.Groups["open"].Success || rest.Contains('*', StringComparison.Ordinal) || rest.Contains('¹', StringComparison.Ordinal) || rest.Contains("(1)", StringComparison.Ordinal);
        return quantity.Number == (negative ? -unscaled : unscaled) && (!doubtful || problem is not null) && !Known().Replace(rest, "").Any(char.IsAsciiDigit);
    }

    private static string Summary(ParseResult<Quantity> result) => result.Success
        ? $"{result.Value.Number.ToString(CultureInfo.InvariantCulture)} {result.Value.Decimals} {result.Value.TextUnit} {result.Value.Status} {result.Value.Period} {result.Value.Absence} {result.Value.IsAmbiguous} {result.Problem?.Code.Id}"
        : result.Problem!.Code.Id;

    [GeneratedRegex(@"^(?<open>\()?((?<minus>[-−–])|\+)?(?<digits>[0-9]([\s.,']*[0-9])*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Start();

    // Every way of writing digits that the contract names; anything else is no number.
    [GeneratedRegex(
        @"^(\d+([.,]\d+)?|\d{1,3}(\s+\d{3})+([.,]\d+)?|\d{1,3}(\.\d{3}){2,}|\d{1,3}(\.\d{3})+,\d+|\d{1,3}(,\d{3}){2,}|\d{1,3}('\d{3})+([.,]\d+)?)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Groups();

    [GeneratedRegex(@"\(1\)|km2|(?<=\s)M2|\ben\s+2021", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Known();
}

file static class Powers
{
    public static decimal Power(this decimal ten, int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++) power *= ten;
        return power;
    }
}
