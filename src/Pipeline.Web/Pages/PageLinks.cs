namespace Pipeline.Web.Pages;

/// <summary>Links between pages and files: relative, so that they hold wherever the container is served.</summary>
internal static class PageLinks
{
    /// <summary>From a page to the root of the site.</summary>
    /// <param name="path">Where the page is, from the root.</param>
    public static string RootFrom(string path) => string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/')));

    /// <summary>From a page to a published file.</summary>
    /// <param name="path">Where the page is, from the root.</param>
    /// <param name="name">Stable name of the file.</param>
    public static string ToFile(string path, string name) => RootFrom(path) + "v1/" + name;
}
