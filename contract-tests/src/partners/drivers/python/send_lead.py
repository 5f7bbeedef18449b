"""Creates the lead of the environment with the client as it is generated, for the command client."""

import os
import sys

import openapi_client
from openapi_client.models import CreateLeadRequest

configuration = openapi_client.Configuration(
    host=os.environ["LEAD_BASE_URL"], access_token=os.environ["LEAD_TOKEN"]
)
with openapi_client.ApiClient(configuration) as client:
    try:
        openapi_client.LeadsApi(client).create_lead(
            CreateLeadRequest.from_json(os.environ["LEAD_REQUEST"])
        )
    except openapi_client.ApiException as failure:
        sys.exit(10 if failure.status and 400 <= failure.status < 500 else 11)
