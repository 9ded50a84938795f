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

    /// <summary>Renders a component, as UTF-8 bytes.</summary>
    /// <param name="parameters">Its parameters, by name.</param>
    public static async Task<BinaryData> RenderAsync<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        using var bytes = new MemoryStream();
        await RenderAsync<TComponent>(parameters, bytes);
        return BinaryData.FromBytes(bytes.ToArray());
    }

    /// <summary>Renders a component.</summary>
    /// <param name="parameters">Its parameters, by name.</param>
    /// <param name="into">Where it is written, in UTF-8.</param>
    public static async Task RenderAsync<TComponent>(Dictionary<string, object?> parameters, Stream into)
        where TComponent : IComponent
    {
        await using var renderer = new HtmlRenderer(Services, NullLoggerFactory.Instance);
        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters));
            await using var text = new StreamWriter(into, leaveOpen: true);
            root.WriteHtmlTo(text);
        });
    }
}
