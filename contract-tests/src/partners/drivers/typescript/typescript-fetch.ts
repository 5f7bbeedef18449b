import { run } from "./cases.js";
import { Configuration, LeadsApi, ResponseError } from "./typescript-fetch/index.js";

await run(async (basePath, accessToken) => {
  const api = new LeadsApi(
    new Configuration({
      basePath,
      accessToken,
      headers: { Accept: "application/json" },
      fetchApi: (input, init) => fetch(input, { ...init, redirect: "manual" }),
    }),
  );
  try {
    // Not createLead: it reads a lead in an array as one without data.
    const { raw } = await api.createLeadRaw({
      createLeadRequest: {
        phoneNumber: "+12025550123",
        campaignId: 7,
        variables: { customer_name: "Ada Example" },
        allowDupplicate: true,
        secondaryContacts: [
          { phoneNumber: "+12025550124", variables: { customer_name: "Grace Example" } },
        ],
      },
    });
    return { status: raw.status, body: await raw.json() };
  } catch (failure) {
    if (failure instanceof ResponseError) {
      return { status: failure.response.status, body: undefined };
    }
    throw failure;
  }
});
