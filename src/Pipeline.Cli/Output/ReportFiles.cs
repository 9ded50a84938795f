using System.Globalization;
using Pipeline.Core.Submissions;

namespace Pipeline.Cli.Output;

/// <summary>Writes reports into a folder, in every form, beside nothing that they could be taken for.</summary>
internal static class ReportFiles
{
    private const string Ending = ".rapport.";

    /// <summary>Writes a report for each file: <c>rsa.xlsx</c> gives <c>rsa.rapport.html</c> and its like; a second one of that name, <c>rsa-2.rapport.html</c>.</summary>
    /// <param name="folder">Where; made when it is not there.</param>
    /// <param name="files">The files checked.</param>
    /// <param name="reports">A report for each of them.</param>
    /// <param name="forms">The forms.</param>
    /// <param name="mostBytes">Larger files are not read.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The paths written, in order.</returns>
    public static async Task<IReadOnlyList<string>> WriteAsync(
        DirectoryInfo folder, IReadOnlyList<FileInfo> files, IReadOnlyList<Report> reports, IEnumerable<IReportForm> forms, long mostBytes, CancellationToken cancellationToken)
    {
        folder.Create();
        var taken = new HashSet<string>(files.Select(file => file.FullName), StringComparer.OrdinalIgnoreCase);
        var written = new List<string>();
        foreach (var (file, report) in files.Zip(reports))
        {
            var stem = FreeStem(folder, file, forms, taken);
            var workbook = file.Length > mostBytes ? null : BinaryData.FromBytes(await File.ReadAllBytesAsync(file.FullName, cancellationToken));
            foreach (var form in forms)
            {
                var path = stem + form.Extension;
                await using var content = File.Create(path);
                await form.RenderAsync(report, form.RepeatsWorkbook ? workbook : null, content, cancellationToken);
                written.Add(path);
            }
        }

        return written;
    }

    // Never over a file that is checked, nor over the report on another one of the same name.
    private static string FreeStem(DirectoryInfo folder, FileInfo file, IEnumerable<IReportForm> forms, HashSet<string> taken)
    {
        var name = Path.GetFileNameWithoutExtension(file.Name);
        for (var number = 1; ; number++)
        {
            var stem = Path.Combine(folder.FullName, name + (number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{number}")) + Ending);
            var paths = forms.Select(form => stem + form.Extension).ToList();
            if (paths.Exists(taken.Contains)) continue;
            taken.UnionWith(paths);
            return stem;
        }
    }
}
