"""Mail servers of our own on loopback, just enough of each to be spoken to."""

from __future__ import annotations

import json
import socket
import socketserver
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class BrevoStandIn:
    """`status` is what it answers; `slow` takes the mail and stays silent; `fault` "drop" takes it and hangs up, "part"
    hangs up within its answer, "garbage" answers what nobody understands. `taken` holds what was accepted."""

    def __init__(self) -> None:
        self.status, self.slow, self.fault = 201, 0.0, ""
        self.taken: list[dict[str, Any]] = []
        stand_in = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                if stand_in.status == 201:
                    stand_in.taken.append(body)
                time.sleep(stand_in.slow)
                if stand_in.fault == "drop":
                    self.hang_up()
                    return
                answer = json.dumps({"messageId": f"<{len(stand_in.taken)}@brevo>"}).encode()
                self.send_response(stand_in.status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                if stand_in.fault == "part":
                    self.wfile.write(answer[:5])
                    self.hang_up()
                    return
                self.wfile.write(b"x" * len(answer) if stand_in.fault == "garbage" else answer)

            def hang_up(self) -> None:
                self.close_connection = True
                self.wfile.flush()
                self.connection.shutdown(socket.SHUT_RDWR)

            def log_message(self, format: str, *args: Any) -> None:
                """Quiet."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_address[1]}/v3/"

    def __enter__(self) -> BrevoStandIn:
        return self

    def __exit__(self, *error: object) -> None:
        self.server.shutdown()
        self.server.server_close()


class SmtpStandIn:
    """Says yes to everything, or 550 to every recipient. `taken` holds the mails as they came.

    `fault`: "greeting", "rcpt" and "data" hang up before the mail came, "drop", "silence" and "garbage" follow after it
    was taken, "later" refuses the recipient and "full" the mail for now, "farewell" hangs up when all was said.
    """

    def __init__(self) -> None:
        self.refuses, self.fault = False, ""
        self.taken: list[str] = []
        stand_in = self

        class Handler(socketserver.StreamRequestHandler):
            def say(self, line: str) -> None:
                self.wfile.write(f"{line}\r\n".encode())

            def handle(self) -> None:
                if stand_in.fault == "greeting":
                    return
                self.say("220 here")
                while line := self.rfile.readline().decode().strip():
                    word = line[:4].upper()
                    if word.lower() == stand_in.fault:
                        return
                    if word == "RCPT" and stand_in.refuses:
                        self.say("550 no such mailbox")
                    elif word == "RCPT" and stand_in.fault == "later":
                        self.say("450 come back later")
                    elif word == "DATA":
                        self.say("354 go on")
                        mail = "".join(iter(lambda: self.rfile.readline().decode(), ".\r\n"))
                        if stand_in.fault == "full":
                            self.say("452 no room now")
                            continue
                        stand_in.taken.append(mail)
                        if stand_in.fault == "drop":
                            return
                        if stand_in.fault == "silence":
                            time.sleep(3)
                        self.say("hello there" if stand_in.fault == "garbage" else "250 taken")
                    elif word == "QUIT" and stand_in.fault == "farewell":
                        return
                    elif word == "QUIT":
                        self.say("221 bye")
                        return
                    else:
                        self.say("250 fine")

        self.server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.server.server_address[1]}"

    def __enter__(self) -> SmtpStandIn:
        return self

    def __exit__(self, *error: object) -> None:
        self.server.shutdown()
        self.server.server_close()
