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
        status = failure.status or 0
        sys.exit(10 if 400 <= status < 500 and status != 408 else 11)
