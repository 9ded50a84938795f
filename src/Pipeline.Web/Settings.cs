using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace Pipeline.Web;

/// <summary>Reads groups of settings.</summary>
internal static class Settings
{
    /// <summary>Reads a group; what is not set has its default.</summary>
    /// <exception cref="SettingException">One of them is no such value, or out of its range.</exception>
    public static T Read<T>(IConfiguration configuration, string group)
        where T : class, new()
    {
        try
        {
            var settings = configuration.GetSection(group).Get<T>() ?? new T();
            var mistakes = new List<ValidationResult>();
            return Validator.TryValidateObject(settings, new ValidationContext(settings), mistakes, validateAllProperties: true)
                ? settings
                : throw new SettingException(string.Join(' ', mistakes.SelectMany(m => m.MemberNames.Select(name => $"Setting {group}__{name}: {m.ErrorMessage}"))));
        }
        catch (InvalidOperationException e)
        {
            throw new SettingException($"Settings {group}__*: {e.Message}", e);
        }
    }
}
