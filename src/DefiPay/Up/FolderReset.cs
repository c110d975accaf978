using DefiPay.Folders;
using DefiPay.Roles;
using DefiPay.Screens;

namespace DefiPay.Up;

/// <summary>`--reset`: empties a data folder and drops the program's own schemas, after asking.</summary>
internal static class FolderReset
{
    public static async Task RunAsync(DataFolder folder, bool sure, Screen screen, TimeProvider time, CancellationToken cancellationToken)
    {
        string database = DatabaseRole.External is null ? "" : $" and drop the schemas defipay, now, past, bridge and those of the bridge's parties in the database of {DatabaseRole.Variable}";
        if (!sure)
        {
            if (!screen.CanAsk)
            {
                throw new WrongUseException($"--reset would empty {folder.Path}{database}. Nobody can be asked here: add --yes to do it.");
            }

            if (!await screen.ConfirmAsync($"Empty {folder.Path}{database}? All chain data in it is lost.", cancellationToken))
            {
                throw new WrongUseException("Nothing was changed.");
            }
        }

        if (DatabaseRole.External is { } external)
        {
            await ServerRole.DropSchemasAsync(external, cancellationToken);
            await BridgeParties.DropSchemasAsync(external, cancellationToken);
        }

        await DatabaseRole.DeleteAsync(folder, time, cancellationToken);
        folder.Empty();
    }
}
