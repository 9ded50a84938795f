namespace Pipeline.Tests.Support;

/// <summary>A browser without a screen; the build made for that starts in a quarter of the time.</summary>
internal static class Chromium
{
    /// <summary>Where it is.</summary>
    public static string Path => Tool.Find("apt-get install chromium-headless-shell", "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");
}
