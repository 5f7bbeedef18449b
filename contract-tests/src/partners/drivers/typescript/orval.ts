import { request, run } from "./cases.js";
import { createLead } from "./orval/leads.js";

await run(async (baseUrl, token) => {
  // Orval writes the path alone into the code; the address of the brand goes before it here.
  const plain = globalThis.fetch;
  globalThis.fetch = (input, init) => plain(baseUrl + input, init);
  try {
    const { status, data } = await createLead(request, {
      redirect: "manual",
      headers: { Accept: "application/json", Authorization: `Bearer ${token}` },
    });
    return { status, body: data };
  } finally {
    globalThis.fetch = plain;
  }
});
