using Strided;

var a = Nd.Zeros(100, 100);
Console.WriteLine(a.Reshape(1, -1).SharesMemory(a));
Console.WriteLine(a.T.Reshape(1, -1).SharesMemory(a));
try { a.T.Reshape((1, -1), copy: false); } catch (ShapeException e) { Console.WriteLine(e.Message); }
NDArray<double> b = [1, 2, 3];
b *= 2;
b[1..] *= 2;
Console.WriteLine($"{b*2+1}");
var c = Nd.ARange(12).Reshape(3, 4);
Console.WriteLine(string.Join(",", ((NDArray<long>)c.Sum(0)).ToArray()) + " " + string.Join(",", ((NDArray<long>)c.T.Sum(0)).ToArray()));
Console.WriteLine(string.Join(",", c["::-1, 1:3"].ToArray()));
Console.WriteLine(Nd.Ones(1000000).Sum().ToScalar());
Console.WriteLine("x = " + c);
Console.WriteLine($"{c / 7:R}");
Console.WriteLine(Nd.ARange(20000).Reshape(100, 200) * 1.5);
