#!/bin/sh
# Creates one lead: a person will be called. LEAD_API_TOKEN holds the account's token.
set -eu
url="${LEAD_API_URL:-https://app.autocalls.ai/api}/user/lead"

# No --retry: a request sent twice can call the person twice. A redirect is an error, not followed.
# The header comes from standard input, so that the token is in no process list.
printf 'Authorization: Bearer %s\n' "$LEAD_API_TOKEN" |
  curl --silent --show-error --fail-with-body --location --max-redirs 0 --max-time 30 \
    --header @- \
    --header 'Content-Type: application/json' \
    --header 'Accept: application/json' \
    --data '{
      "phone_number": "+12025550123",
      "campaign_id": 7,
      "variables": {"customer_name": "Ada Example"}
    }' \
    "$url" || {
  code=$?
  # The status is printed above.
  echo "From 500 on, with 408, and without a status the lead may exist: look before sending again." >&2
  exit "$code"
}
