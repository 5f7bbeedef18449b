/** Creates the lead of the environment with the client as it is generated, for the command client. */
import { isAxiosError } from "axios";
import { Configuration, LeadsApi } from "./typescript-axios/index.js";

const { LEAD_BASE_URL: basePath, LEAD_TOKEN: accessToken, LEAD_REQUEST } = process.env;
try {
  await new LeadsApi(new Configuration({ basePath, accessToken })).createLead(
    JSON.parse(LEAD_REQUEST!),
  );
} catch (failure) {
  const status = (isAxiosError(failure) && failure.response?.status) || 0;
  process.exit(status >= 400 && status < 500 && status !== 408 ? 10 : 11);
}
