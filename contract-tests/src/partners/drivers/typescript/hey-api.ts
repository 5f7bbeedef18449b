import { request, run } from "./cases.js";
import { createClient } from "./hey-api/client/index.js";
import { createLead } from "./hey-api/sdk.gen.js";

await run(async (baseUrl, auth) => {
  const client = createClient({
    baseUrl,
    auth,
    redirect: "manual",
    headers: { Accept: "application/json" },
  });
  const { data, response, error } = await createLead({ client, body: request });
  if (!response) {
    throw error;
  }
  return { status: response.status, body: data };
});
