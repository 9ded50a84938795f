namespace Pipeline.Core.Workbooks;

/// <summary>The number formats that workbooks name by number and never spell out (ECMA-376 part 1, 18.8.30).</summary>
internal static class BuiltInFormats
{
    /// <summary>The code of a built-in format; <c>General</c> when the number names none.</summary>
    public static string Code(int id) => id switch
    {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        5 or 6 => "#,##0 \"€\"",
        7 or 8 => "#,##0.00 \"€\"",
        9 => "0%",
        10 => "0.00%",
        11 => "0.00E+00",
        12 => "# ?/?",
        13 => "# ??/??",
        14 => "dd/mm/yyyy",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18 => "h:mm AM/PM",
        19 => "h:mm:ss AM/PM",
        20 => "h:mm",
        21 => "h:mm:ss",
        22 => "dd/mm/yyyy h:mm",
        // In China, Japan and Korea 27 to 36 and 50 to 58 are dates; elsewhere they are not used.
        (>= 27 and <= 36) or (>= 50 and <= 58) => "dd/mm/yyyy",
        37 or 38 => "#,##0",
        39 or 40 => "#,##0.00",
        41 => "#,##0",
        42 => "#,##0 \"€\"",
        43 => "#,##0.00",
        44 => "#,##0.00 \"€\"",
        45 => "mm:ss",
        46 => "[h]:mm:ss",
        47 => "mm:ss.0",
        48 => "##0.0E+0",
        49 => "@",
        _ => "General",
    };
}
