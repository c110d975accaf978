using System.Net;
using System.Text.Json;
using DefiPay.ContractEngine.State;
using DefiPay.Devnet.DevTools;
using DefiPay.Devnet.Rest;
using DefiPay.Devnet.Rest.Dynamic;
using DefiPay.Devnet.Tracing;
using DefiPay.Devnet.Wallets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Net.Http.Headers;

namespace DefiPay.Devnet;

/// <summary>A running devnet: the chain, its block producer and the REST API around them.</summary>
public sealed class DevnetHost : IAsyncDisposable
{
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(5);
    private const long BodyBytesMax = 4 * 1024 * 1024;
    private const int JsonDepthMax = 64; // of System.Text.Json

    private readonly WebApplication _app;
    private readonly DevnetChain _chain;
    private readonly BlockProducer _producer;
    private readonly TaskCompletionSource _shutdown;

    private DevnetHost(WebApplication app, DevnetChain chain, BlockProducer producer, TaskCompletionSource shutdown)
    {
        _app = app;
        _shutdown = shutdown;
        _chain = chain;
        _producer = producer;
    }

    /// <summary>The chain behind the API.</summary>
    public DevnetChain Chain => _chain;

    /// <summary>Ends when <c>api/Node/shutdown</c> asked for an end, which is then up to whoever started the devnet.</summary>
    public Task ShutdownRequested => _shutdown.Task;

    /// <summary>Where the API listens, without a slash at the end.</summary>
    public Uri Address => new(_app.Urls.Single());

    /// <summary>Opens the chain in the data folder, or begins one, and serves it.</summary>
    /// <exception cref="IOException">The port is taken, or the folder cannot be used; the message says which.</exception>
    public static Task<DevnetHost> StartAsync(DevnetOptions options, TimeProvider time, CancellationToken cancellationToken) =>
        StartAsync(options, time, NullLoggerFactory.Instance, cancellationToken);

    /// <inheritdoc cref="StartAsync(DevnetOptions, TimeProvider, CancellationToken)"/>
    /// <param name="options">How it runs.</param>
    /// <param name="time">The clock of blocks and of their spacing.</param>
    /// <param name="loggers">Takes what goes wrong without anybody having asked.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    public static async Task<DevnetHost> StartAsync(
        DevnetOptions options, TimeProvider time, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(loggers);
        options.Check();
        DevnetChain chain = DevnetChain.Open(options, time, loggers.CreateLogger<DevnetChain>());
        try
        {
            // The port is taken before the first block is made; who asks in between waits for the producer.
            var producer = new Lazy<BlockProducer>(() => BlockProducer.Start(chain, options, time, loggers.CreateLogger<BlockProducer>()));
            var shutdown = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            WebApplication app = Build(options, time, chain, () => producer.Value, shutdown);
            await app.StartAsync(cancellationToken);
            return new DevnetHost(app, chain, producer.Value, shutdown);
        }
        catch
        {
            chain.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // Who still waits for an answer gets it; the chain is closed last.
        using (var patience = new CancellationTokenSource(StopPatience))
            await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
        await _producer.DisposeAsync();
        _chain.Dispose();
    }

