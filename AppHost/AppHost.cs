Console.WriteLine("The map comes here.");
