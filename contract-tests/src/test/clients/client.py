"""A client of POST /user/lead that is right, or has the one fault that its argument names.

With --serve behind the fault it does not start anew for each lead: it prints a port, and each
connection brings the environment and the input of one run, and takes its output and exit code.
"""

import io
import json
import os
import re
import signal
import socket
import sys
import time

FAULT = sys.argv[1] if len(sys.argv) > 1 else ""
CREATED, REFUSED, UNKNOWN = 0, 10, 11
STATE = {"began": False, "ended": False}


class Broken(Exception):
    """The connection ended before the response did."""


class Silent(Broken):
    """Nothing of a response came."""


def body():
    text = sys.stdin.read()
    lead = json.loads(text)
    variables = lead.get("variables")
    contacts = lead.get("secondary_contacts", [])
    if FAULT == "number-without-plus":
        lead["phone_number"] = lead["phone_number"].lstrip("+")
    if FAULT == "campaign-as-string":
        lead["campaign_id"] = str(lead["campaign_id"])
    if FAULT == "campaign-as-double" and lead["campaign_id"] > 2**53:
        lead["campaign_id"] = int(float(lead["campaign_id"]))
    if FAULT == "allow-duplicate" and "allow_dupplicate" in lead:
        lead["allow_duplicate"] = lead.pop("allow_dupplicate")
    if FAULT == "false-left-out" and lead.get("allow_dupplicate") is False:
        del lead["allow_dupplicate"]
    if FAULT == "flag-as-number" and "allow_dupplicate" in lead:
        lead["allow_dupplicate"] = int(lead["allow_dupplicate"])
    if FAULT == "variables-array" and variables:
        lead["variables"] = [variables]
    if FAULT == "values-as-strings" and variables:
        lead["variables"] = {name: str(value) for name, value in variables.items()}
    if FAULT == "variables-lost" and "code" in (variables or {}):
        del variables["code"]
    if FAULT == "contacts-sorted":
        contacts.sort(key=lambda contact: contact["phone_number"])
    if FAULT == "contacts-lost":
        del contacts[1:]
    if FAULT == "contacts-without-variables":
        for contact in contacts:
            del contact["variables"]
    if FAULT == "null-fields":
        lead.setdefault("variables", None)
        lead.setdefault("secondary_contacts", None)
    if FAULT == "empty-left-out":
        lead = {name: value for name, value in lead.items() if value not in ({}, [])}
    if FAULT == "latin-1":
        return json.dumps(lead, ensure_ascii=False).encode("latin-1", "replace")
    sent = json.dumps(lead)
    if FAULT == "name-twice" and "allow_dupplicate" in lead:
        sent = '{"campaign_id":7,' + sent[1:]
    return sent.encode()


def head(host, path, length):
    method = "PUT" if FAULT == "put" else "POST"
    scheme = "Token" if FAULT == "other-scheme" else "Bearer"
    lines = [f"{method} {path} HTTP/1.1", f"Host: {host}", f"Content-Length: {length}"]
    if FAULT != "no-token":
        lines.append(f"Authorization: {scheme} {os.environ['LEAD_TOKEN']}")
    if FAULT == "token-twice":
        lines.append(f"X-Api-Key: {os.environ['LEAD_TOKEN']}")
    if FAULT != "no-accept":
        lines.append("Accept: application/json")
    form = "application/x-www-form-urlencoded"
    lines.append("Content-Type: " + (form if FAULT == "form" else "application/json"))
    if FAULT == "gzip-unread":
        lines.append("Accept-Encoding: gzip")
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def exactly(stream, length):
    data = stream.read(length)
    if len(data) < length and FAULT != "truncated-is-success":
        raise Broken
    return data


def chunks(stream):
    data = b""
    while size := int(stream.readline().split(b";")[0] or b"0", 16):
        data += exactly(stream, size)
        stream.readline()
    if not stream.readline() and FAULT != "truncated-is-success":
        raise Broken
    return data


def receive(stream):
    while True:
        first = stream.readline()
        if not first:
            raise Silent
        STATE["began"] = True
        status = int(first.split()[1])
        headers = {}
        while (line := stream.readline().strip()):
            name, _, value = line.decode().partition(":")
            headers[name.lower()] = value.strip()
        if status >= 200 or FAULT == "interim-is-final" or status != 100 and FAULT == "only-100":
            break
    if status == 204 or status < 200:
        return status, headers, b""
    if "transfer-encoding" in headers and FAULT != "chunks-unread":
        return status, headers, chunks(stream)
    if "content-length" in headers and FAULT != "reads-to-the-end":
        return status, headers, exactly(stream, int(headers["content-length"]))
    return status, headers, b"" if FAULT == "needs-length" else stream.read()


