"""A server of aiohttp: python_aiohttp.py <port>. The path says what its handler does."""

import asyncio
import logging
import sys
import weakref

from aiohttp import WSCloseCode, WSMsgType, web

PORT = int(sys.argv[1])


async def handler(request):
    socket = web.WebSocketResponse(max_msg_size=20_000)
    await socket.prepare(request)
    request.app["sockets"].add(socket)
    print("opened", request.path, flush=True)
    async for message in socket:
        if message.type in (WSMsgType.TEXT, WSMsgType.BINARY):
            if request.path == "/raise":
                raise ValueError("The message says so")
            if request.path == "/return":
                break
            if request.path == "/busy":
                await socket.close(code=WSCloseCode.TRY_AGAIN_LATER, message=b"Busy")
                break
            await socket.send_str(str(message.data))
    # As handlers do that have something to tidy up
    await asyncio.sleep(0.05)
    print("ended", request.path, flush=True)
    return socket


async def member(request):
    raise web.HTTPForbidden()


async def say_goodbye(app):
    for socket in set(app["sockets"]):
        await socket.close(code=WSCloseCode.GOING_AWAY, message=b"Server shutdown")


logging.basicConfig(level=logging.INFO)
app = web.Application()
app["sockets"] = weakref.WeakSet()
app.on_shutdown.append(say_goodbye)
app.add_routes([web.get(path, handler) for path in ("/echo", "/raise", "/return", "/busy")])
app.add_routes([web.get("/member", member)])
web.run_app(app, host="127.0.0.1", port=PORT, print=lambda *_: print("listening", flush=True))
