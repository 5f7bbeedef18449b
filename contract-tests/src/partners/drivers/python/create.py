"""Creates one lead for each address on the command line, and prints what came of it."""

import json
import sys

import openapi_client
from openapi_client.models import CreateLeadRequest, SecondaryContactRequest

token, *addresses = sys.argv[1:]
for address in addresses:
    configuration = openapi_client.Configuration(host=address, access_token=token, retries=False)
    with openapi_client.ApiClient(configuration) as client:
        try:
            # Not create_lead: its model refuses an id that is text, and a lead in an array.
            response = openapi_client.LeadsApi(client).create_lead_without_preload_content(
                CreateLeadRequest(
                    phone_number="+12025550123",
                    campaign_id=7,
                    variables={"customer_name": "Ada Example"},
                    allow_dupplicate=True,
                    secondary_contacts=[
                        SecondaryContactRequest(
                            phone_number="+12025550124",
                            variables={"customer_name": "Grace Example"},
                        )
                    ],
                ),
                _request_timeout=30.0,
            )
            body = response.read()
            if 200 <= response.status <= 299:
                created = json.loads(body)
                lead = created[0] if isinstance(created, list) else created
                outcome = f"id {int(lead['data']['id'])}"
            else:
                outcome = f"status {response.status}"
        except Exception as failure:
            outcome = f"throws {type(failure).__name__}: {failure}"
    print(" ".join(outcome.split()))
