using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DefiPay.Store.Reads;

/// <summary>Npgsql refuses a time with an offset, and a client may well filter with one.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(time => time.ToUniversalTime(), time => time);
