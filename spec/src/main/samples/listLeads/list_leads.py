"""Lists the leads of one campaign that have one number. LEAD_API_TOKEN holds the account's token."""

import json
import os
import sys
import urllib.error
import urllib.parse
import urllib.request


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirect could carry the token to another host, so it counts as an error."""

    def redirect_request(self, *args):
        return None


url = os.environ.get("LEAD_API_URL", "https://app.autocalls.ai/api") + "/user/leads"

page = last = 1
while page <= last:
    # The plus sign becomes %2B; a bare one would arrive as a space.
    query = urllib.parse.urlencode(
        {"campaign_id": 7, "phone_number": "+12025550123", "per_page": 100, "page": page}
    )
    request = urllib.request.Request(
        f"{url}?{query}",
        headers={
            "Authorization": "Bearer " + os.environ["LEAD_API_TOKEN"],
            "Accept": "application/json",
        },
    )
    try:
        with urllib.request.build_opener(NoRedirect).open(request, timeout=30) as response:
            leads = json.load(response)
    except urllib.error.HTTPError as refusal:
        sys.exit(f"{refusal.code}: {refusal.read().decode(errors='replace')}")
    except OSError as failure:
        sys.exit(f"No response; asking again does no harm. {failure}")
    for lead in leads["data"]:
        print(f"Lead {lead['id']} is {lead.get('status', 'created')}")
    last = leads.get("last_page", page)
    page += 1
