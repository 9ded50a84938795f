using Pipeline.Tests.Support;

namespace Pipeline.Tests.Untidy;

/// <summary>How values are stored and written.</summary>
internal static class UntidyValues
{
    public static IEnumerable<UntidyWorkbook> All =>
    [
        new(
            "numbers are texts with every kind of space",
            UntidyWorkbooks.Values(
                ["a", "591 577"], ["b", "591\u00A0577"], ["c", "591\u202F577"], ["d", " 591577 "], ["e", "591\u2009577\u00A0"], ["f", new Text("1 234,50", "@")], ["g", "−3,5"]),
            "context | a | 2021 | 591577 | COUNT | 591 577",
            "context | b | 2021 | 591577 | COUNT | 591 577",
            "context | c | 2021 | 591577 | COUNT | 591 577",
            "context | d | 2021 | 591577 | COUNT | 591 577",
            "context | e | 2021 | 591577 | COUNT | 591 577",
            "context | f | 2021 | 1234.5 | COUNT | 1 234,50",
            "context | g | 2021 | -3.5 | COUNT | −3,5")
        {
            Warnings = ["value-fraction-without-unit Feuil1!C7", "value-fraction-without-unit Feuil1!C8"],
        },
        new(
            "numbers bear footnote marks",
            UntidyWorkbooks.Values(["a", "32 425*"], ["b", "32 425 (1)"], ["c", "32 425¹"], ["d", "32 425 **"]),
            "context | a | 2021 | 32425 | COUNT | 32 425",
            "context | b | 2021 | 32425 | COUNT | 32 425",
            "context | c | 2021 | 32425 | COUNT | 32 425",
            "context | d | 2021 | 32425 | COUNT | 32 425")
        {
            Warnings = ["value-mark-left-out Feuil1!C2", "value-mark-left-out Feuil1!C3", "value-mark-left-out Feuil1!C4", "value-mark-left-out Feuil1!C5"],
        },
        new(
            "a footnote mark is a superscript digit that looks like part of the number",
            UntidyWorkbooks.Values(["a", new RichText("32 425", new Run("1", Superscript: true))], ["b", new RichText("120 km", new Run("2", Superscript: true))]),
            "context | a | 2021 | 32425 | COUNT | 32 425",
            "context | b | 2021 | 120 | KM2 | 120")
        {
            Warnings = ["value-mark-left-out Feuil1!C2"],
            LostByOpenPyxl = "openpyxl 3.0 drops the superscript, and the mark becomes a digit",
        },
        new(
            "values are provisional, estimated or revised by a mark",
            UntidyWorkbooks.Values(["a", "7,8 % (p)"], ["b", "12 (e)"], ["c", "12 r"], ["d", "12 (sd)"]),
            "context | a | 2021 | 7.8 | PERCENT | 7,8 % | provisional",
            "context | b | 2021 | 12 | COUNT | 12 | estimated",
            "context | c | 2021 | 12 | COUNT | 12 | revised",
            "context | d | 2021 | 12 | COUNT | 12 | provisional"),
        new(
            "values are absent for every reason",
            UntidyWorkbooks.Values(["a", "nd"], ["b", "N.D."], ["c", "à venir"], ["d", "ns"], ["e", "s"], ["f", "secret"], ["g", "///"], ["h", "s.o."], ["i", "NC"]),
            "context | a | 2021 | missing | COUNT | nd",
            "context | b | 2021 | missing | COUNT | nd",
            "context | c | 2021 | missing | COUNT | nd",
            "context | d | 2021 | not-significant | COUNT | ns",
            "context | e | 2021 | confidential | COUNT | s",
            "context | f | 2021 | confidential | COUNT | s",
            "context | g | 2021 | not-applicable | COUNT | s.o.",
            "context | h | 2021 | not-applicable | COUNT | s.o.",
            "context | i | 2021 | missing | COUNT | nd"),
        new(
            "percentages are typed, formatted and written in words",
            UntidyWorkbooks.Values(["a", "7,8 %"], ["b", "2.3%"], ["c", new Number("0.078", "0.0%")], ["d", new Number("0.75", "0%")], ["e", "7,8 pour cent"], ["f", new Number("7.4999999999999997E-2", "0.00%")]),
            "context | a | 2021 | 7.8 | PERCENT | 7,8 %",
            "context | b | 2021 | 2.3 | PERCENT | 2,3 %",
            "context | c | 2021 | 7.8 | PERCENT | 7,8 %",
            "context | d | 2021 | 75 | PERCENT | 75 %",
            "context | e | 2021 | 7.8 | PERCENT | 7,8 %",
            "context | f | 2021 | 7.5 | PERCENT | 7,50 %"),
        new(
            "constants hold the noise of binary arithmetic",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                ["Rubrique", "Libellé", "Valeur", "Unité", "Période"],
                ["Contexte", "a", new Number("18.399999999999999"), "%", 2021],
                ["Contexte", "b", new Number("0.30000000000000004"), "points", 2021],
                ["Contexte", "c", new Number("1.2345678E7"), null, 2021],
                ["Contexte", "d", new Number("8625500.0000000009"), "€", 2021]),
            "context | a | 2021 | 18.4 | PERCENT | 18,4 %",
            "context | b | 2021 | 0.3 | POINT | 0,3 pts",
            "context | c | 2021 | 12345678 | COUNT | 12 345 678",
            "context | d | 2021 | 8625500 | EUR | 8 625 500 €"),
        new(
            "values are formulas with their results, shared and array formulas too",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                ["Rubrique", "Libellé", "Valeur", "Unité", "Période"],
                ["Contexte", "a", new Formula("10+2", "12"), null, 2021],
                ["Contexte", "b", new Formula("C2*2", "24", Attributes: "t=\"shared\" ref=\"C3:C4\" si=\"0\""), null, 2021],
                ["Contexte", "c", new Formula("", "48", Attributes: "t=\"shared\" si=\"0\""), null, 2021],
                ["Contexte", "d", new Formula("7/100", "7.0000000000000007E-2", Format: "0%"), null, 2021],
                ["Contexte", "e", new Formula("\"288\"&\" M€\"", "288 M€", "str"), null, 2021],
                ["Contexte", "f", new Formula("SUM(C2:C3)", "36", Attributes: "t=\"array\" ref=\"C7\""), null, new Formula("2020+1", "2021")],
                [new Formula("A7", "Contexte", "str"), new Formula("LOWER(\"G\")", "g", "str"), 5, null, 2021]),
            "context | a | 2021 | 12 | COUNT | 12",
            "context | b | 2021 | 24 | COUNT | 24",
            "context | c | 2021 | 48 | COUNT | 48",
            "context | d | 2021 | 7 | PERCENT | 7 %",
            "context | e | 2021 | 288000000 | EUR | 288 M€",
            "context | f | 2021 | 36 | COUNT | 36",
            "context | g | 2021 | 5 | COUNT | 5"),
        new(
            "decimals are points, commas and both",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                ["Rubrique", "Libellé", "Valeur", "Unité", "Période"],
                ["Contexte", "a", "12,75", "%", 2021], ["Contexte", "b", "0.234", "%", 2021], ["Contexte", "c", "1234.567", "€", 2021], ["Contexte", "d", "1.234,5", "€", 2021],
                ["Contexte", "e", "8.625.500", "€", 2021], ["Contexte", "f", "1,234", "%", 2021], ["Contexte", "g", "7,80", "%", 2021]),
            "context | a | 2021 | 12.75 | PERCENT | 12,75 %",
            "context | b | 2021 | 0.234 | PERCENT | 0,234 %",
            "context | c | 2021 | 1234.567 | EUR | 1 234,567 €",
            "context | d | 2021 | 1234.5 | EUR | 1 234,5 €",
            "context | e | 2021 | 8625500 | EUR | 8 625 500 €",
            "context | f | 2021 | 1.234 | PERCENT | 1,234 %",
            "context | g | 2021 | 7.8 | PERCENT | 7,80 %"),
        new(
            "the period and the number stand in one cell",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                ["Rubrique", "Libellé", "Valeur", "Période"],
                ["Budget", "a", "200 millions d’euros en 2020", null],
                ["Budget", "b", "12 k€ en 2019", "2019"]),
            "budget | a | 2020 | 200000000 | EUR | 200 M€",
            "budget | b | 2019 | 12000 | EUR | 12 k€"),
        new(
            "what is in a cell is coloured word by word",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                ["Rubrique", new RichText("Libel", "lé"), "Valeur", "Période"],
                [new RichText("Con", "texte"), new RichText("emplois ", "en ", "France"), new RichText("591", " 577"), new RichText("20", "20")]),
            "context | emplois-en-france | 2020 | 591577 | COUNT | 591 577"),
        new(
            "phonetic readings stand beside the texts",
            UntidyWorkbooks.WithCover().Sheet(
                "Feuil1",
                ["Rubrique", "Libellé", "Valeur", "Période"],
                ["Contexte", new RichText("emplois", new Run("9", Phonetic: true)), new RichText("12", new Run("9", Phonetic: true)), 2020]),
            "context | emplois | 2020 | 12 | COUNT | 12"),
    ];
}