def send(url, lead):
    host, port, path = re.match(r"http://(\[[^]]+\]|[^:/]+):(\d+)(.*)", url).groups()
    if FAULT == "only-ipv4" and host.startswith("["):
        raise Broken
    with socket.create_connection((host.strip("[]"), int(port)), 20) as connection:
        connection.sendall(head(f"{host}:{port}", path, len(lead)) + lead)
        started = time.monotonic()
        stream = connection.makefile("rb")
        received = receive(stream)
        if FAULT == "impatient" and time.monotonic() - started > 1.5:
            raise Broken
        STATE["ended"] = True
        if FAULT == "repeats-reset-after" and received[0] == 200 and "connection" not in received[1]:
            stream.read(1)  # notices a reset, and takes it for a failure
        return received


def understood(answer):
    if FAULT == "needs-object" and isinstance(answer, list):
        return False
    data = (answer[0] if isinstance(answer, list) else answer)["data"]
    if isinstance(answer, dict):
        if FAULT == "needs-integer-id" and not isinstance(data["id"], int):
            return False
        if FAULT == "needs-campaign" and "status" in data and "campaign" not in data:
            return False
        if FAULT == "needs-english" and "created" not in answer["message"]:
            return False
        if FAULT == "unknown-fields-refused" and len(answer) > 2:
            return False
        if FAULT == "statuses-closed" and data.get("status") not in (None, "created"):
            return False
    return "id" in data


def outcome(status, headers, text):
    if FAULT == f"{status}-is-success":
        return CREATED
    if FAULT == "redirect-is-success" and 300 <= status < 400:
        return CREATED
    if FAULT == "server-error-is-success" and (status == 408 or status >= 500):
        return CREATED
    if FAULT == "server-error-is-refusal" and (status == 408 or status >= 500):
        return REFUSED
    if FAULT == "html-is-success" and headers.get("content-type") == "text/html" and status == 200:
        return CREATED
    if FAULT == "only-200" and status != 200 and status < 300:
        return UNKNOWN
    if status == 408 or status >= 500:
        return UNKNOWN
    if status >= 300:
        return REFUSED
    if FAULT == "truncated-is-success" and text and not text.strip().endswith((b"}", b"]", b">")):
        return CREATED
    try:
        encoding = "utf-8" if FAULT == "bom-unread" else "utf-8-sig"
        return CREATED if understood(json.loads(text.decode(encoding))) else UNKNOWN
    except (ValueError, LookupError, TypeError):
        return UNKNOWN


def again(url, status, headers):
    """Where a faulty client sends the request once more."""
    if FAULT == f"repeats-{status}":
        return url
    if 300 <= status < 400:
        location = headers["location"]
        if location.startswith("http"):
            return location if FAULT == "follows-to-other-hosts" else None
        return url + "/moved" if FAULT == "follows" else None
    return None


def create(base, lead):
    if FAULT == "base-path-lost":
        base = base.removesuffix("/api")
    url = base + ("/user/leads" if FAULT == "other-path" else "/user/lead")
    started = time.monotonic()
    try:
        status, headers, text = send(url, lead)
    except (Broken, OSError) as failure:
        return broken(url, lead, failure, time.monotonic() - started)
    if status == 422 and FAULT == "prints-refusals":
        print(text.decode())
    if status == 401 and FAULT == "hangs":
        time.sleep(600)
    if status == 401 and FAULT == "prints-without-end":
        while True:
            print("x" * 100_000)
    if status == 401 and FAULT == "leaves-a-process" and os.fork() == 0:
        os.setsid()
        time.sleep(600)
    following = again(url, status, headers)
    if following:
        status, headers, text = send(following, lead)
    return outcome(status, headers, text)


def broken(url, lead, failure, seconds):
    reset = isinstance(failure, ConnectionResetError)
    if FAULT == "broken-is-success" and isinstance(failure, Silent):
        return CREATED
    if FAULT == "broken-is-refusal":
        return REFUSED
    kind = "reset-after" if STATE["ended"] else "reset-during" if STATE["began"] else "reset-before"
    if not reset:
        kind = "silence" if seconds > 1 else "end" if isinstance(failure, Silent) else "other"
    if FAULT == "repeats-" + kind:
        return outcome(*send(url, lead))
    return CREATED if STATE["ended"] else UNKNOWN


def run():
    if FAULT == "prints-the-token":
        print("Authorization: Bearer", os.environ["LEAD_TOKEN"])
    if FAULT == "prints-the-number":
        print("calling", os.environ["LEAD_PHONE_NUMBER"], file=sys.stderr)
    code = create(os.environ["LEAD_BASE_URL"], body())
    return min(code, 1) if FAULT == "only-success-and-failure" else code


def serve():
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    server = socket.create_server(("127.0.0.1", 0))
    print(server.getsockname()[1], flush=True)
    while True:
        connection = server.accept()[0]
        if os.fork() == 0:
            given = json.loads(connection.makefile("rb").readline())
            os.environ.update(given["environment"])
            sys.stdin = io.StringIO(given["input"])
            os.dup2(connection.fileno(), 1)
            os.dup2(connection.fileno(), 2)
            print(f"\nexit {run()}", flush=True)
            os._exit(0)
        connection.close()


if "--serve" in sys.argv:
    serve()
sys.exit(run())
