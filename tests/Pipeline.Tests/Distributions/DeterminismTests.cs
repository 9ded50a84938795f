using System.Globalization;
using Pipeline.Core.Distributions;
using Pipeline.Tests.Support;
using Xunit;

namespace Pipeline.Tests.Distributions;

public sealed class DeterminismTests
{
    [Theory]
    [InlineData("")]
    [InlineData("fr-FR")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public async Task Every_file_is_the_same_bytes_in_any_culture(string culture)
    {
        var here = await Rendering.OfAsync(DemoMission.Catalogue, VariedMission.Document);
        SortedDictionary<string, PublicFile>? there = null;
        var thread = new Thread(() => there = Rendering.OfAsync(DemoMission.Catalogue, VariedMission.Document).GetAwaiter().GetResult()) { CurrentCulture = new CultureInfo(culture) };
        thread.Start();
        thread.Join();

        Assert.Equal(here.Keys, there!.Keys);
        Assert.All(here, file => Assert.True(file.Value.Content.ToArray().AsSpan().SequenceEqual(there[file.Key].Content), file.Key));
    }
}
