"""Hears webhook calls. A call says that there is something new; what it is, the ledger says."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from shop import is_genuine


class Receiver:
    def __init__(self, secret, port=0):
        self.heard = threading.Event()
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers.get("content-length", 0)))
                genuine = is_genuine(self.headers, body, secret)
                self.send_response(204 if genuine else 403)
                self.end_headers()
                if genuine:
                    receiver.heard.set()

            def log_message(self, *_):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def wait(self, seconds):
        """Whether a call came."""
        heard = self.heard.wait(seconds)
        self.heard.clear()
        return heard

    def stop(self):
        self._server.shutdown()
        self._server.server_close()
