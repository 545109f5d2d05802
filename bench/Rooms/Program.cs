// Work inside the library, room by room, with the bytes it allocates; the rooms are those of src/ and tests/.
// dotnet run -c Release --project bench/Rooms -- --filter '*Layout*'      (BenchmarkDotNet's own options; --list flat shows all)
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(
    args,
    DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance)).AddDiagnoser(MemoryDiagnoser.Default));
