using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Pipeline.Web;

/// <summary>Renders a component as a whole HTML document: static, the same bytes for the same parameters.</summary>
internal static class HtmlPage
{
    /// <summary>Of every HTML document of the pipeline.</summary>
    public const string MediaType = "text/html; charset=utf-8";

    // Accents stay letters; what could be markup is still encoded.
    private static readonly ServiceProvider Services = new ServiceCollection()
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
        .BuildServiceProvider();

    /// <summary>Renders a component.</summary>
    /// <param name="parameters">Its parameters, by name.</param>
    public static async Task<BinaryData> RenderAsync<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        await using var renderer = new HtmlRenderer(Services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters));
            return BinaryData.FromString(root.ToHtmlString());
        });
    }
}
