using Pipeline.Tests.Cli;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Untidy;

/// <summary>
/// Workbooks as services really hand them in (workbook contract, « Real workbooks are not this tidy »): what is published of each is
/// exactly what is described, as the file was written and after other programs have saved it.
/// </summary>
public sealed class UntidyTests(UntidyTests.Saved saved) : IClassFixture<UntidyTests.Saved>
{
    public static TheoryData<string> Names => [.. UntidyWorkbooks.All.Select(workbook => workbook.Name)];

    public static TheoryData<string> NamesForLibreOffice => [.. UntidyWorkbooks.All.Where(workbook => workbook.LostByLibreOffice is null).Select(workbook => workbook.Name)];

    public static TheoryData<string> NamesForOpenPyxl => [.. UntidyWorkbooks.All.Where(workbook => workbook.LostByOpenPyxl is null).Select(workbook => workbook.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_published_exactly(string name)
    {
        var described = Described(name);
        var reading = Check(described, described.Workbook.ToBytes());

        Assert.All(described.Infos, info => Assert.Contains(info, reading.Infos));
    }

    [Theory]
    [MemberData(nameof(NamesForLibreOffice))]
    public async Task Saved_by_LibreOffice_it_is_published_the_same(string name) =>
        Check(Described(name), (await saved.ByLibreOffice.Value)[name]);

    [Theory]
    [MemberData(nameof(NamesForOpenPyxl))]
    public async Task Saved_by_openpyxl_it_is_published_the_same(string name) =>
        Check(Described(name), (await saved.ByOpenPyxl.Value)[name]);

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static UntidyWorkbook Described(string name) => UntidyWorkbooks.All.Single(workbook => workbook.Name == name);

    private static Reading Check(UntidyWorkbook described, byte[] file)
    {
        var reading = Reading.Of(file, described.Catalogue);
        Assert.Equal(Lines(described.Errors), Lines(reading.Errors));
        if (described.Errors.Length > 0) return reading;
        Assert.Equal(Lines(described.Figures), Lines(reading.Figures));
        Assert.Equal(Lines(described.Warnings), Lines(reading.Warnings));
        return reading;
    }

    /// <summary>All of them, saved once by each program in one run.</summary>
    public sealed class Saved : IDisposable
    {
        private const string LoadAndSave = """
            import glob, openpyxl
            for name in glob.glob("*.xlsx"):
                openpyxl.load_workbook(name, data_only=True).save(name)
            """;

        private readonly TemporaryFolder folder = new();

        public Saved()
        {
            ByLibreOffice = new(SaveByLibreOfficeAsync);
            ByOpenPyxl = new(SaveByOpenPyxlAsync);
        }

        internal Lazy<Task<Dictionary<string, byte[]>>> ByLibreOffice { get; }

        internal Lazy<Task<Dictionary<string, byte[]>>> ByOpenPyxl { get; }

        public void Dispose() => folder.Dispose();

        private static async Task<Dictionary<string, byte[]>> SaveByLibreOfficeAsync()
        {
            var workbooks = UntidyWorkbooks.All.Where(workbook => workbook.LostByLibreOffice is null).ToList();
            var files = await LibreOffice.ConvertAsync("xlsx", [.. workbooks.Select((workbook, i) => ($"{i}.xlsx", workbook.Workbook.ToBytes()))]);
            return workbooks.Zip(files).ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal);
        }

        private async Task<Dictionary<string, byte[]>> SaveByOpenPyxlAsync()
        {
            var workbooks = UntidyWorkbooks.All.Where(workbook => workbook.LostByOpenPyxl is null).ToList();
            var files = workbooks.Select((workbook, i) => folder.Write($"{i}.xlsx", workbook.Workbook.ToBytes())).ToList();
            await Python.RunAsync(LoadAndSave, folder.Path);
            return workbooks.Zip(files).ToDictionary(pair => pair.First.Name, pair => File.ReadAllBytes(pair.Second), StringComparer.Ordinal);
        }
    }
}
