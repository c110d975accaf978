using System.Globalization;
using Spectre.Console;

namespace DefiPay.Screens;

/// <summary>
/// What the person sees. In a terminal there are colours and a moving sign while something is under way; into a file or a pipe go
/// plain lines, one for each thing done.
/// </summary>
public sealed class Screen
{
    private const int PlainWidth = 160;

    private readonly IAnsiConsole _console;
    private readonly TimeProvider _time;

    private Screen(IAnsiConsole console, TimeProvider time)
    {
        _console = console;
        _time = time;
    }

    /// <summary>A screen on standard output.</summary>
    public static Screen Create(TimeProvider time)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            Interactive = Console.IsOutputRedirected || Console.IsInputRedirected ? InteractionSupport.No : InteractionSupport.Detect,
        });
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = PlainWidth;
        }

        return new Screen(console, time);
    }

    /// <summary>Whether somebody can be asked.</summary>
    public bool CanAsk => _console.Profile.Capabilities.Interactive;

    /// <summary>An empty line.</summary>
    public void Gap() => _console.WriteLine();

    /// <summary>A line of plain text, never broken: it may be there to be copied. Contracts and nodes wrote some of it, so nothing in it steers the terminal.</summary>
    public void Line(string text) => _console.Profile.Out.Writer.WriteLine(WithoutControls(text));

    /// <summary>A line that starts a part.</summary>
    public void Heading(string text) => _console.MarkupLineInterpolated($"[bold]{text}[/]");

    /// <summary>A line that must not be overlooked.</summary>
    public void Warning(string text) => _console.MarkupLineInterpolated($"[yellow]{text}[/]");

    /// <summary>A table with its title.</summary>
    public void Table(string title, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle(Markup.Escape(title)) };
        table.AddColumns([.. columns.Select(Markup.Escape)]);
        foreach (IReadOnlyList<string> row in rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }

        _console.Write(table.Alignment(Justify.Left));
    }

    /// <summary>Shows that something is under way, then what came of it and how long it took.</summary>
    public async Task<T> StepAsync<T>(string doing, Func<Task<T>> work, Func<T, string> done)
    {
        long start = _time.GetTimestamp();
        T result = await WhileAsync(doing, work);
        string seconds = _time.GetElapsedTime(start).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        _console.MarkupLineInterpolated($"  [green]✓[/] {done(result)} [grey]({seconds} s)[/]");
        return result;
    }

    /// <summary>Shows that something is under way, for as long as it is.</summary>
    public Task<T> WhileAsync<T>(string doing, Func<Task<T>> work) =>
        CanAsk ? _console.Status().StartAsync(Markup.Escape(doing) + " …", _ => work()) : work();

    /// <summary>A yes or no; anything but a clear yes is a no.</summary>
    public Task<bool> ConfirmAsync(string question, CancellationToken cancellationToken) =>
        new ConfirmationPrompt(Markup.Escape(question)) { DefaultValue = false }.ShowAsync(_console, cancellationToken);

    /// <summary>Something secret, of which the terminal shows nothing while it is typed.</summary>
    public Task<string> AskSecretAsync(string question, CancellationToken cancellationToken) =>
        new TextPrompt<string>(Markup.Escape(question)).Secret(null).ShowAsync(_console, cancellationToken);

    /// <summary>A failure, on standard error.</summary>
    public static void Error(string sentence) => Console.Error.WriteLine(WithoutControls(sentence));

    private static string WithoutControls(string text) =>
        text.Any(IsControl) ? string.Concat(text.ReplaceLineEndings("\n").Select(letter => IsControl(letter) ? '\uFFFD' : letter)) : text;

    private static bool IsControl(char letter) => char.IsControl(letter) && letter is not ('\n' or '\t');
}
