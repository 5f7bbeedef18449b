import createClient from "openapi-fetch";
import { request, run } from "./cases.js";
import type { paths } from "./openapi-typescript.js";

await run(async (baseUrl, token) => {
  const client = createClient<paths>({
    baseUrl,
    redirect: "manual",
    headers: { Accept: "application/json", Authorization: `Bearer ${token}` },
  });
  const { data, response } = await client.POST("/user/lead", { body: request });
  return { status: response.status, body: data };
});
