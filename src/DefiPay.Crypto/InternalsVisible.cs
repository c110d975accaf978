using System.Runtime.CompilerServices;

// Both implementations of the curve are tested with the same vectors, and only the chosen one is public.
[assembly: InternalsVisibleTo("DefiPay.Crypto.Tests")]
