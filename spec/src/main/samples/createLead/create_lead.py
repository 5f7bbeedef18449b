"""Creates one lead: a person will be called. LEAD_API_TOKEN holds the account's token."""

import json
import os
import sys
import urllib.error
import urllib.request


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirected POST would arrive as a GET, so a redirect counts as an error."""

    def redirect_request(self, *args):
        return None


request = urllib.request.Request(
    os.environ.get("LEAD_API_URL", "https://app.autocalls.ai/api") + "/user/lead",
    method="POST",
    headers={
        "Authorization": "Bearer " + os.environ["LEAD_API_TOKEN"],
        "Content-Type": "application/json",
        "Accept": "application/json",
    },
    data=json.dumps(
        {
            "phone_number": "+12025550123",
            "campaign_id": 7,
            "variables": {"customer_name": "Ada Example"},
        }
    ).encode(),
)
try:
    with urllib.request.build_opener(NoRedirect).open(request, timeout=30) as response:
        text = response.read()
except urllib.error.HTTPError as refusal:
    # From 500 on, and with 408, the lead may exist: look before sending again.
    sys.exit(f"{refusal.code}: {refusal.read().decode(errors='replace')}")
except OSError as failure:
    sys.exit(f"No response, and the lead may exist: look before sending again. {failure}")

# Older versions wrap the lead in an array, and leave fields out.
try:
    created = json.loads(text)
    lead = (created[0] if isinstance(created, list) else created)["data"]
    print(f"Lead {lead.get('id')} is {lead.get('status', 'created')}")
except (ValueError, LookupError, TypeError, AttributeError):
    sys.exit("The response is not readable, and the lead may exist: look before sending again.")
