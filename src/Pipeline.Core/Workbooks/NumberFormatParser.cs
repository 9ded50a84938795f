using System.Text;

namespace Pipeline.Core.Workbooks;

/// <summary>Takes apart the first section of a number format, which is the one for positive numbers.</summary>
internal sealed class NumberFormatParser(string code)
{
    private readonly StringBuilder _literal = new();
    private readonly StringBuilder _gap = new();
    private int _position;
    private int _decimals;
    private int _commas;
    private bool _general;
    private bool _text;
    private bool _percent;
    private bool _digits;
    private bool _point;
    private bool _scientificOrFraction;
    private bool _day;
    private bool _month;
    private bool _year;
    private bool _time;
    private char _lastDatePart;
    private bool _ambiguousMonth;

    public NumberFormat Parse()
    {
        if (code.Length == 0) return NumberFormat.General;
        while (_position < code.Length && code[_position] != ';') Step();
        if (_ambiguousMonth) _month = true;
        FlushGap();
        var isDate = !_digits && (_day || _month || _year || _time);
        return new NumberFormat
        {
            Code = code,
            IsGeneral = _general,
            IsText = _text,
            IsPercent = _percent,
            IsDate = isDate,
            ShowsDay = isDate && _day,
            ShowsMonth = isDate && _month,
            ShowsYear = isDate && _year,
            ShowsTime = isDate && _time,
            Decimals = isDate ? 0 : _decimals,
            ScalingCommas = _commas,
            IsScientificOrFraction = !isDate && _scientificOrFraction,
            Literal = isDate ? "" : _literal.ToString(),
        };
    }

    private void Step()
    {
        var c = code[_position];
        switch (c)
        {
            case '"': Quoted(); break;
            case '\\': Escaped(); break;
            case '_' or '*': _position += 2; break;
            case '[': Bracketed(); break;
            case '0' or '#' or '?': Digit(); break;
            case '.': Point(); break;
            case ',': Comma(); break;
            case '%':
                _percent = true;
                Literal(c);
                break;
            case '@':
                _text = true;
                _position++;
                break;
            case '/' when _digits:
                _scientificOrFraction = true;
                _position++;
                break;
            default: Letter(c); break;
        }
    }

    private void Letter(char c)
    {
        if (StartsWith("General"))
        {
            _general = true;
            _position += "General".Length;
        }
        else if (StartsWith("AM/PM") || StartsWith("A/P"))
        {
            _time = true;
            _position += StartsWith("A/P") ? 3 : 5;
        }
        else if (_digits && c is 'E' or 'e' && _position + 1 < code.Length && code[_position + 1] is '+' or '-')
        {
            _scientificOrFraction = true;
            _position += 2;
        }
        else if (!_digits && char.ToLowerInvariant(c) is 'd' or 'm' or 'y' or 'h' or 's' or 'e' or 'b' or 'g')
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
        while (_position < code.Length && char.ToLowerInvariant(code[_position]) == letter) _position++;
        if (letter != 's' && _ambiguousMonth) _month = true;
        _ambiguousMonth = letter == 'm' && _lastDatePart != 'h';
        if (letter == 'd') _day = true;
        else if (letter is 'y' or 'e' or 'b') _year = true;
        else if (letter is 'h' or 's' || (letter == 'm' && !_ambiguousMonth)) _time = true;
        _lastDatePart = letter;
    }

    private void Digit()
    {
        // Placeholders that follow a date are fractions of a second (ss.000).
        if (_lastDatePart == 's')
        {
            _position++;
            return;
        }

        // Spaces between placeholders group digits (# ##0): they are no words.
        _gap.Clear();
        _digits = true;
        _commas = 0;
        if (_point && !_scientificOrFraction) _decimals++;
        _position++;
    }

    private void Point()
    {
        if (_digits || NextIsDigit()) _point = true;
        else if (_lastDatePart == default) Append(".");
        _position++;
    }

    /// <summary>Commas between digits group them; commas after the last digit divide by 1,000 each.</summary>
    private void Comma()
    {
        if (_digits) _commas++;
        _position++;
    }

    private void Quoted()
    {
        var end = code.IndexOf('"', _position + 1);
        if (end < 0) end = code.Length;
        Append(code.AsSpan(_position + 1, end - _position - 1));
        _position = end + 1;
    }

    private void Escaped()
    {
        if (_position + 1 < code.Length) Append(code.AsSpan(_position + 1, 1));
        _position += 2;
    }

    /// <summary>A colour, a condition, a currency (<c>[$€-40C]</c>) or an elapsed time (<c>[h]</c>).</summary>
    private void Bracketed()
    {
        var end = code.IndexOf(']', _position);
        if (end < 0) end = code.Length;
        var inside = code.AsSpan(_position + 1, end - _position - 1);
        _position = end + 1;
        if (inside.StartsWith("$", StringComparison.Ordinal))
        {
            var dash = inside.IndexOf('-');
            Append(dash < 0 ? inside[1..] : inside[1..dash]);
        }
        else if (inside.Length > 0 && inside.Trim("hH").IsEmpty)
        {
            _time = true;
            _lastDatePart = 'h';
        }
        else if (inside.Length > 0 && (inside.Trim("mM").IsEmpty || inside.Trim("sS").IsEmpty))
        {
            _time = true;
            _lastDatePart = char.ToLowerInvariant(inside[0]);
        }
    }

    private void Literal(char c)
    {
        Append([c]);
        _position++;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        // A space after a digit may turn out to group digits: keep it apart until something else is met.
        if (_digits && text.Length == 1 && char.IsWhiteSpace(text[0]))
        {
            _gap.Append(text);
            return;
        }

        FlushGap();
        _literal.Append(text);
    }

    private void FlushGap()
    {
        _literal.Append(_gap);
        _gap.Clear();
    }

    private bool NextIsDigit() => _position + 1 < code.Length && code[_position + 1] is '0' or '#' or '?';

    private bool StartsWith(string word) => code.AsSpan(_position).StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
