using System.Globalization;
using System.Text.Json;
using Pipeline.Core.Distributions;
using Pipeline.Tests.Cli;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Distributions;

/// <summary>The Data Package, as frictionless-js reads it.</summary>
public sealed class DataPackageTests : IDisposable
{
    private const string Read = """
        const { Package } = require('datapackage'), crypto = require('crypto'), fs = require('fs');
        (async () => {
          const dp = await Package.load('datapackage.json', { basePath: '.', strict: true });
          const resources = {};
          for (const resource of dp.resources) {
            const bytes = fs.readFileSync(resource.descriptor.path);
            const hash = 'sha256:' + crypto.createHash('sha256').update(bytes).digest('hex');
            if (hash !== resource.descriptor.hash || bytes.length !== resource.descriptor.bytes) throw new Error(`${resource.name}: other bytes`);
            resources[resource.name] = await resource.read({ keyed: true });
          }
          console.log(JSON.stringify(resources));
        })().catch(e => { console.error(e, e.errors); process.exit(1); });
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_row_is_valid_and_has_the_types_that_the_schema_says()
    {
        var files = await Rendering.OfAsync(DemoMission.Catalogue, VariedMission.Document);
        Rendering.WriteTo(folder.Path, files.Values.Where(f => f.MediaType is "text/csv" or "application/json"));

        using var read = JsonDocument.Parse(await Npm.RunAsync("datapackage@1.1.10", Read, folder.Path));

        var figures = FigureRow.Of([VariedMission.Document]).ToList();
        Assert.Equal(["dataset", DemoMission.Mission.Slug], read.RootElement.EnumerateObject().Select(r => r.Name));
        Assert.All(read.RootElement.EnumerateObject(), resource =>
        {
            Assert.Equal(figures.Count, resource.Value.GetArrayLength());
            foreach (var (figure, row) in figures.Zip(resource.Value.EnumerateArray()))
            {
                Assert.Equal(figure.Indicator.Code, row.GetProperty("indicator").GetString());
                Assert.Equal((double?)figure.Observation.Value, Number(row.GetProperty("value")));
                Assert.Equal(figure.Observation.PeriodStated, row.GetProperty("period_stated").GetBoolean());
                Assert.Equal(JsonValueKind.Number, row.GetProperty("decimals").ValueKind);
            }
        });
    }

    [Fact]
    public async Task A_row_that_breaks_the_schema_is_noticed()
    {
        var files = await Rendering.DemoAsync();
        Rendering.WriteTo(folder.Path, files.Values.Where(f => f.MediaType is "text/csv" or "application/json"));
        var csv = Path.Combine(folder.Path, CsvDistribution.DatasetName);
        await File.WriteAllTextAsync(csv, (await File.ReadAllTextAsync(csv, TestContext.Current.CancellationToken)).Replace(",context,", ",contexte,", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var read = await Npm.RunAsync("datapackage@1.1.10", Read.Replace("throw new Error", "console.error", StringComparison.Ordinal).Replace("process.exit(1)", "", StringComparison.Ordinal), folder.Path);

        Assert.Contains("section", read, StringComparison.Ordinal);
    }

    private static double? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => (double)decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        _ => value.GetDouble(),
    };
}
