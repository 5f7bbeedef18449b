// Creates one lead: a person will be called. LEAD_API_TOKEN holds the account's token.
using System;
using System.Linq;
using System.Net.Http;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;

static class CreateLead
{
    static int Main()
    {
        var url = Environment.GetEnvironmentVariable("LEAD_API_URL") ?? "https://app.autocalls.ai/api";
        var token = Environment.GetEnvironmentVariable("LEAD_API_TOKEN");
        var body = @"{
            ""phone_number"": ""+12025550123"",
            ""campaign_id"": 7,
            ""variables"": {""customer_name"": ""Ada Example""}
        }";

        // A redirected POST would arrive as a GET, so a redirect counts as an error.
        using (var handler = new HttpClientHandler { AllowAutoRedirect = false })
        using (var http = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(30) })
        {
            http.DefaultRequestHeaders.Add("Authorization", "Bearer " + token);
            http.DefaultRequestHeaders.Add("Accept", "application/json");
            HttpResponseMessage response;
            byte[] text;
            try
            {
                var content = new StringContent(body, Encoding.UTF8, "application/json");
                response = http.PostAsync(url + "/user/lead", content).GetAwaiter().GetResult();
                text = response.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
            }
            catch (Exception failure)
            {
                Console.Error.WriteLine("No response, and the lead may exist: look before sending again. " + failure.Message);
                return 1;
            }
            if (!response.IsSuccessStatusCode)
            {
                // From 500 on, and with 408, the lead may exist: look before sending again.
                var said = (int)response.StatusCode < 400 ? "" : ": " + Encoding.UTF8.GetString(text);
                Console.Error.WriteLine((int)response.StatusCode + said);
                return 1;
            }

            // Older versions wrap the lead in an array, and leave fields out: look for `data` at any depth.
            try
            {
                var json = JsonReaderWriterFactory.CreateJsonReader(text, XmlDictionaryReaderQuotas.Max);
                var lead = XElement.Load(json).Descendants("data").First();
                Console.WriteLine("Lead " + (string)lead.Element("id") + " is " + ((string)lead.Element("status") ?? "created"));
                return 0;
            }
            catch (Exception)
            {
                Console.Error.WriteLine("The response is not readable, and the lead may exist: look before sending again.");
                return 1;
            }
        }
    }
}
