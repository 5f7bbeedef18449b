#!/bin/sh
# Lists the leads of one campaign that have one number. LEAD_API_TOKEN holds the account's token.
set -eu
url="${LEAD_API_URL:-https://app.autocalls.ai/api}/user/leads"

page=1
last=1
# A redirect is an error, not followed: it could carry the token to another host.
while [ "$page" -le "$last" ]; do
  # --data-urlencode sends the plus sign as %2B; a bare one would arrive as a space.
  # The header comes from standard input, so that the token is in no process list.
  leads=$(printf 'Authorization: Bearer %s\n' "$LEAD_API_TOKEN" |
    curl --silent --show-error --fail-with-body --location --max-redirs 0 --max-time 30 --get \
      --header @- \
      --header 'Accept: application/json' \
      --data-urlencode 'phone_number=+12025550123' \
      --data-urlencode 'campaign_id=7' \
      --data-urlencode 'per_page=100' \
      --data-urlencode "page=$page" \
      "$url") || {
    code=$?
    echo "$leads" >&2
    exit "$code"
  }
  echo "$leads"
  # Some brands send no last page with an empty list: then this page is the last.
  last=$(echo "$leads" | tr ',' '\n' | sed -n 's/.*"last_page"[^0-9]*\([0-9][0-9]*\).*/\1/p')
  last="${last:-$page}"
  page=$((page + 1))
done
