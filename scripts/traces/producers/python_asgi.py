"""An application of Starlette, for uvicorn and Daphne. The path says what becomes of the connection."""

import asyncio

from starlette.applications import Starlette
from starlette.endpoints import WebSocketEndpoint
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocketDisconnect


async def echo(socket):
    await socket.accept()
    try:
        while True:
            await socket.send_text(await socket.receive_text())
    except WebSocketDisconnect as disconnect:
        print("disconnect", disconnect.code, flush=True)


async def refuse(socket):
    # The code is lost: there is no connection yet that it could be sent on.
    await socket.close(code=4401)


async def fail(socket):
    await socket.accept()
    while True:
        message = await socket.receive_text()
        if message == "fail":
            raise ValueError("The message says so")
        await socket.send_text(message)


async def fail_at_once(socket):
    await socket.accept()
    raise KeyError("user")


async def fail_later(socket):
    await socket.accept()
    await socket.send_text("welcome")
    await asyncio.sleep(1.2)
    raise RuntimeError("The database is gone")


async def fail_before(socket):
    raise KeyError("session")


async def leave(socket):
    await socket.accept()
    await socket.send_text(await socket.receive_text())


async def own_code(socket):
    await socket.accept()
    await socket.receive_text()
    await socket.close(code=4003)


async def policy(socket):
    await socket.accept()
    await socket.receive_text()
    await socket.close(code=1008)


async def slow(socket):
    await socket.accept()
    try:
        while True:
            message = await socket.receive_text()
            # Messages pile up, and the server stops reading: it sees no pongs either.
            await asyncio.sleep(0.3)
            await socket.send_text(message)
    except WebSocketDisconnect as disconnect:
        print("disconnect", disconnect.code, flush=True)


class Records(WebSocketEndpoint):
    encoding = "json"

    async def on_receive(self, websocket, data):
        await websocket.send_json(data)


app = Starlette(
    routes=[
        WebSocketRoute("/echo", echo),
        WebSocketRoute("/refuse", refuse),
        WebSocketRoute("/fail", fail),
        WebSocketRoute("/fail-at-once", fail_at_once),
        WebSocketRoute("/fail-later", fail_later),
        WebSocketRoute("/fail-before", fail_before),
        WebSocketRoute("/leave", leave),
        WebSocketRoute("/own-code", own_code),
        WebSocketRoute("/policy", policy),
        WebSocketRoute("/slow", slow),
        WebSocketRoute("/records", Records),
    ]
)
