/** Creates one lead for each address on the command line, and prints what came of it. */
export type Outcome = { status: number; body: unknown };

export const request = {
  phone_number: "+12025550123",
  campaign_id: 7,
  variables: { customer_name: "Ada Example" },
  allow_dupplicate: true,
  secondary_contacts: [
    { phone_number: "+12025550124", variables: { customer_name: "Grace Example" } },
  ],
};

/** Older versions wrap the lead in an array, and send its id as text. */
function id(body: any): number {
  const created = Array.isArray(body) ? body[0] : body;
  return Number(created.data.id);
}

export async function run(
  create: (baseUrl: string, token: string) => Promise<Outcome>,
): Promise<void> {
  const [token, ...addresses] = process.argv.slice(2);
  for (const address of addresses) {
    let outcome: string;
    try {
      const { status, body } = await create(address, token);
      outcome = status >= 200 && status <= 299 ? `id ${id(body)}` : `status ${status}`;
    } catch (failure: any) {
      outcome = `throws ${failure?.name}: ${failure?.message ?? failure}`;
    }
    console.log(outcome.replace(/\s+/g, " "));
  }
}
