using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Pipeline.Tests.Contract;

/// <summary>A number as people type it, built from what it means, so that what it means is known without reading it.</summary>
/// <param name="Text">What is typed.</param>
/// <param name="Value">What it means; null when the contract refuses these digits.</param>
public sealed record TypedNumber(string Text, decimal? Value)
{
    private static readonly string[] Spaces = [" ", "\u00A0", "\u202F", "\u2009"];

    private static readonly Gen<int> Wholes = Gen.OneOf(
        Gen.Choose(0, 9), Gen.Choose(10, 999), Gen.Choose(1000, 9999), Gen.Choose(10_000, 999_999), Gen.Choose(1_000_000, 999_999_999));

    /// <summary>Numbers with every separator of groups and decimals that the contract names, and digits torn apart where it refuses them.</summary>
    public static Gen<TypedNumber> All { get; } =
        from whole in Wholes
        from decimals in Gen.Elements("", "", "", "5", "75", "50", "234", "0625")
        from point in Gen.Elements(",", ".")
        from grouping in Gen.Elements("", "", "space", "dot", "apostrophe", "comma", "torn")
        from space in Gen.Elements(Spaces)
        from sign in Gen.Elements("", "", "", "-", "\u2212", "\u2013", "+")
        select Type(whole, decimals, point, grouping, space, sign);

    private static TypedNumber Type(int whole, string decimals, string point, string grouping, string space, string sign)
    {
        var digits = whole.ToString(CultureInfo.InvariantCulture);
        if (grouping is "comma" && (digits.Length < 7 || decimals.Length > 0)) grouping = "";
        if (grouping is "dot") point = ",";
        if (grouping is "torn" && digits.Length < 2) grouping = "";
        var typed = grouping switch
        {
            "space" => Groups(digits, space),
            "dot" => Groups(digits, "."),
            "apostrophe" => Groups(digits, "'"),
            "comma" => Groups(digits, ","),
            "torn" => digits[..^1] + space + digits[^1],
            _ => digits,
        };
        if (decimals.Length > 0) typed += point + decimals;
        var refused = grouping is "torn" || IsPointBeforeThree(typed);
        var value = decimal.Parse($"{digits}.{decimals}0", NumberStyles.Number, CultureInfo.InvariantCulture);
        return new TypedNumber(sign + typed, refused ? null : sign is "" or "+" ? value : -value);
    }

    // 1.234: a thousand times more to one reader than to another.
    private static bool IsPointBeforeThree(string typed)
    {
        var point = typed.IndexOf('.');
        return point is >= 1 and <= 3 && typed[0] != '0' && typed.Length == point + 4 && typed.Remove(point, 1).All(char.IsAsciiDigit);
    }

    private static string Groups(string digits, string separator)
    {
        for (var at = digits.Length - 3; at > 0; at -= 3) digits = digits.Insert(at, separator);
        return digits;
    }
}
