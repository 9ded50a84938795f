using System.Text;

namespace Pipeline.Core.Workbooks;

/// <summary>Takes apart one section of a number format.</summary>
internal sealed class NumberFormatParser
{
    private const int MostSections = 3; // a fourth is for text

    private readonly string code;
    private readonly StringBuilder prefix = new();
    private readonly StringBuilder suffix = new();
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

    private bool zero;
    private bool split;
    private bool colour;
    private bool currency;
    private int wholeZeros;
    private FormatCondition? condition;

    private NumberFormatParser(string code, int start)
    {
        this.code = code;
        position = start;
    }

    /// <summary>Takes all sections for numbers apart.</summary>
    public static NumberFormat Parse(string code)
    {
        if (code.Length == 0) return NumberFormat.General;
        var sections = new List<NumberFormat>(1);
        var next = 0;
        do
        {
            var parser = new NumberFormatParser(code, next);
            sections.Add(parser.Section());
            next = parser.position + 1;
        }
        while (next <= code.Length && sections.Count < MostSections);
        if (sections.Count > 1 && sections[^1].IsText) sections.RemoveAt(sections.Count - 1);
        return sections is [{ IsConditional: false } only] ? only : sections[0] with { Sections = Settle(sections) };
    }

    // Sections that do not say so themselves are for positive numbers, negative ones and zero, in that order.
    private static NumberFormat[] Settle(List<NumberFormat> sections)
    {
        var conditional = sections.Exists(section => section.IsConditional);
        var settled = new NumberFormat[sections.Count];
        for (var i = 0; i < settled.Length; i++)
        {
            var byPlace = (i, settled.Length) switch
            {
                (0, 2) => FormatCondition.NotNegative,
                (0, 3) => FormatCondition.Positive,
                (1, 3) => FormatCondition.Negative,
                _ => FormatCondition.Always,
            };
            settled[i] = sections[i] with
            {
                Condition = sections[i].IsConditional ? sections[i].Condition : byPlace,
                IsConditional = conditional,
                ShowsMagnitude = !conditional && i == 1,
            };
        }

        return settled;
    }

    private NumberFormat Section()
    {
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
            Prefix = isDate ? "" : prefix.ToString(),
            Suffix = isDate ? "" : suffix.ToString(),
            ShowsNumber = digits || general || this.text || isDate,
            HidesZero = digits && !zero,
            SplitsDigits = split,
            LeastWholeDigits = scientificOrFraction ? 0 : wholeZeros,
            HasColour = colour,
            HasCurrency = currency,
            IsConditional = condition is not null,
            Condition = condition ?? FormatCondition.Always,
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
        split |= suffix.Length > 0;
        digits = true;
        var placeholder = code[position++];
        zero |= placeholder is not '#';
        if (point)
        {
            if (!scientificOrFraction) decimals++;
            return;
        }

        commas = 0; // those between digits group them
        if (placeholder == '0') wholeZeros++;
    }

    private void Point()
    {
        if (digits || NextIsDigit()) point = true;
        else if (lastDatePart == default) Append(".");
        position++;
    }

    /// <summary>Commas between digits group them; commas after the last digit before the decimal point, or at the end, divide by 1,000 each.</summary>
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
            var symbol = dash < 0 ? inside[1..] : inside[1..dash];
            currency |= !symbol.IsEmpty;
            Append(symbol);
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
        else if (FormatCondition.Parse(inside) is { } stated)
        {
            condition = stated;
        }
        else
        {
            colour = true;
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
        (digits || general || this.text ? suffix : prefix).Append(text);
    }

    private void FlushGap()
    {
        suffix.Append(gap);
        gap.Clear();
    }

    private bool NextIsDigit() => position + 1 < code.Length && code[position + 1] is '0' or '#' or '?';

    private bool StartsWith(string word) => code.AsSpan(position).StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
