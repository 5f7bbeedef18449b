import { isAxiosError } from "axios";
import { request, run } from "./cases.js";
import { Configuration, LeadsApi } from "./typescript-axios/index.js";

await run(async (basePath, accessToken) => {
  const api = new LeadsApi(
    new Configuration({ basePath, accessToken, baseOptions: { maxRedirects: 0 } }),
  );
  try {
    const { status, data } = await api.createLead(request);
    return { status, body: data };
  } catch (failure) {
    if (isAxiosError(failure) && failure.response) {
      return { status: failure.response.status, body: undefined };
    }
    throw failure;
  }
});
