using System.IO.Compression;
using System.Text;

namespace Pipeline.Tests.Workbooks;

/// <summary>Zip archives that no workbook writer makes.</summary>
internal static class Zips
{
    public static byte[] Of(params (string Name, string Content)[] entries) =>
        Of([.. entries.Select(entry => (entry.Name, Encoding.UTF8.GetBytes(entry.Content)))]);

    public static byte[] Of(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The entries of an archive, to be written again otherwise.</summary>
    public static (string Name, byte[] Content)[] Entries(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive), ZipArchiveMode.Read);
        return [.. zip.Entries.Select(entry => (entry.FullName, ReadAll(entry)))];
    }

    /// <summary>An archive whose entry of this name is made of one block again and again, never held in memory as a whole.</summary>
    public static byte[] WithHuge(byte[] archive, string name, string start, string block, long blocks, string end = "")
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (other, content) in Entries(archive))
            {
                if (other.Equals(name, StringComparison.Ordinal)) continue;
                using var part = zip.CreateEntry(other, CompressionLevel.Fastest).Open();
                part.Write(content);
            }

            using var huge = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            huge.Write(Encoding.UTF8.GetBytes(start));
            var bytes = Encoding.UTF8.GetBytes(block);
            for (var i = 0L; i < blocks; i++) huge.Write(bytes);
            huge.Write(Encoding.UTF8.GetBytes(end));
        }

        return stream.ToArray();
    }

    private static byte[] ReadAll(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }
}