    private static WebApplication Build(DevnetOptions options, TimeProvider time, DevnetChain chain, Func<BlockProducer> producer, TaskCompletionSource shutdown)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = BodyBytesMax;
            kestrel.Listen(options.ListenAddress, options.Port);
        });
        builder.Services.AddSingleton(chain);
        builder.Services.AddSingleton(new EventSchemas(chain));
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.SetIsOriginAllowed(IsOnThisMachine).AllowAnyHeader().AllowAnyMethod().AllowCredentials()));
        HeavyWork.Add(builder.Services);
        builder.Services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);

        WebApplication app = builder.Build();
        app.UseExceptionHandler(errors => errors.Run(context => Refusal(context).ExecuteAsync(context)));
        app.UseStatusCodePages(status => Unanswered(status.HttpContext).ExecuteAsync(status.HttpContext));
        app.UseCors();
        app.Use((context, next) =>
        {
            context.Response.Headers.CacheControl = "no-cache";
            return next(context);
        });
        app.Use((context, next) => IsForeignChange(context.Request) || IsForeignLoad(context.Request)
            ? NodeAnswer.Error(StatusCodes.Status403Forbidden, "Origin: only pages of this machine may use this node.").ExecuteAsync(context)
            : IPAddress.IsLoopback(options.ListenAddress) && !IsLoopback(context.Request.Host)
                ? NodeAnswer.Error(StatusCodes.Status403Forbidden, "Host: a node that serves its own machine alone answers to localhost, 127.0.0.1 and [::1].").ExecuteAsync(context)
                : next(context));
        app.UseRateLimiter();
        RouteGroupBuilder api = app.MapGroup("api");
        ConsensusRoutes.Map(api);
        BlockStoreRoutes.Map(api, options.Network);
        NodeRoutes.Map(api, options, time, shutdown);
        BalanceRoutes.Map(api, options.Network);
        api.MapGet("Mempool/getrawmempool", () => NodeAnswer.Json(chain.WaitingTransactions().Select(transaction => transaction.Id.ToString())));
        ContractWalletRoutes wallet = NodeWalletRoutes.Map(api, chain, options, time);
        var explanations = new FailureExplanations(chain, options.Network);
        var contracts = new SmartContractsRoutes(chain, options.Network, app.Services.GetRequiredService<EventSchemas>(), explanations, options.Quirks);
        contracts.Map(api);
        new DynamicContractRoutes(chain, contracts, wallet, options).Map(app);
        new TraceRoutes(chain, options.Network, contracts, explanations).Map(api);
        RouteGroupBuilder controls = DevToolRoutes.Map(api, options.Network);
        new ActingRoutes(chain, options.Network, app.Services.GetRequiredService<EventSchemas>()).Map(controls);
        BlockModeRoutes.Map(controls, producer);
        return app;
    }

    // The node holds wallets: a page from elsewhere that a developer happens to look at must not read or spend them.
    private static bool IsOnThisMachine(string origin) => Uri.TryCreate(origin, UriKind.Absolute, out Uri? uri) && uri.IsLoopback;

    private static bool IsForeignChange(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && request.Headers.Origin.Any(origin => origin is null || !IsOnThisMachine(origin));

    // What a page loads as a picture or opens in a window has no origin. It could not read the answer, but some of a node's routes that change
    // something (addresses that are handed out) are GET. Browsers say where such a request comes from; what people type comes from nowhere.
    private static bool IsForeignLoad(HttpRequest request) =>
        request.Path.StartsWithSegments("/api") && request.Headers["Sec-Fetch-Site"] == "cross-site" && !request.Headers.Origin.Any(origin => origin is not null && IsOnThisMachine(origin));

    // A foreign name that leads here (DNS rebinding) makes a foreign page one of the same origin, which may read. No browser sends none.
    private static bool IsLoopback(HostString host) =>
        !host.HasValue || host.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Host, out IPAddress? address) && IPAddress.IsLoopback(address));

    private static IResult Refusal(HttpContext context) => context.Features.Get<IExceptionHandlerFeature>()?.Error switch
    {
        RequestRefusedException refused => NodeAnswer.BadRequest(refused.Message, refused.Description),
        NoSuchMemberException refused => NodeAnswer.NotFound(refused.Message),
        WalletException refused => NodeAnswer.Error(refused.Status, refused.Message, refused.Description),
        // The file of a chain is closed when another is loaded in its place.
        ObjectDisposedException or StateStoreException { InnerException: ObjectDisposedException } => NodeAnswer.Error(
            StatusCodes.Status503ServiceUnavailable, "Another chain was loaded meanwhile; ask again."),
        UndecodableLogException failed => NodeAnswer.Error(StatusCodes.Status500InternalServerError, failed.Message),
        BadHttpRequestException { StatusCode: not StatusCodes.Status400BadRequest } refused => NodeAnswer.Error(refused.StatusCode, refused.Message),
        BadHttpRequestException { InnerException: JsonException malformed } => NodeAnswer.BadRequest(
            $"body: a JSON object of at most {JsonDepthMax} levels is expected; line {malformed.LineNumber + 1} is none at byte {malformed.BytePositionInLine + 1}."),
        InvalidOperationException when !HasKnownCharset(context.Request) => NodeAnswer.Error(
            StatusCodes.Status415UnsupportedMediaType, "Content-Type: its charset is unknown; application/json in UTF-8 is expected."),
        BadHttpRequestException or JsonException => NodeAnswer.BadRequest($"body: a JSON object of at most {JsonDepthMax} levels is expected."),
        var other => NodeAnswer.Error(StatusCodes.Status500InternalServerError, other?.Message ?? "The request failed."),
    };

    private static bool HasKnownCharset(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type) || !type.Charset.HasValue)
            return true;
        return type.Encoding is not null;
    }

    /// <summary>What the server refuses before a route sees it has a status and no words.</summary>
    private static IResult Unanswered(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => NodeAnswer.NotFound("This node has no such route."),
        StatusCodes.Status405MethodNotAllowed => NodeAnswer.Error(
            StatusCodes.Status405MethodNotAllowed, $"This route does not take {context.Request.Method}; {context.Response.Headers.Allow} is accepted."),
        StatusCodes.Status413PayloadTooLarge => NodeAnswer.Error(StatusCodes.Status413PayloadTooLarge, $"body: longer than {BodyBytesMax} bytes."),
        StatusCodes.Status415UnsupportedMediaType => NodeAnswer.Error(
            StatusCodes.Status415UnsupportedMediaType, "Content-Type: application/json is expected."),
        var status => NodeAnswer.Error(status, "The request was refused."),
    };
}
