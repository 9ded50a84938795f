namespace Pipeline.Web;

/// <summary>A setting cannot be used as it is. The message names it and says what it may be.</summary>
/// <param name="message">The sentence, in English: settings are the operators'.</param>
/// <param name="innerException">What found it out.</param>
public sealed class SettingException(string message, Exception? innerException = null) : Exception(message, innerException);
