namespace Pipeline.Tests.Contract;

/// <summary>What people write around a number.</summary>
/// <param name="Before">Before it.</param>
/// <param name="After">After it.</param>
/// <param name="Scale">The power of ten that it states; null when it leaves the scale to what stands beside.</param>
/// <param name="Refused">True when the contract never reads a number with it.</param>
public sealed record Decoration(string Before, string After, int? Scale = null, bool Refused = false)
{
    /// <summary>Those that the contract names, read or refused.</summary>
    public static IReadOnlyList<Decoration> All { get; } =
    [
        new("", ""), new("", ""), new(" ", "\u00A0"), new("", " espaces RSA"), new("", "*"), new("", " (1)"), new("", "¹"), new("", " (p)"), new("", " (e)"), new("", " r"),
        new("", " %", 0), new("", "%", 0), new("", "\u00A0‰", 0), new("", " pts", 0), new("", " pour cent", 0),
        new("", " €", 0), new("", " euros", 0), new("", " €/hab", 0), new("", " k€", 3), new("", " K€", 3), new("", " milliers d’euros", 3),
        new("", " M€", 6), new("", " M €", 6), new("", " millions d'euros", 6), new("", " millions d’euros en 2021", 6), new("", " Md€", 9), new("", " Mds€", 9),
        new("", " hab.", 0), new("", " ETP", 0), new("", " jours", 0), new("", " km²", 0), new("", " millions d’habitants", 6),
        new("", " %%", Refused: true), new("", " Mn€", Refused: true), new("", " M", Refused: true), new("", " m€", Refused: true), new("", " M d€", Refused: true),
        new("", " à 15", Refused: true), new("", "/20", Refused: true), new("", "h30", Refused: true), new("", " dont 150 femmes", Refused: true),
        new("", " projets par 9 unités", Refused: true), new("", "e5 habitants", Refused: true), new("", "O", Refused: true), new("", " ou 12", Refused: true),
        new("environ ", "", Refused: true), new("env. ", "", Refused: true), new("< ", "", Refused: true), new("> ", "", Refused: true), new("~", "", Refused: true),
        new("plus de ", "", Refused: true), new("n° ", "", Refused: true), new("$ ", "", Refused: true), new("entre 1 et ", "", Refused: true),
    ];
}
