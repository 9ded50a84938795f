using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace Pipeline.Web;

/// <summary>A style sheet that is written into a page, and the policy that allows it and nothing else.</summary>
internal sealed class PageStyle
{
    private PageStyle(string css, string images)
    {
        Css = (MarkupString)css;
        Policy = $"default-src 'none'; {images}style-src {Hash(css)}; base-uri 'none'; form-action 'none'";
    }

    private PageStyle(PageStyle style, string script)
    {
        Css = style.Css;
        Script = script;
        Policy = $"{style.Policy}; script-src {Hash(script)}; connect-src 'self'; frame-ancestors 'none'";
    }

    /// <summary>The style sheet.</summary>
    public MarkupString Css { get; }

    /// <summary>The script; empty for a page without one.</summary>
    public string Script { get; } = "";

    /// <summary>Content-Security-Policy of a page with this style: no script but its own, and without one no request of any kind.</summary>
    public string Policy { get; }

    /// <summary>The style made of embedded sheets, in their order.</summary>
    public static PageStyle Of(params string[] sheets) => new(Concat(sheets), "");

    /// <summary>The same, over rules that are not embedded, for a page with images that are written into it.</summary>
    /// <param name="sheets">The embedded sheets, in their order.</param>
    /// <param name="rules">What comes after them.</param>
    public static PageStyle WithImages(string[] sheets, string rules) => new(Concat(sheets) + rules, "img-src data:; ");

    /// <summary>The same with an embedded script, for a page that asks where it comes from, and which must be sent with the policy as a header.</summary>
    /// <param name="script">The embedded script.</param>
    public PageStyle WithScript(string script) => new(this, Read(script));

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    private static string Concat(string[] sheets) => string.Concat(sheets.Select(Read));

    private static string Read(string sheet)
    {
        using var stream = typeof(PageStyle).Assembly.GetManifestResourceStream(sheet)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
