using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PerfEval.Embedded.Hosting;

/// <summary>Says what an <see cref="EmbeddedHost"/> hosts and where.</summary>
public sealed class EmbeddedHostBuilder
{
    private readonly List<Action<IFunctionsWorkerApplicationBuilder>> workerSteps = [];

    /// <summary>A builder of a host that keeps everything it knows in one folder.</summary>
    /// <param name="dataFolder">Created where it is missing.</param>
    public EmbeddedHostBuilder(string dataFolder)
    {
        ArgumentException.ThrowIfNullOrEmpty(dataFolder);
        DataFolder = Path.GetFullPath(dataFolder);
        Web = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        Configuration.AddEnvironmentVariables();
    }

    /// <summary>The folder's full path.</summary>
    public string DataFolder { get; }

    /// <summary>The clock of everything hosted; the default value is the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The address listened on; the default value is 127.0.0.1.</summary>
    public IPAddress Address { get; set; } = IPAddress.Loopback;

    /// <summary>The port listened on; the default value, 0, takes any free one.</summary>
    public int Port { get; set; }

    /// <summary>Where host.json is; the default value is beside the program. Where there is none, its defaults hold.</summary>
    public string HostJsonPath { get; set; } = Path.Combine(AppContext.BaseDirectory, "host.json");

    /// <summary>
    /// The zone timer schedules are in; the default value, null, means the one the setting WEBSITE_TIME_ZONE names, or else UTC.
    /// </summary>
    public TimeZoneInfo? ScheduleTimeZone { get; set; }

    /// <summary>Settings, the process's environment variables among them; <c>%Name%</c> in a schedule is looked up here.</summary>
    public IConfigurationManager Configuration => Web.Configuration;

    /// <summary>Services for functions and middleware. The clients of durable tasks, tables and blobs are added by the host.</summary>
    public IServiceCollection Services => Web.Services;

    /// <summary>Where logs go; nowhere unless told.</summary>
    public ILoggingBuilder Logging => Web.Logging;

    internal WebApplicationBuilder Web { get; }

    internal List<Type> FunctionTypes { get; } = [];

    internal List<Assembly> FunctionAssemblies { get; } = [];

    internal IReadOnlyList<Action<IFunctionsWorkerApplicationBuilder>> WorkerSteps => workerSteps;

    /// <summary>Hosts every function of an assembly.</summary>
    public EmbeddedHostBuilder AddFunctions(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        FunctionAssemblies.Add(assembly);
        return this;
    }

    /// <summary>Hosts the functions of a class.</summary>
    public EmbeddedHostBuilder AddFunctions(Type functions)
    {
        ArgumentNullException.ThrowIfNull(functions);
        FunctionTypes.Add(functions);
        return this;
    }

    /// <summary>Adds middleware and services as the application's own start-up does under the Functions worker.</summary>
    public EmbeddedHostBuilder ConfigureWorker(Action<IFunctionsWorkerApplicationBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        workerSteps.Add(configure);
        return this;
    }

    /// <summary>Builds the host, which takes the data folder until it is disposed.</summary>
    /// <exception cref="DataFolderInUseException">Another host has the data folder.</exception>
    /// <exception cref="Triggers.Discovery.FunctionDiscoveryException">Functions cannot be hosted.</exception>
    /// <exception cref="InvalidDataException">host.json cannot be used.</exception>
    public EmbeddedHost Build() => EmbeddedHost.Build(this);
}
