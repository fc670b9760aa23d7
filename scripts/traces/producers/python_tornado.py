"""A server of Tornado: python_tornado.py <port>. The path says what its handler does."""

import sys

from tornado.ioloop import IOLoop
from tornado.log import enable_pretty_logging
from tornado.web import Application, HTTPError
from tornado.websocket import WebSocketHandler

PORT = int(sys.argv[1])


class Echo(WebSocketHandler):
    def check_origin(self, origin):
        return True

    def open(self):
        print("opened", self.request.path, flush=True)

    def on_message(self, message):
        self.write_message(message, binary=isinstance(message, bytes))

    def on_close(self):
        print("closed", self.request.path, self.close_code, flush=True)


class SameOrigin(Echo):
    def check_origin(self, origin):
        return WebSocketHandler.check_origin(self, origin)


class Fails(Echo):
    def on_message(self, message):
        raise ValueError("The message says so")


class Closes(Echo):
    def on_message(self, message):
        self.close()


class GoesAway(Echo):
    def open(self):
        IOLoop.current().call_later(0.9, self.close, 1001, "Server is going away")


class Rejects(Echo):
    def on_message(self, message):
        self.close(1007, "Not JSON")


class Staff(Echo):
    def prepare(self):
        raise HTTPError(401)


enable_pretty_logging()
Application(
    [
        ("/echo", Echo),
        ("/same-origin", SameOrigin),
        ("/fails", Fails),
        ("/closes", Closes),
        ("/goes-away", GoesAway),
        ("/rejects", Rejects),
        ("/staff", Staff),
    ],
    websocket_max_message_size=20_000,
).listen(PORT, "127.0.0.1")
print("listening", flush=True)
IOLoop.current().start()
