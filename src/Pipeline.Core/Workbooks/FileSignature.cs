using System.Text;

namespace Pipeline.Core.Workbooks;

/// <summary>Tells what a file is from its bytes, whatever its name says.</summary>
internal static class FileSignature
{
    private const int HeadBytes = 4096;
    private const int DirectoryEntryBytes = 128;

    /// <summary>Why the file is no package to open; null when it is a zip archive.</summary>
    public static WorkbookFailureKind? Foreign(Stream stream)
    {
        stream.Position = 0;
        Span<byte> buffer = stackalloc byte[HeadBytes];
        ReadOnlySpan<byte> head = buffer[..stream.ReadAtLeast(buffer, HeadBytes, throwOnEndOfStream: false)];
        if (head.IsEmpty) return WorkbookFailureKind.Empty;
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8)) return null;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return Compound(stream);
        if (head.StartsWith("%PDF"u8)) return WorkbookFailureKind.Pdf;
        if (head.Length > 4 && head[0] == 9 && head[1] is 0 or 2 or 4 or 8 && head[3] == 0) return WorkbookFailureKind.Xls;
        return Text(head) is { } text ? Markup(text) : WorkbookFailureKind.Unrecognised;
    }

    /// <summary>An OLE compound file: its directory names what it holds.</summary>
    private static WorkbookFailureKind Compound(Stream stream)
    {
        var kind = WorkbookFailureKind.OtherDocument;
        Span<byte> entry = stackalloc byte[DirectoryEntryBytes];
        stream.Position = 0;
        while (stream.ReadAtLeast(entry, entry.Length, throwOnEndOfStream: false) == entry.Length)
        {
            if (IsNamed(entry, "EncryptedPackage")) return WorkbookFailureKind.Encrypted;
            if (IsNamed(entry, "Workbook") || IsNamed(entry, "Book")) kind = WorkbookFailureKind.Xls;
        }

        return kind;
    }

    /// <summary>Directory entries lie on multiples of their size, the name first, its length in bytes (final zero included) at 64.</summary>
    private static bool IsNamed(ReadOnlySpan<byte> entry, string name) =>
        entry[64] == (name.Length * 2) + 2 && entry[65] == 0 && entry.StartsWith(Encoding.Unicode.GetBytes(name));

    /// <summary>The start of a text file; null when the bytes are no text.</summary>
    private static string? Text(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode.GetString(head);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(head);
        foreach (var b in head)
        {
            if (b < 32 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1A)) return null;
        }

        return Encoding.Latin1.GetString(head);
    }

    private static WorkbookFailureKind Markup(string text)
    {
        if (text.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal) && text.Contains("<?xml", StringComparison.Ordinal))
            return WorkbookFailureKind.SpreadsheetXml;
        if (text.Contains("opendocument:xmlns:office", StringComparison.Ordinal)) return WorkbookFailureKind.Ods;
        string[] tags = ["<!doctype html", "<html", "<table", "<head", "<body"];
        return tags.Any(tag => text.Contains(tag, StringComparison.OrdinalIgnoreCase)) ? WorkbookFailureKind.Html : WorkbookFailureKind.PlainText;
    }
}
