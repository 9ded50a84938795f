using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Core.Publication;
using Pipeline.Web;
using Xunit;

namespace Pipeline.Tests.Web;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("Objects", "0")]
    [InlineData("Originals", "-1")]
    [InlineData("Releases", "2147483647")]
    [InlineData("Objects", "une semaine")]
    public void How_long_things_are_kept_is_a_number_of_days_or_refused_by_its_name(string name, string value)
    {
        var refused = Assert.Throws<SettingException>(() => Read(name, value));
        Assert.Contains("Retention", refused.Message, StringComparison.Ordinal);
        Assert.Contains(name, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_set_has_its_default() => Assert.Equal(new Retention { Objects = 1 }, Read("Objects", "1"));

    private static Retention Read(string name, string value)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new($"Retention:{name}", value)]).Build();
        using var services = new ServiceCollection().AddPipeline(settings).BuildServiceProvider();
        return services.GetRequiredService<Retention>();
    }
}
