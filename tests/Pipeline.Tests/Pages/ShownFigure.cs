using System.Text.Json;
using Microsoft.Playwright;

namespace Pipeline.Tests.Pages;

/// <summary>A value as a page shows it in the table under a figure. Spaces in displays stand for the no-break ones.</summary>
public sealed record ShownFigure(string Code, string Name, string Value, string Unit, string Period, string Display)
{
    /// <summary>All that a page shows, in its order.</summary>
    public static async Task<IReadOnlyList<ShownFigure>> OfAsync(IPage page)
    {
        var json = await page.EvaluateAsync<string>(
            """
            () => JSON.stringify([...document.querySelectorAll('.figure-data')].flatMap(data => [...data.querySelectorAll('tbody tr')].map(row => ({
              Code: data.querySelector('.origin a').getAttribute('href').split('/').pop().replace('.json', ''),
              Name: data.querySelector('caption').innerText,
              Unit: data.querySelector('.origin data').value,
              Period: row.querySelector('th data').value,
              Value: row.querySelector('td data').value,
              Display: row.querySelector('td data').innerText.replace(/\s/g, ' '),
            }))))
            """);
        return JsonSerializer.Deserialize<List<ShownFigure>>(json)!;
    }

    /// <summary>The values and displays in parts of a page.</summary>
    public static async Task<IReadOnlyList<(string Value, string Display)>> ValuesAsync(IPage page, string parts)
    {
        var values = await page.Locator(parts).Locator("data.figure-value").EvaluateAllAsync<string[]>("all => all.flatMap(d => [d.value, d.innerText.replace(/\\s/g, ' ')])");
        return [.. values.Chunk(2).Select(pair => (pair[0], pair[1]))];
    }
}
