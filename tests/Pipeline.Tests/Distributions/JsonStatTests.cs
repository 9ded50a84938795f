using System.Text.Json;
using Pipeline.Core.Distributions;
using Pipeline.Tests.Cli;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Distributions;

/// <summary>The cubes, as the JSON-stat toolkit reads them.</summary>
public sealed class JsonStatTests : IDisposable
{
    private const string Read = """
        const JSONstat = require('jsonstat-toolkit'), fs = require('fs');
        const cube = JSONstat(JSON.parse(fs.readFileSync(process.argv[1], 'utf8')));
        const asked = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
        console.log(JSON.stringify({
          class: cube.class, length: cube.length, metric: cube.role.metric, time: cube.role.time, geo: cube.role.geo,
          cells: asked.map(at => { const cell = cube.Data(at); return [cell.value, cell.status, cube.Dimension('indicator').Category(at.indicator).label, cube.Dimension('indicator').Category(at.indicator).unit.label]; }),
        }));
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_observation_is_found_by_its_indicator_period_and_territory()
    {
        var files = await Rendering.OfAsync(DemoMission.Catalogue, VariedMission.Document);
        var figures = FigureRow.Of([VariedMission.Document]).ToList();
        var asked = figures.Select(f => new { indicator = f.Indicator.Code, period = f.Observation.Period.Code, territory = $"{f.Observation.Territory!.Level}-{f.Observation.Territory.Code}" });

        using var read = JsonDocument.Parse(await Npm.RunAsync(
            "jsonstat-toolkit@2.2.2", Read, folder.Path,
            folder.Write("cube.json", files[JsonStatDistribution.MissionName(DemoMission.Mission.Slug)].Content.ToArray()),
            folder.Write("asked.json", JsonSerializer.SerializeToUtf8Bytes(asked))));

        Assert.Equal("dataset", read.RootElement.GetProperty("class").GetString());
        Assert.Equal("period", read.RootElement.GetProperty("time")[0].GetString());
        Assert.Equal("territory", read.RootElement.GetProperty("geo")[0].GetString());
        Assert.Equal(figures.Count, read.RootElement.GetProperty("cells").GetArrayLength());
        foreach (var (figure, cell) in figures.Zip(read.RootElement.GetProperty("cells").EnumerateArray()))
        {
            Assert.Equal((double?)figure.Observation.Value, cell[0].ValueKind == JsonValueKind.Null ? null : cell[0].GetDouble());
            Assert.Equal(figure.Observation.Absence is not null, cell[1].GetString() is "missing" or "not-significant" or "confidential" or "not-applicable");
            Assert.Equal(figure.Indicator.Name, cell[2].GetString());
        }
    }
}
