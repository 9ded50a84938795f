namespace Pipeline.Tests.Support;

/// <summary>A browser without a screen.</summary>
internal static class Chromium
{
    /// <summary>Where it is.</summary>
    public static string Path => Tool.Find("apt-get install chromium", "chromium", "chromium-browser", "google-chrome");
}
