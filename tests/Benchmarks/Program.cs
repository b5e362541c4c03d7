Console.WriteLine("Benchmarks come here.");
