using System.Globalization;
using System.Reflection;

namespace Strided.Benchmarks;

/// <summary>One column in a process of its own: the far side of <see cref="Peer"/>. Statements are the names of cases.</summary>
internal static class Server
{
    public static void Run(string column, int threads)
    {
        TextWriter reply = Console.Out;
        Console.SetOut(Console.Error); // What libraries say is no answer.
        Nd.MaxDegreeOfParallelism = threads;
        MathNet.Numerics.Control.MaxDegreeOfParallelism = threads;
        reply.WriteLine(VersionOf(column));
        reply.Flush();
        using var shelf = new Shelf();
        (string Id, Work Work)? current = null;
        while (Console.In.ReadLine() is { } line)
        {
            string[] words = line.Split(' ', 3);
            string answer;
            try
            {
                if (words[0] == "execute")
                {
                    current = null;
                    Case next = Cases.Named(words[2]);
                    shelf.Label(next);
                    current = (next.Id, next.Sides[column](shelf));
                }
                Work work = current is { } now && now.Id == words[2] ? now.Work : throw new InvalidOperationException($"{words[2]} was not prepared");
                answer = words[0] switch
                {
                    "execute" => "done",
                    "value" => Sample.Of(work.Once()).ToString(),
                    _ => work.Seconds(long.Parse(words[1], CultureInfo.InvariantCulture)).ToString("R", CultureInfo.InvariantCulture),
                };
            }
            catch (Exception e)
            {
                answer = $"error {e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}";
            }
            reply.WriteLine(answer);
            reply.Flush();
        }
    }

    private static string VersionOf(string column)
    {
        Type type = column switch
        {
            Columns.Strided => typeof(NDArray),
            Columns.NumSharp => typeof(NumSharp.NDArray),
            Columns.MathNet => typeof(MathNet.Numerics.Control),
            _ => typeof(System.Numerics.Tensors.Tensor),
        };
        return type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
    }
}
