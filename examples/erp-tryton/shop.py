"""Shopfloor as an ERP sees it: log in, write with retries, read lists, follow the ledger."""

import base64
import hashlib
import hmac
import json
import time

import httpx

ARRAY = 100
TRIES = 8


class Refused(Exception):
    """What was sent is wrong; the answer says where."""


class Shop:
    def __init__(self, base, key, secret):
        self.secret = secret
        self._basic = httpx.BasicAuth(key, secret)
        self._client = httpx.Client(base_url=base, timeout=30)

    def _log_in(self):
        scopes = ["productions_write", "company_admin"]
        answer = self._client.post("/api/authorization", auth=self._basic, json={"scopes": scopes})
        answer.raise_for_status()
        self._client.headers["authorization"] = f"Bearer {answer.json()['token']}"

    def ask(self, method, path, body=None, key=None):
        """Sends until there is an answer. With a key, sending again does nothing twice."""
        headers = {"idempotency-key": key} if key else {}
        for tried in range(TRIES):
            try:
                answer = self._client.request(method, path, json=body, headers=headers)
            except httpx.TransportError:
                time.sleep(2**tried / 10)
                continue
            if answer.status_code == 401 and tried < TRIES - 1:
                self._log_in()
            elif answer.status_code == 429:
                time.sleep(int(answer.headers["retry-after"]))
            elif answer.status_code >= 500 or answer.status_code == 409:
                time.sleep(2**tried / 10)
            elif answer.status_code >= 400:
                raise Refused(f"{method} {path}: {answer.status_code} {answer.text}")
            else:
                return answer
        raise ConnectionError(f"{method} {path} is not answered")

    def get(self, path):
        return self.ask("GET", path).json()

    def post(self, path, body):
        """Creates one thing, or many by the hundred; the key is made of what is sent, so a retry is a retry."""
        if not isinstance(body, list):
            return self.ask("POST", path, body, key_of(path, body)).json()
        batches = [body[first : first + ARRAY] for first in range(0, len(body), ARRAY)]
        return [made for batch in batches for made in self.ask("POST", path, batch, key_of(path, batch)).json()]

    def put(self, path, body):
        return self.ask("PUT", path, body).json()

    def events(self, after):
        """Every event of the ledger behind a sequence, a page at a time."""
        path = f"/api/events?after={after}&limit=100"
        while path:
            answer = self.ask("GET", path)
            yield answer.json()
            link = answer.links.get("next")
            path = link["url"] if link else None


def key_of(path, body):
    return "tryton-" + hashlib.sha256(json.dumps([path, body], sort_keys=True).encode()).hexdigest()[:40]


def is_genuine(headers, body, secret):
    """Whether a webhook call was signed with the secret of the API key that made the webhook."""
    expected = base64.b64encode(hmac.new(secret.encode(), body, hashlib.sha256).digest()).decode()
    return hmac.compare_digest(expected, headers.get("x-prodsmart-hmac-sha256", ""))
