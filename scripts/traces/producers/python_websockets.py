"""A server of the package websockets: python_websockets.py <mode> <port>. The path says what its handler does."""

import asyncio
import http
import logging
import signal
import sys

import websockets

MODE, PORT = sys.argv[1], int(sys.argv[2])


async def unauthorized(path, headers):
    print("refused", path, flush=True)
    return http.HTTPStatus.UNAUTHORIZED, [("WWW-Authenticate", "Bearer")], b"Log in\n"


OPTIONS = {
    "plain": {},
    "no-handler": {},
    "small": {"max_size": 8192},
    "origins": {"origins": ["https://app.example"]},
    "unauthorized": {"process_request": unauthorized},
    "subprotocols": {"subprotocols": ["v2.app.example"]},
    "pings": {"ping_interval": 0.4, "ping_timeout": 0.4},
}


async def handler(socket):
    print("opened", socket.path, flush=True)
    try:
        async for message in socket:
            if socket.path == "/raise":
                print({}[message])
            if socket.path == "/return":
                return
            if socket.path == "/policy":
                await socket.close(1008, "Not on the list")
                return
            if socket.path == "/slow":
                # Messages pile up, and the library stops reading: it sees no pongs either.
                await asyncio.sleep(0.3)
            await socket.send(message)
    finally:
        print("ended", socket.path, flush=True)


async def main():
    stop = asyncio.get_running_loop().create_future()
    if MODE != "no-handler":
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set_result, None)
    async with websockets.serve(handler, "127.0.0.1", PORT, **OPTIONS[MODE]) as server:
        print("listening", flush=True)
        await stop
        print("stopping", flush=True)
        server.close()
        await server.wait_closed()


logging.basicConfig(level=logging.INFO)
asyncio.run(main())
