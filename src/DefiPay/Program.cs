using DefiPay.Screens;
using DefiPay.Verbs;

return await CommandLine.RunAsync(VerbTable.Create(Screen.Create(TimeProvider.System)), args);
