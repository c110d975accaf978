Console.WriteLine("DefiPay");
