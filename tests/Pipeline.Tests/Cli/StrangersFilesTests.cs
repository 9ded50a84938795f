using Pipeline.Tests.Support;
using Pipeline.Tests.Workbooks;
using Xunit;

namespace Pipeline.Tests.Cli;

/// <summary>What a stranger may hand in: each file gets its French finding, and the command ends with 1, never with a stack trace.</summary>
public sealed class StrangersFilesTests : IDisposable
{
    private static readonly byte[] Ordinary = Tidy.Workbook(Tidy.Row(1)).ToBytes();

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string, string> Files => new()
    {
        { "texte.xlsx", "file-text" },
        { "vide.xlsx", "file-empty" },
        { "tronque.xlsx", "file-damaged" },
        { "protege.xlsx", "file-encrypted" },
        { "sans-tableau.xlsx", "table-not-found" },
        { "erreur.xlsx", "value-excel-error" },
        { "profond.xlsx", "file-too-deep" },
        { "zeros.xlsx", "sheet-damaged" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Each_is_refused_with_its_finding(string name, string code)
    {
        var ended = await PipelineProcess.RunAsync(folder.Path, "check", "--json", folder.Write(name, Content(name)));

        Assert.Equal((1, ""), (ended.ExitStatus, ended.Errors));
        var findings = ended.Json["reports"]![0]!["findings"]!.AsArray();
        Assert.Contains(code, findings.Select(finding => (string)finding!["code"]!));
        Assert.All(findings.Where(finding => (string)finding!["severity"]! == "error"), finding => Assert.False(string.IsNullOrEmpty((string?)finding!["hint"])));
    }

    public void Dispose() => folder.Dispose();

    private static byte[] Content(string name)
    {
        const string sheet = "xl/worksheets/sheet2.xml";
        switch (name)
        {
            case "texte.xlsx": return "Bonjour, voici nos chiffres."u8.ToArray();
            case "vide.xlsx": return [];
            case "tronque.xlsx": return Ordinary[..(Ordinary.Length / 2)];
            case "protege.xlsx":
                using (var encrypted = SampleFiles.Open("encrypted.xlsx"))
                using (var bytes = new MemoryStream())
                {
                    encrypted.CopyTo(bytes);
                    return bytes.ToArray();
                }

            case "sans-tableau.xlsx": return new TestWorkbook().Sheet("Feuil1", ["Bonjour"]).ToBytes();
            case "erreur.xlsx": return Tidy.Workbook(Tidy.Row(new ErrorCell("#REF!"))).ToBytes();
            case "profond.xlsx": return Zips.WithHuge(Ordinary, sheet, $"<worksheet xmlns='{Sheets.Main}'><sheetData>", "<row>", 100_000);
            default: return Zips.WithHuge(Ordinary, sheet, "", new string('\0', 1 << 20), 1 << 10);
        }
    }
}
