using EGov.ServiceDefaults.Tests.Messaging;

// The test assembly is also the service that tests start as a process of its own in order to kill it.
await CrashHost.RunAsync(args);
