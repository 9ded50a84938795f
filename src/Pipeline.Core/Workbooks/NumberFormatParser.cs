using System.Text;

namespace Pipeline.Core.Workbooks;

/// <summary>Takes apart the first section of a number format, which is the one for positive numbers.</summary>
internal sealed class NumberFormatParser(string code)
{
    private readonly StringBuilder literal = new();
    private readonly StringBuilder gap = new();
    private int position;
    private int decimals;
    private int commas;
    private bool general;
    private bool text;
    private bool percent;
    private bool digits;
    private bool point;
    private bool scientificOrFraction;
    private bool day;
    private bool month;
    private bool year;
    private bool time;
    private char lastDatePart;
    private bool ambiguousMonth;

    public NumberFormat Parse()
    {
        if (code.Length == 0) return NumberFormat.General;
        while (position < code.Length && code[position] != ';') Step();
        if (ambiguousMonth) month = true;
        FlushGap();
        var isDate = !digits && (day || month || year || time);
        return new NumberFormat
        {
            Code = code,
            IsGeneral = general,
            IsText = this.text,
            IsPercent = percent,
            IsDate = isDate,
            ShowsDay = isDate && day,
            ShowsMonth = isDate && month,
            ShowsYear = isDate && year,
            ShowsTime = isDate && time,
            Decimals = isDate ? 0 : decimals,
            ScalingCommas = commas,
            IsScientificOrFraction = !isDate && scientificOrFraction,
            Literal = isDate ? "" : literal.ToString(),
        };
    }

    private void Step()
    {
        var c = code[position];
        switch (c)
        {
            case '"': Quoted(); break;
            case '\\': Escaped(); break;
            case '_' or '*': position += 2; break;
            case '[': Bracketed(); break;
            case '0' or '#' or '?': Digit(); break;
            case '.': Point(); break;
            case ',': Comma(); break;
            case '%':
                percent = true;
                Literal(c);
                break;
            case '@':
                this.text = true;
                position++;
                break;
            case '/' when digits:
                scientificOrFraction = true;
                position++;
                break;
            default: Letter(c); break;
        }
    }

    private void Letter(char c)
    {
        if (StartsWith("General"))
        {
            general = true;
            position += "General".Length;
        }
        else if (StartsWith("AM/PM") || StartsWith("A/P"))
        {
            time = true;
            position += StartsWith("A/P") ? 3 : 5;
        }
        else if (digits && c is 'E' or 'e' && position + 1 < code.Length && code[position + 1] is '+' or '-')
        {
            scientificOrFraction = true;
            position += 2;
        }
        else if (!digits && char.ToLowerInvariant(c) is 'd' or 'm' or 'y' or 'h' or 's' or 'e' or 'b' or 'g')
        {
            DatePart(char.ToLowerInvariant(c));
        }
        else
        {
            Literal(c);
        }
    }

    /// <summary>A run of one letter. An m is a month unless an hour comes before it or a second after.</summary>
    private void DatePart(char letter)
    {
        while (position < code.Length && char.ToLowerInvariant(code[position]) == letter) position++;
        if (letter != 's' && ambiguousMonth) month = true;
        ambiguousMonth = letter == 'm' && lastDatePart != 'h';
        if (letter == 'd') day = true;
        else if (letter is 'y' or 'e' or 'b') year = true;
        else if (letter is 'h' or 's' || (letter == 'm' && !ambiguousMonth)) time = true;
        lastDatePart = letter;
    }

    private void Digit()
    {
        // Placeholders that follow a date are fractions of a second (ss.000).
        if (lastDatePart == 's')
        {
            position++;
            return;
        }

        // Spaces between placeholders group digits (# ##0): they are no words.
        gap.Clear();
        digits = true;
        commas = 0;
        if (point && !scientificOrFraction) decimals++;
        position++;
    }

    private void Point()
    {
        if (digits || NextIsDigit()) point = true;
        else if (lastDatePart == default) Append(".");
        position++;
    }

    /// <summary>Commas between digits group them; commas after the last digit divide by 1,000 each.</summary>
    private void Comma()
    {
        if (digits) commas++;
        position++;
    }

    private void Quoted()
    {
        var end = code.IndexOf('"', position + 1);
        if (end < 0) end = code.Length;
        Append(code.AsSpan(position + 1, end - position - 1));
        position = end + 1;
    }

    private void Escaped()
    {
        if (position + 1 < code.Length) Append(code.AsSpan(position + 1, 1));
        position += 2;
    }

    /// <summary>A colour, a condition, a currency (<c>[$€-40C]</c>) or an elapsed time (<c>[h]</c>).</summary>
    private void Bracketed()
    {
        var end = code.IndexOf(']', position);
        if (end < 0) end = code.Length;
        var inside = code.AsSpan(position + 1, end - position - 1);
        position = end + 1;
        if (inside.StartsWith("$", StringComparison.Ordinal))
        {
            var dash = inside.IndexOf('-');
            Append(dash < 0 ? inside[1..] : inside[1..dash]);
        }
        else if (inside.Length > 0 && inside.Trim("hH").IsEmpty)
        {
            time = true;
            lastDatePart = 'h';
        }
        else if (inside.Length > 0 && (inside.Trim("mM").IsEmpty || inside.Trim("sS").IsEmpty))
        {
            time = true;
            lastDatePart = char.ToLowerInvariant(inside[0]);
        }
    }

    private void Literal(char c)
    {
        Append([c]);
        position++;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        // A space after a digit may turn out to group digits: keep it apart until something else is met.
        if (digits && text.Length == 1 && char.IsWhiteSpace(text[0]))
        {
            gap.Append(text);
            return;
        }

        FlushGap();
        literal.Append(text);
    }

    private void FlushGap()
    {
        literal.Append(gap);
        gap.Clear();
    }

    private bool NextIsDigit() => position + 1 < code.Length && code[position + 1] is '0' or '#' or '?';

    private bool StartsWith(string word) => code.AsSpan(position).StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
