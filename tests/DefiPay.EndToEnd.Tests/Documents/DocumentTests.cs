using System.CommandLine;
using DefiPay.Screens;
using DefiPay.TestSupport;
using DefiPay.Verbs;

namespace DefiPay.EndToEnd.Tests.Documents;

/// <summary>What the documents tell their readers to type is typed.</summary>
[Collection(ReaderFixture.Collection)]
public sealed class DocumentTests(ReaderFixture fixture)
{
    /// <summary>Commands in blocks marked `by-hand`, and why no test types them.</summary>
    private static readonly Dictionary<string, string> ByHand = new(StringComparer.Ordinal)
    {
        ["dotnet run --project src/DefiPay"] = "the fixture is this: the same program, on free ports",
        ["dotnet build src/DefiPay"] = "the program that runs this test is built",
        ["alias defipay=\"$PWD/src/DefiPay/bin/standin/Debug/net10.0/DefiPay\""] = "the fixture has `defipay` on its path",
        ["dotnet pack src/DefiPay.ContractTesting -o packages"] = "the fixture does it, into a folder of its own",
        ["dotnet test"] = "the run that this test is part of",
        ["PGPASSWORD=$(cat ~/.local/share/defipay/postgres/password) psql -h 127.0.0.1 -p 25432 -U defipay"] = "psql need not be there",
        ["defipay bench bridge 30"] = "minutes, and it builds in Release",
        ["defipay bench contract"] = "minutes, and it builds in Release",
        ["defipay bench engine"] = "minutes, and it builds in Release",
        ["dotnet test tests/DefiPay.ContractEngine.Tests --filter AllocationTests"] = "part of the run that this test is part of",
        ["defipay bench contract transfers"] = "minutes, and it builds in Release",
        ["DEFIPAY_FUZZ=100000 DEFIPAY_FUZZ_SEED=5 dotnet test tests/DefiPay.ContractEngine.Tests --filter FuzzTests"] = "the better part of an hour; its test runs 400 cases",
        ["DEFIPAY_KILLS=200 dotnet test tests/DefiPay.Devnet.Tests --filter Killed"] = "minutes; its test runs with thirty",
        ["DEFIPAY_KILLS=30 dotnet test tests/DefiPay.Bridge.Tests --filter Killed"] = "minutes; its test runs with three seeds",
        ["DEFIPAY_KILLS=30 dotnet test tests/DefiPay.EndToEnd.Tests --filter Killed"] = "minutes; its test runs with three seeds",
    };

    /// <summary>What `defipay` stands for.</summary>
    private const string LongForm = "dotnet run --project src/DefiPay -- ";

    private static readonly string[] Languages = ["sh", "graphql", "text", "json", "csharp", "solidity", "sql", "xml"];

    public static IEnumerable<object[]> Names => Document.All.Where(document => document.Blocks.Count > 0).Select(document => new object[] { document.Name });

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Blocks_TypedInTheirOrder_DoWhatTheyShould(string name)
    {
        Document document = Document.All.Single(found => found.Name == name);
        await using Reader reader = await fixture.CreateReaderAsync();
        Assert.All(document.Blocks, block => Assert.Contains(block.Language, Languages));
        foreach (Step step in document.Steps.Where(step => !step.IsByHand))
        {
            if (step.File is { } file)
            {
                reader.Write(file.Note, file.Body);
            }
            else
            {
                await reader.TypeAsync(step);
            }
        }

        foreach (Document.Block query in document.Blocks.Where(block => block.Language == "graphql"))
        {
            await fixture.Up.QueryAsync(query.Body);
        }
    }

    [Fact]
    public void Spans_ThatNameAVerb_NameOneWithSuchOptions()
    {
        Command root = VerbTable.Create(Screen.Create(TimeProvider.System));
        foreach (Document document in Document.All)
        {
            foreach (string span in document.Spans.Select(span => span.Replace(LongForm, "defipay ", StringComparison.Ordinal)).Where(span => span.StartsWith("defipay ", StringComparison.Ordinal)))
            {
                CheckWords(root, span.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..], $"{document.Name}: `{span}`");
            }
        }
    }

    [Fact]
    public void VerbsOfTheProgram_AllOfThem_AreInTheNotesForOperators()
    {
        string[] spans = [.. Document.All.Single(document => document.Name == "docs/operating/up.md").Spans];
        foreach (Command verb in VerbTable.Create(Screen.Create(TimeProvider.System)).Subcommands.Where(verb => !verb.Hidden))
        {
            Assert.Contains(spans, span => span.Split(' ')[0] == verb.Name);
        }
    }

    [Fact]
    public void CommandsByHand_OfAllDocuments_AreTheseAndNoOthers()
    {
        string[] marked = [.. Document.All.SelectMany(document => document.Steps).Where(step => step.IsByHand).Select(step => step.Command).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(ByHand.Keys.Order(StringComparer.Ordinal), marked);
    }

    [Fact]
    public void Fences_OfAllDocuments_AreAllSeen()
    {
        foreach (Document document in Document.All)
        {
            int fences = File.ReadLines(Path.Combine(Repository.Root, document.Name)).Count(line => line.TrimStart().StartsWith("```", StringComparison.Ordinal));
            Assert.True(fences == 2 * document.Blocks.Count, $"{document.Name} has {fences} fences, and {document.Blocks.Count} blocks were found: no fence may be indented or left open.");
        }
    }

    private static void CheckWords(Command command, string[] words, string where)
    {
        foreach (string word in words)
        {
            if (word.StartsWith("--", StringComparison.Ordinal))
            {
                string option = word.Split('=')[0];
                Assert.True(option == "--help" || command.Options.Any(known => known.Name == option || known.Aliases.Contains(option)), $"{where}: {command.Name} has no {option}.");
            }
            else if (command.Subcommands.FirstOrDefault(verb => verb.Name == word) is { } verb)
            {
                command = verb;
            }
            else
            {
                Assert.True(command is not RootCommand && command.Arguments.Count + command.Options.Count > 0, $"{where}: there is no verb {word}.");
            }
        }
    }
}
