// Lists the leads of one campaign that have one number. LEAD_API_TOKEN holds the account's token.
using System;
using System.Net.Http;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Linq;

static class ListLeads
{
    static int Main()
    {
        var url = Environment.GetEnvironmentVariable("LEAD_API_URL") ?? "https://app.autocalls.ai/api";
        var token = Environment.GetEnvironmentVariable("LEAD_API_TOKEN");
        // The plus sign becomes %2B; a bare one would arrive as a space.
        var query = "?campaign_id=7&phone_number=" + Uri.EscapeDataString("+12025550123") + "&per_page=100&page=";

        // A redirect could carry the token to another host, so it counts as an error.
        using (var handler = new HttpClientHandler { AllowAutoRedirect = false })
        using (var http = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(30) })
        {
            http.DefaultRequestHeaders.Add("Authorization", "Bearer " + token);
            http.DefaultRequestHeaders.Add("Accept", "application/json");
            var last = 1;
            for (var page = 1; page <= last; page++)
            {
                var response = http.GetAsync(url + "/user/leads" + query + page).GetAwaiter().GetResult();
                var text = response.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult();
                if (!response.IsSuccessStatusCode)
                {
                    Console.Error.WriteLine((int)response.StatusCode + ": " + Encoding.UTF8.GetString(text));
                    return 1;
                }
                var json = JsonReaderWriterFactory.CreateJsonReader(text, XmlDictionaryReaderQuotas.Max);
                var leads = XElement.Load(json);
                foreach (var lead in leads.Element("data").Elements())
                {
                    Console.WriteLine("Lead " + lead.Element("id").Value + " is " + ((string)lead.Element("status") ?? "created"));
                }
                last = (int?)leads.Element("last_page") ?? page;
            }
            return 0;
        }
    }
}
