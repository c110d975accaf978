using System.Linq.Expressions;
using System.Numerics;
using System.Text;
using GreenDonut.Data.Cursors;

namespace DefiPay.Standins.HotChocolate.Tests.Data.Paging;

public sealed class CursorTests
{
    private static CursorKey Key<T>(Expression<Func<Row, T>> key)
        => new(key, CursorKeySerializerRegistration.Find(typeof(T)));

    [Fact]
    public void Format_TextWithColon_EscapesIt()
    {
        CursorKey[] keys = [Key(x => x.Number), Key(x => x.Text)];

        var cursor = CursorFormatter.Format(new Row { Number = 49, Text = "stratis:cirrus-dev" }, keys);

        Assert.Equal(@"{}49:stratis\:cirrus-dev", Encoding.UTF8.GetString(Convert.FromBase64String(cursor)));
    }

    [Theory]
    [InlineData("plain")]
    [InlineData(@"ends in \")]
    [InlineData(@"\:mixed:\\")]
    [InlineData(@"\null")]
    [InlineData("ünïcode 🜚")]
    public void Parse_FormattedText_GivesTheTextBack(string text)
    {
        CursorKey[] keys = [Key(x => x.Text), Key(x => x.Number)];

        var cursor = CursorParser.Parse(CursorFormatter.Format(new Row { Number = -3, Text = text }, keys), keys);

        Assert.Equal([text, -3], cursor.Values.ToArray());
    }

    [Fact]
    public void Format_Moment_KeepsTicksAndHasNoColon()
    {
        CursorKey[] keys = [Key(x => x.Moment)];
        var moment = new DateTimeOffset(2025, 1, 2, 3, 43, 20, TimeSpan.Zero).AddTicks(998000);

        var cursor = CursorFormatter.Format(new Row { Moment = moment }, keys);

        Assert.Equal("{}202501020343200998000+0000", Encoding.UTF8.GetString(Convert.FromBase64String(cursor)));
        Assert.Equal([moment], CursorParser.Parse(cursor, keys).Values.ToArray());
    }

    [Fact]
    public void Parse_EveryBuiltInKind_GivesTheValueBack()
    {
        var row = new Row
        {
            Moment = new DateTimeOffset(2025, 6, 7, 8, 9, 10, TimeSpan.FromHours(-7)),
            Time = new DateTime(2025, 6, 7, 8, 9, 10, DateTimeKind.Utc),
            Day = new DateOnly(2025, 6, 7),
            Clock = new TimeOnly(8, 9, 10, 11),
            Flag = true,
            Large = ulong.MaxValue,
            Id = new Guid("a8098c1a-f86e-11da-bd1a-00112444be1e"),
            Rate = 0.1,
            Price = 1.50m,
        };
        CursorKey[] keys =
        [
            Key(x => x.Moment), Key(x => x.Time), Key(x => x.Day), Key(x => x.Clock), Key(x => x.Flag),
            Key(x => x.Large), Key(x => x.Id), Key(x => x.Rate), Key(x => x.Price),
        ];

        var values = CursorParser.Parse(CursorFormatter.Format(row, keys), keys).Values.ToArray();

        Assert.Equal(
            [row.Moment, row.Time, row.Day, row.Clock, row.Flag, row.Large, row.Id, row.Rate, row.Price],
            values);
    }

    [Fact]
    public void Parse_FewerValuesThanKeys_LeavesTheRestNull()
    {
        CursorKey[] keys = [Key(x => x.Number), Key(x => x.Text)];

        Assert.Equal([7, null], CursorParser.Parse(Encode("{}7"), keys).Values.ToArray());
        Assert.Equal([null, null], CursorParser.Parse("xyz", keys).Values.ToArray());
        Assert.Equal([null, null], CursorParser.Parse("", keys).Values.ToArray());
    }

    [Fact]
    public void Parse_MoreValuesThanKeysOrWrongType_Throws()
    {
        CursorKey[] keys = [Key(x => x.Number)];

        Assert.Throws<InvalidOperationException>(() => CursorParser.Parse(Encode("{}7:8"), keys));
        Assert.Throws<FormatException>(() => CursorParser.Parse(Encode("{}seven"), keys));
        Assert.Throws<FormatException>(() => CursorParser.Parse(Encode("{}99999999999"), keys));
        Assert.Throws<FormatException>(() => CursorParser.Parse(Encode(@"{}7\"), keys));
        Assert.ThrowsAny<ArgumentException>(() => CursorParser.Parse(new string('A', 65_540), keys));
    }

    [Fact]
    public void Find_UnknownType_NamesIt()
    {
        var e = Assert.Throws<NotSupportedException>(() => CursorKeySerializerRegistration.Find(typeof(Complex)));

        Assert.Equal("The key type `System.Numerics.Complex` is not supported.", e.Message);
    }

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private sealed class Row
    {
        public int Number { get; init; }
        public string Text { get; init; } = "";
        public DateTimeOffset Moment { get; init; }
        public DateTime Time { get; init; }
        public DateOnly Day { get; init; }
        public TimeOnly Clock { get; init; }
        public bool Flag { get; init; }
        public ulong Large { get; init; }
        public Guid Id { get; init; }
        public double Rate { get; init; }
        public decimal Price { get; init; }
    }
}
