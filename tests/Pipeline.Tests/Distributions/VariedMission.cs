using Pipeline.Core.Datasets;
using Pipeline.Core.Indicators;
using Pipeline.Excel;
using Pipeline.Tests.Support;

namespace Pipeline.Tests.Distributions;

/// <summary>The mission of the demo with every kind of value, unit, period and territory, and with the texts that break naive writers.</summary>
internal static class VariedMission
{
    public static readonly IReadOnlyList<string> HostileTexts =
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "=HYPERLINK(\"https://example.org\";\"cliquez\")",
        "=1+1",
        "+33 2 40 00 00 00",
        "-1+1",
        "@SOMME(A1:A9)",
        " =1+1",
        "\uFF1D1+1",
        "'déjà une apostrophe",
        "cmd|' /C calc'!A0",
        "un \u202Etxet à l’envers\u202C",
        "des \"guillemets\", des virgules; des points-virgules",
        "deux\nlignes",
        string.Concat(Enumerable.Repeat("dix mille ", 1000)).TrimEnd() + ".",
    ];

    private static readonly (string Value, string? Unit, string Period, string? Territory, string? Status)[] Values =
    [
        ("−3,5", "points", "2021", null, "provisoire"),
        ("0,5 %", null, "T1 2020", null, "estimé"),
        ("250 %", null, "S1 2021", "France", "révisé"),
        ("7,80 %", null, "mars 2020", "Pays de la Loire", "définitif"),
        ("12,3 ‰", null, "31/12/2020", null, null),
        ("288 M€", null, "2021", null, null),
        ("450,5 k€", null, "2020", null, null),
        ("1,5 Md€", null, "2019", null, null),
        ("8 625 500,25 €", null, "année scolaire 2020-2021", null, null),
        ("450 €/hab", null, "2019-2021", null, null),
        ("12,5 ETP", null, "2021", null, null),
        ("0,123456789", "km", "2021", null, null),
        ("120 km²", null, "2021", null, null),
        ("123456789012345678", "nombre", "2021", null, null),
        ("-42", "lits", "2021", null, null),
        ("nd", "nombre", "2021", null, null),
        ("ns", "nombre", "2021", null, null),
        ("s", "nombre", "2021", null, null),
        ("s.o.", "nombre", "2021", null, null),
    ];

    /// <summary>The mission, as the pipeline makes it of a workbook that it accepts.</summary>
    public static MissionDocument Readable { get; } = DemoMission.Publish(Workbook());

    /// <summary>The same with every hostile text as it stands, whatever the reader would say of it.</summary>
    public static MissionDocument Document { get; } = Readable with { Actions = [Readable.Actions[0] with { Indicators = [.. HostileTexts.Select(Hostile)] }] };

    private static Indicator Hostile(string text, int i) => Readable.Actions[0].Indicators[0] with
    {
        Code = $"texte-{i}",
        Name = text,
        Label = $"libellé {text}",
        Description = text,
        Source = text,
        Note = text,
    };

    private static byte[] Workbook() => new SubmissionWorkbook
    {
        Mission = DemoMission.Mission.Title,
        Rows =
        [
            .. Values.Select((value, i) => new SubmissionRow
            {
                Code = $"chiffre-{i}",
                Section = "Contexte",
                Label = $"chiffre {i}",
                Values = [value.Value],
                Unit = value.Unit,
                Period = value.Period,
                Territory = value.Territory,
                Status = value.Status,
            }),
            .. HostileTexts.Select((text, i) => new SubmissionRow
            {
                Code = $"texte-{i}",
                Section = "Action",
                Action = "1. Garantir l’accès au RSA",
                Label = $"libellé {text[..Math.Min(text.Length, 60)]}",
                Name = text[..Math.Min(text.Length, 200)],
                Values = [1_000 + i],
                Unit = "nombre",
                Period = "2021",
                Description = text,
                Source = text,
                Note = text,
            }),
        ],
    }.ToXlsx();
}
