using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DefiPay.EndToEnd.Tests;

/// <summary>`contract check`, `contract build` and `contract verify`, each in a process of its own.</summary>
public sealed class ContractAuthorTests : IDisposable
{
    private const int Same = 0;
    private const int Different = 1;
    private const int WrongUse = 2;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Check_ContractThatBreaksARule_NamesFileLineAndRuleAndEndsWithOne()
    {
        string source = CounterSource.Text.Replace("Value = Value + more;", "Value = (uint)(Value + more / 1.5);", StringComparison.Ordinal);
        string file = _folder.File("Floating.cs", source);
        int line = LineOf(source, "more / 1.5");

        (int code, string output) = await VerbProcess.RunAsync("contract", "check", file);
        Assert.Equal(1, code);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{file}({line},"), output, StringComparison.Ordinal);
        Assert.Contains("error FloatValidationResult: ", output, StringComparison.Ordinal);
        Assert.Contains("refused: ", output, StringComparison.Ordinal);

        (code, output) = await VerbProcess.RunAsync("contract", "check", file, "--json");
        Assert.Equal(1, code);
        JsonElement verdict = JsonDocument.Parse(output).RootElement;
        Assert.False(verdict.GetProperty("accepted").GetBoolean());
        Assert.All(verdict.GetProperty("errors").EnumerateArray(), error => Assert.Equal(line, error.GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task Check_CodeThatGasDoesNotSee_WarnsWithFileAndLineAndStillAccepts()
    {
        const string Loop = "for (uint i = 0; i < more; i++) Value++;";
        const string Jumps = "switch (more) { case 1: Value = 3; break; case 2: Value = 5; break; case 3: Value = 8; break; }";
        string source = CounterSource.Text.Replace("Value = Value + more;", $"{Loop}\n        {Jumps}", StringComparison.Ordinal);
        string file = _folder.File("Rounds.cs", source);

        (int code, string output) = await VerbProcess.RunAsync("contract", "check", file, "7");
        Assert.Equal(0, code);
        string[] lines = output.Split('\n');
        Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{file}({LineOf(source, Loop)},26): warning UnmeteredLoop: Gas does not see"), lines[0], StringComparison.Ordinal);
        Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{file}({LineOf(source, Jumps)},9): warning UnmeteredSwitch: Gas does not see"), lines[1], StringComparison.Ordinal);
        Assert.Equal("accepted: Counter, 2 warnings", lines[2].TrimEnd());

        (code, output) = await VerbProcess.RunAsync("contract", "check", file, "7", "--json");
        Assert.Equal(0, code);
        JsonElement verdict = JsonDocument.Parse(output).RootElement;
        Assert.True(verdict.GetProperty("accepted").GetBoolean());
        Assert.Empty(verdict.GetProperty("errors").EnumerateArray());
        Assert.Equal(
            [("UnmeteredLoop", LineOf(source, Loop)), ("UnmeteredSwitch", LineOf(source, Jumps))],
            verdict.GetProperty("warnings").EnumerateArray().Select(warning => (warning.GetProperty("rule").GetString()!, warning.GetProperty("line").GetInt32())));
    }

    [Fact]
    public async Task Check_FileThatIsNotThere_IsNamed()
    {
        (int code, string output) = await VerbProcess.RunAsync("contract", "check", Path.Combine(_folder.Root, "Nothing.cs"));
        Assert.Equal(WrongUse, code);
        Assert.Contains("Nothing.cs cannot be read", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_FromAnyPathAndUnderAnyCulture_GivesTheSameBytes()
    {
        string first = Folder("first");
        string second = Folder(Path.Combine("deeper", "näxt one"), "\r\n");
        var danish = new Dictionary<string, string> { ["LC_ALL"] = "da_DK.UTF-8", ["LANG"] = "da_DK.UTF-8", ["TZ"] = "Pacific/Auckland", ["USER"] = "somebody", ["HOME"] = second };

        string[] outputs =
        [
            await BuildAsync(null, null, Path.Combine(first, "contract"), Path.Combine(first, "out")),
            await BuildAsync(second, danish, "contract", "out"),
            await BuildAsync(Path.Combine(second, "contract"), null, ".", "../out2"),
            await BuildAsync(first, danish, "./contract/../contract", "out3"),
        ];
        byte[] code = await File.ReadAllBytesAsync(Path.Combine(first, "out", "Counter.dll"));
        string json = await File.ReadAllTextAsync(Path.Combine(first, "out", "Counter.json"));
        foreach (string folder in new[] { Path.Combine(second, "out"), Path.Combine(second, "out2"), Path.Combine(first, "out3") })
        {
            Assert.Equal(code, await File.ReadAllBytesAsync(Path.Combine(folder, "Counter.dll")));
            Assert.Equal(json, await File.ReadAllTextAsync(Path.Combine(folder, "Counter.json")));
        }

        JsonElement built = JsonDocument.Parse(json).RootElement;
        string hash = built.GetProperty("hash").GetString()!;
        Assert.All(outputs, output => Assert.Contains(hash, output, StringComparison.Ordinal));
        Assert.Equal(Convert.ToHexStringLower(code), built.GetProperty("bytecode").GetString());
        Assert.Equal(["Value", "Add"], built.GetProperty("methods").EnumerateArray().Select(method => method.GetProperty("name").GetString()));
    }

    /// <summary>The platform's own compiler is the same one: it puts line ends of such a text into the code as they are, and so must we.</summary>
    [Fact]
    public async Task Build_OfATextThatSpansLines_KeepsItsLineEnds()
    {
        string source = CounterSource.Text.Replace("\"more: must be more than 0\"", "@\"more:\nmust be more than 0\"", StringComparison.Ordinal);
        string unix = _folder.File("Unix.cs", source);
        string windows = _folder.File("Windows.cs", source.Replace("\n", "\r\n", StringComparison.Ordinal));

        await BuildAsync(null, null, unix, Path.Combine(_folder.Root, "unix"));
        await BuildAsync(null, null, windows, Path.Combine(_folder.Root, "windows"));

        byte[] code = await File.ReadAllBytesAsync(Path.Combine(_folder.Root, "windows", "Counter.dll"));
        Assert.NotEqual(await File.ReadAllBytesAsync(Path.Combine(_folder.Root, "unix", "Counter.dll")), code);
        Assert.Contains("more:\r\nmust", Encoding.Unicode.GetString(code[(Encoding.Unicode.GetString(code).Contains("more:", StringComparison.Ordinal) ? 0 : 1)..]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_ContractOnTheChain_TellsItFromEveryOther()
    {
        await using var devnet = new RoleProcess("devnet", "", () => ["devnet", "--data", _folder.Data, "--ports", "0", "--idle-block-time", "0"]);
        await devnet.StartAsync();
        string[] data = ["--data", _folder.Data];
        string file = _folder.File("Counter.cs", CounterSource.Text);
        (int code, string output) = await VerbProcess.RunAsync(["deploy", file, "7", .. data]);
        Assert.True(code == 0, output);
        string address = output.Split([' ', '\n', '│'], StringSplitOptions.RemoveEmptyEntries).Last(word => word.Length == 34 && word[0] == 'P');

        (code, output) = await VerbProcess.RunAsync(["contract", "verify", address, file, .. data]);
        Assert.True(code == Same, output);
        Assert.Contains("same: ", output, StringComparison.Ordinal);

        string changed = _folder.File("Changed.cs", CounterSource.Text.Replace("Value + more", "Value + more + 1", StringComparison.Ordinal));
        (code, output) = await VerbProcess.RunAsync(["contract", "verify", address, changed, .. data]);
        Assert.True(code == Different, output);
        Assert.Contains("different in code: System.UInt32 Counter::Add(System.UInt32) differs: built `", output, StringComparison.Ordinal);

        string renamed = _folder.File("Renamed.cs", CounterSource.Text.Replace("uint first)", "uint start)", StringComparison.Ordinal).Replace("= first", "= start", StringComparison.Ordinal));
        (code, output) = await VerbProcess.RunAsync(["contract", "verify", address, renamed, .. data]);
        Assert.True(code == Different, output);
        Assert.Contains("different in metadata only: All methods, types and fields are the same, instruction by instruction.", output, StringComparison.Ordinal);
        Assert.Contains("names of parameters (built `start of ", output, StringComparison.Ordinal);

        (code, output) = await VerbProcess.RunAsync(["contract", "verify", address, "Escrow", .. data]);
        Assert.True(code == Different, output);
        Assert.Contains("is not in the code on the chain", output, StringComparison.Ordinal);

        (code, output) = await VerbProcess.RunAsync(["contract", "verify", "Pnobody", file, .. data]);
        Assert.True(code == WrongUse, output);
        Assert.Contains("not `Pnobody`", output, StringComparison.Ordinal);

        const string Zero = "P8bB9yPr3vVByqfmM5KXftyGckAtAdu6f8";
        (code, output) = await VerbProcess.RunAsync(["contract", "verify", Zero, file, .. data]);
        Assert.True(code == WrongUse, output);
        Assert.Contains("There is no contract at ", output, StringComparison.Ordinal);

        (code, output) = await VerbProcess.RunAsync(["contract", "verify", address, file, "--node", "http://127.0.0.1:1"]);
        Assert.True(code == WrongUse, output);
        Assert.Contains("No Stratis node answers at http://127.0.0.1:1", output, StringComparison.Ordinal);
    }

    private static async Task<string> BuildAsync(string? folder, Dictionary<string, string>? environment, string source, string output)
    {
        (int code, string told) = await VerbProcess.RunInAsync(folder, environment, "contract", "build", source, "-o", output);
        Assert.True(code == 0, told);
        return told;
    }

    // Two files, so that their order is part of what must be the same; the file system may list them as they were made.
    private string Folder(string name, string lineEnd = "\n")
    {
        string folder = Path.Combine(_folder.Root, name);
        Directory.CreateDirectory(Path.Combine(folder, "contract"));
        (string Name, string Text)[] files = [("Counter.cs", CounterSource.Text), ("aa.cs", "public struct Unused\n{\n    public string Text;\n}\n")];
        foreach ((string file, string text) in lineEnd == "\n" ? files : files.Reverse())
        {
            File.WriteAllText(Path.Combine(folder, "contract", file), text.Replace("\n", lineEnd, StringComparison.Ordinal));
        }

        return folder;
    }

    private static int LineOf(string text, string part) => 1 + text[..text.IndexOf(part, StringComparison.Ordinal)].Count(letter => letter == '\n');
}
