using DefiPay.ContractEngine.Compilation;
using DefiPay.Deployment.Contracts;

namespace DefiPay.Verbs.Contracts.New;

/// <summary>What a contract may be called: it becomes a class, a folder and a file on every system.</summary>
internal static class ContractName
{
    private const int LengthMax = 60;

    /// <exception cref="WrongUseException">It may not be called so; the message says why.</exception>
    public static void Check(string name)
    {
        if (name.Length is 0 or > LengthMax)
        {
            throw new WrongUseException($"NAME has {name.Length} characters; 1 to {LengthMax} are accepted.");
        }

        if (!char.IsAsciiLetter(name[0]))
        {
            throw new WrongUseException($"NAME must begin with a letter from A to Z or a to z, not with `{name[0]}`: it becomes the name of a class.");
        }

        if (name.FirstOrDefault(letter => !char.IsAsciiLetterOrDigit(letter) && letter != '_') is var wrong and not '\0')
        {
            throw new WrongUseException($"NAME must be letters, digits and underscores, and `{name}` has `{wrong}` in it: it becomes the name of a class.");
        }

        // Words of the language, of the platform, and members of the template: the compiler knows them all.
        ContractInspection inspected = ContractInspection.Of([new SourceFile($"{name}.cs", ContractTemplate.SourceOf(name))]);
        if (inspected.Errors.FirstOrDefault() is { } error)
        {
            throw new WrongUseException($"A contract cannot be called `{name}`: the word means something else in C# or on the platform ({error.Message.TrimEnd('.')}). Choose another NAME.");
        }
    }
}
