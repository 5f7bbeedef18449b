/** An application that requires the client by its name. */
module consumer {
  requires ai.autocalls.lead.client;
}
