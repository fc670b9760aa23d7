import { frozen } from '../../retry/frozen.ts';
import type { DiagnosisLocale } from '../diagnosisLocale.ts';

/** English. */
export const en: DiagnosisLocale = /* @__PURE__ */ frozen<DiagnosisLocale>({
  tag: 'en',
  causes: {
    // The connection never opened.
    'handshake-http-rejected': {
      title: 'The handshake was answered with an HTTP status other than 101',
      explanation:
        'A server or proxy answered the upgrade request with an ordinary HTTP status. The browser knows which one, but keeps it from scripts: the page sees 1006 and no more.',
      remedy:
        'Read the status in the DevTools network tab or with curl. 401 and 403 point to credentials or the Origin, 404 to a wrong path, 400 and 426 to a lost Upgrade header, 429 to rate limiting, 5xx to what is behind the proxy.',
    },
    'asgi-close-before-accept': {
      title: 'The ASGI application closed before accept()',
      explanation:
        'An ASGI server such as uvicorn or Daphne turns a close before accept() into HTTP 403. A 4xxx code chosen there never leaves the server; the browser reports 1006.',
      remedy:
        'In FastAPI, Starlette or Django Channels, call accept() first and close with the wanted code afterwards. A 403 for the WebSocket path in the server log confirms it; an unknown route looks the same.',
    },
    'proxy-upgrade-not-forwarded': {
      title: 'The reverse proxy does not forward the upgrade',
      explanation:
        'The proxy passes the handshake on as an ordinary HTTP request, without the Upgrade and Connection headers. The application answers as it would answer any request, often with 200, 400, 404 or 426.',
      remedy:
        'In nginx, set proxy_http_version 1.1 (the default since 1.29.7) and the headers Upgrade and Connection for this location. Switch off caching and HTTP/2-only upstreams for the route. A direct connection to the application should work.',
    },
    'upstream-unavailable': {
      title: 'The gateway cannot reach the application (502, 503, 504)',
      explanation:
        'A proxy or load balancer answered in place of an application that is down, still starting or overloaded. The page sees 1006 and no more.',
      remedy:
        'Check that the application runs, and what the health checks say. On the client, keep trying with exponential backoff and jitter; it often recovers within seconds to minutes.',
    },
    'handshake-redirect': {
      title: 'The address redirects',
      explanation:
        'The handshake was answered with a redirect, for instance to https, to a login page or to a path with a trailing slash. Chromium and Firefox do not follow it and report 1006; WebKitGTK 2.50 followed a 301 and a 302 when tested.',
      remedy:
        'Connect to the final wss:// address directly, and exempt the WebSocket path from login redirects. Run curl -i on the same path to see where it leads.',
    },
    'connection-refused': {
      title: 'No server listens at this host and port',
      explanation:
        'The TCP connection was refused: no process accepts connections on that port. To a script this looks like any other failed handshake.',
      remedy:
        'Check host and port, and whether the server runs and is bound to the right interface. With containers, check that the port is published.',
    },
    'dns-failure': {
      title: 'The host name could not be resolved',
      explanation:
        'The browser found no IP address for the host name. It reports the same 1006 as for any other failed handshake.',
      remedy:
        'Check the spelling of the host name and the configuration of this environment, including VPN and split DNS. Compare with nslookup on an affected machine.',
    },
    'offline-at-connect': {
      title: 'The device was offline',
      explanation:
        'There was no network when the page tried to connect, so the handshake never left the device.',
      remedy:
        'Wait for the online event before trying again, and do not count these attempts against a retry limit. That navigator.onLine is true proves little; a request that succeeds is better proof.',
    },
    'tls-certificate': {
      title: 'A problem with the TLS certificate',
      explanation:
        'The TLS handshake failed, for example because the certificate is self-signed, expired or made out to another name. Firefox reports 1015; Chromium and WebKitGTK report 1006, as the standard demands.',
      remedy:
        'Open https:// with the same host and port in a tab to see the error, then correct chain, host name or expiry. In development, use a locally trusted CA (mkcert): users report that Safari does not apply accepted exceptions to wss.',
    },
    'tls-on-plain-port': {
      title: 'The address says wss://, but the port does not speak TLS',
      explanation:
        'The server behind this port speaks plain text, so the TLS handshake fails. Firefox reports 1015, other browsers 1006.',
      remedy:
        'Terminate TLS in front of the server, for instance in a proxy. In development, ws:// on localhost will do.',
    },
    'plain-on-tls-port': {
      title: 'The address says ws://, but the port speaks TLS',
      explanation:
        'A handshake in plain text went to a port that expects TLS. The server there answers with a TLS alert or closes the connection.',
      remedy: 'Use wss:// for this address.',
    },
    'tls-code-firefox': {
      title: 'The TLS handshake failed (1015 in Firefox)',
      explanation:
        'Firefox reports 1015 when TLS could not be set up, although the standard wants 1006 here. An untrusted certificate may be behind it, or a port that does not speak TLS.',
      remedy:
        'Open https:// with the same host and port in a tab; the error page says more. If it shows no certificate warning, check whether the port speaks TLS at all.',
    },
    'mixed-content': {
      title: 'An https page may not connect to ws://',
      explanation:
        'Browsers block unencrypted WebSockets on secure pages. Chromium and Firefox throw a SecurityError in the constructor, but allow localhost; WebKitGTK fires only an error event, for localhost too.',
      remedy:
        'Use wss://, best derived from location.protocol, or put TLS in front of the server. Be ready for the constructor to throw.',
    },
    'csp-blocked': {
      title: 'The Content Security Policy forbids this address',
      explanation:
        'The connect-src directive of the page does not list the WebSocket address. Chromium fires an error event and never a close event; Firefox and WebKitGTK throw in the constructor.',
      remedy:
        'List the ws:// or wss:// origin in connect-src; the console shows which rule was broken. Treat an error while connecting that no close event follows as the end of the connection.',
    },
    'blocked-port': {
      title: 'Browsers block this port',
      explanation:
        'For security, browsers connect to no port that is on their list, such as 1, 25 or 6000. Chromium and Firefox report 1006; WebKitGTK fires only an error event.',
      remedy:
        'Move the server to 443, 80 or another port that is not blocked. The Fetch standard lists the blocked ones as bad ports.',
    },
    'subprotocol-mismatch': {
      title: 'No agreement on the subprotocol',
      explanation:
        'The server chose none of the offered subprotocols, or one that was not offered. If it chooses none, Chromium fails the connection, while Firefox and WebKitGTK open it; a wrong choice fails in all three.',
      remedy:
        'Have the server return exactly one of the offered subprotocols, or pass none to the constructor. Sec-WebSocket-Protocol in the DevTools network tab shows what was offered and what was chosen.',
    },
    'handshake-malformed': {
      title: 'The 101 response is malformed',
      explanation:
        'The server did answer 101, but not as the standard demands: Sec-WebSocket-Accept is missing or wrong, the Upgrade header is missing, or it names an extension that nobody offered. The browser then gives up.',
      remedy:
        'Check the response headers in the DevTools network tab; the console names the wrong one. Usual suspects are a hand-written server, a caching proxy or a device on the way that rewrites headers.',
    },
    'handshake-timeout': {
      title: 'The handshake was never answered',
      explanation:
        'Neither an answer nor a refusal came. Firefox gave up after 20 s and Chromium after 240 s; WebKitGTK was still waiting after 300 s.',
      remedy:
        'Set a limit of 5 to 15 s in the client, then call close() and try again. Look for a firewall that drops packets, or a server that accepts connections but does not answer.',
    },
    'client-resource-limit': {
      title: 'Too many sockets or failed attempts in this browser',
      explanation:
        'Browsers limit how many WebSockets may be open at once. After repeated failures, Chromium also delays new attempts, by up to several seconds each.',
      remedy:
        'Close sockets that are no longer needed, share one connection between tabs (SharedWorker, BroadcastChannel), and back off after failures.',
    },
    'blocked-on-path': {
      title: 'Something on the way blocks WebSockets',
      explanation:
        'A firewall, a corporate proxy, an antivirus product or a browser extension rejects or breaks the upgrade. Users report it from single companies and networks, while it works for everybody else.',
      remedy:
        'Serve over wss:// on port 443, and offer a fallback such as long polling or SSE. Ask somebody affected to try another network or a private window.',
    },
    'origin-not-allowed': {
      title: 'The server does not allow the Origin of this page',
      explanation:
        'The server compares the Origin header with a list of allowed ones and answers 403, of which the page sees only 1006.',
      remedy:
        'Allow the origin of the page on the server (Rails: allowed_request_origins; Django Channels: AllowedHostsOriginValidator; Phoenix and Tornado: check_origin). A hint: a command-line client gets through, the page does not.',
    },
    'auth-expired-reconnect': {
      title: 'The credentials have expired in the meantime',
      explanation:
        'An earlier connection opened. By now the token or cookie of the handshake is no longer valid, and the server answers every attempt with 401 or 403.',
      remedy:
        'Renew the token before each new attempt, and stop after a few handshakes that fail at once. To confirm, send an ordinary request with the same credentials: it is refused as well.',
    },
    'websocket-unsupported-host': {
      title: 'The hosting platform offers no WebSockets here',
      explanation:
        'The platform answers the upgrade like any HTTP request, because this route, plan or type of function cannot hold a socket open.',
      remedy:
        'Look it up in the documentation of the platform. Azure Front Door, for example, does not forward the upgrade on cached routes, Vercel needs a function that performs it, and static hosting cannot do it at all.',
    },
    'invalid-constructor-argument': {
      title: 'The constructor rejects the address or a subprotocol',
      explanation:
        'The constructor threw a SyntaxError, and nothing was sent. The address has a wrong scheme or a fragment (#…), or a subprotocol is malformed or given twice.',
      remedy:
        'Use a ws:// or wss:// address without a fragment, and give each subprotocol once, without spaces and commas. Log the arguments right before new WebSocket.',
    },

    // It opened and was lost.
    'idle-proxy-60': {
      title: 'Idle timeout of 60 s in a proxy or load balancer',
      explanation:
        'After about 60 s in which nothing is sent, a proxy or load balancer ends the TCP connection without a Close frame. nginx, ingress-nginx and AWS ALB do so by default, among others.',
      remedy:
        'Every 20 to 30 s, send a ping from the server or a small message from the client. Or raise the timeout: proxy_read_timeout in nginx, the idle timeout of the ALB.',
    },
    'idle-55-heroku': {
      title: 'Heroku router: idle timeout of 55 s',
      explanation:
        'Users report that the Heroku router drops a connection that has carried no data for 55 s, and logs it as H15.',
      remedy:
        'Send a ping or a small message at least every 30 to 45 s. An H15 in the Heroku log confirms it.',
    },
    'idle-30': {
      title: 'Idle timeout of 30 s',
      explanation:
        'A server or proxy drops a connection after 30 s without traffic. Jetty does so by default, with 1001 and the reason "Connection Idle Timeout"; Deno checks with a ping, and a proxy may be set to 30 s.',
      remedy: 'Raise the idle timeout, or send a ping or a message every 10 to 20 s.',
    },
    'lifetime-30-gcp': {
      title: 'Load balancer of Google Cloud: lifetime of 30 s',
      explanation:
        'On the external HTTP(S) load balancer of Google Cloud the backend timeout limits how long a WebSocket lives in all, busy or idle. It is 30 s by default.',
      remedy:
        'Raise the timeout of the backend service to hours (timeoutSec in BackendConfig), and reconnect with backoff. Heartbeats make no difference.',
    },
    'idle-100-cloudflare': {
      title: 'Cloudflare closed an idle connection',
      explanation:
        'Cloudflare ends WebSockets that carry no data. Many users report 100 s; a newer measurement found no fixed value, and the documentation gives none.',
      remedy:
        'Send something at least every 30 s. A cf-ray header in the responses of the site shows that Cloudflare is in between.',
    },
    'idle-120': {
      title: 'Idle timeout of 120 s (uWebSockets, Bun)',
      explanation:
        'A server on uWebSockets or Bun ends a socket after 120 s of silence, without a Close frame.',
      remedy: 'Leave automatic pings switched on (sendPings), or raise idleTimeout on the server.',
    },
    'idle-180-traefik': {
      title: 'Traefik: idle timeout of 180 s',
      explanation:
        'Users report that Traefik ends an idle WebSocket after 180 s, the default idleTimeout of its entry points.',
      remedy:
        'Ping more often than every 180 s, or set transport.respondingTimeouts.idleTimeout on the entry point (static configuration).',
    },
    'idle-240-azure': {
      title: 'Azure: idle timeout of about 4 minutes',
      explanation:
        'Users report that the load balancer of Azure, also the one in front of App Service, forgets a TCP connection after 230 to 240 s without data.',
      remedy:
        'Send a ping or a message every one to two minutes. On a load balancer of your own, the idle timeout can be set to 4 to 30 minutes.',
    },
    'idle-300': {
      title: 'Idle timeout of 5 minutes (Envoy, Azure Front Door)',
      explanation:
        'Envoy (stream_idle_timeout) and Azure Front Door both end a connection after five minutes without data by default. That Envoy applies it to WebSockets is inferred from its documentation.',
      remedy:
        'Ping every one to two minutes, or raise stream_idle_timeout or the idle_timeout of the route. Istio works with Envoy, too.',
    },
    'idle-350-nlb': {
      title: 'AWS NLB: connection forgotten after 350 s',
      explanation:
        'The Network Load Balancer silently forgets a connection after 350 s without data, and answers the next packet with a RST. The browser notices only when it sends again.',
      remedy:
        'Ping more often than every 350 s, or raise tcp.idle_timeout.seconds. An application heartbeat with a deadline for the reply finds such dead connections.',
    },
    'idle-600': {
      title: 'Idle timeout of 10 minutes (API Gateway, CloudFront)',
      explanation:
        'WebSocket APIs of AWS API Gateway, and CloudFront, end a connection after ten minutes without messages.',
      remedy:
        'Send an application message every few minutes. Protocol pings may not count at API Gateway; that is not confirmed.',
    },
    'idle-other': {
      title: 'Idle timeout with a configured value',
      explanation:
        'An idle timeout ends a connection after a fixed time without traffic. Where the value is none of the well-known defaults, somebody has set it: in a proxy, a load balancer, the server or its framework.',
      remedy:
        'Search the configuration of everything between page and application for this number. Until it is found, send a ping or a message after half the time.',
    },
    'lifetime-2h-apigw': {
      title: 'AWS API Gateway: limit of two hours reached',
      explanation:
        'API Gateway ends every WebSocket after two hours, without exception and whatever it carries.',
      remedy: 'Reconnect before the two hours are over, and resume the session.',
    },
    'lifetime-4h-frontdoor': {
      title: 'Azure Front Door: limit of four hours reached',
      explanation: 'Front Door keeps no WebSocket open for longer than four hours, with or without traffic.',
      remedy: 'Have the client reconnect by itself and resume the session.',
    },
    'lifetime-function': {
      title: 'Time limit of a serverless function',
      explanation:
        'The instance that holds the socket is stopped when it reaches its maximum duration, whatever the traffic. Connections that reach this limit have lasted about equally long.',
      remedy:
        'Look up the limit of the platform (Vercel: maxDuration, Supabase: wall clock). Reconnect with backoff, and keep state outside the function.',
    },
    'lifetime-24h-daphne': {
      title: 'Daphne: limit of 24 hours reached',
      explanation:
        'Daphne closes every WebSocket after 86,400 s (24 hours), unless it is configured otherwise.',
      remedy: 'Start Daphne with --websocket_timeout -1, or have the client reconnect.',
    },
    'server-process-died': {
      title: 'The server process crashed or was killed',
      explanation:
        'After a crash, an out-of-memory kill or a SIGKILL the operating system ends the sockets of the process, and no Close frame is sent. All clients of the process lose their connection at the same moment.',
      remedy:
        'Read the logs of server and orchestrator (exit code 137, OOMKilled), and check the restart policy. Have clients reconnect with jitter.',
    },
    'server-terminated-socket': {
      title: 'The server dropped the socket without a Close frame',
      explanation:
        'Server code ended the TCP connection directly, typically after a missed heartbeat: terminate() in ws, Conn.Close() in gorilla, CloseNow() in coder/websocket, a timeout in uWebSockets.',
      remedy:
        'Search the server log for a heartbeat or terminate at that time, and find out why pongs were missed. Have the server send a Close frame with a code before it ends the connection.',
    },
    'app-exception-uvicorn': {
      title: 'Unhandled exception in an application under uvicorn',
      explanation:
        'When a FastAPI or Starlette endpoint raises an exception, uvicorn logs "Exception in ASGI application" and closes the connection without a Close frame. Daphne and the WebSocketEndpoint of Starlette send 1011 instead.',
      remedy:
        'Look for the traceback in the server log. In the handler, catch exceptions and close with 1011.',
    },
    'handler-returned': {
      title: 'The handler on the server returned too early',
      explanation:
        'The request handler came to its end right after the upgrade, and the framework closed the connection with it. ASP.NET Core, for one, expects the handler to run for as long as the socket.',
      remedy: 'Keep the handler running while the socket lives, for example by awaiting its end.',
    },
    'tcp-reset': {
      title: 'The TCP connection was reset',
      explanation:
        'The connection ended with a RST: the server died with unread data, a device on the way had dropped the flow, or the network changed. Firefox and WebKitGTK fire an error event then, Chromium does not.',
      remedy:
        'Check the server for crashes, and firewalls and NAT for idle timeouts. A heartbeat helps against the latter.',
    },
    'browser-failed-protocol': {
      title: 'The browser gave up because of a protocol error',
      explanation:
        'The server sent a frame that breaks RFC 6455, for instance a masked one, or one with reserved bits set, an unknown opcode or a wrong length. The browser answers with 1002, and shows the page 1006.',
      remedy:
        'Read the console message (such as "Invalid frame header"), and try without permessage-deflate. Check that only one WebSocket library handles the upgrade, and that nothing on the way rewrites frames.',
    },
    'invalid-utf8': {
      title: 'The server sent text that is not UTF-8',
      explanation:
        'A text message or a close reason held invalid UTF-8. The page sees 1006, although on the wire Chromium answers with 1002 and WebKitGTK with 1007.',
      remedy:
        'Encode text as UTF-8, and send binary data as binary messages. Never split a character of several bytes between two messages.',
    },
    'reserved-code-on-wire': {
      title: 'The server sent 1005, 1006 or 1015 in a Close frame',
      explanation:
        'Nobody may send these codes. Chromium and WebKitGTK fail the connection over them (1006 after an error event); Firefox passes the number on, with wasClean true and even the reason.',
      remedy:
        'Have the server send 1000, 1001, 1011 or a 4xxx code. A program that hands a received code on to another socket must translate these three.',
    },
    'webkitgtk-rejects-code': {
      title: 'WebKitGTK does not know the close code of the server',
      explanation:
        'The network library libsoup of WebKitGTK accepts only 1000 to 1003, 1007 to 1011 and 3000 to 4999. With other codes, such as 1012 or 1013, it fails the connection, and the page gets 1006. Safari was not measured.',
      remedy: 'For such clients, send 1001, 1011 or a 4xxx code instead of 1012, 1013 or 1014.',
    },
    'incoming-too-big': {
      title: 'A message from the server was too large for the browser',
      explanation:
        'A frame that announced an enormous length made the browser end the connection. Firefox fires an error event before, Chromium does not.',
      remedy: 'Split large data into several messages, or have it downloaded over HTTP.',
    },
    'network-changed': {
      title: 'The network changed or was lost',
      explanation:
        'Wi-Fi, VPN or the mobile network dropped, or the device got another address. The TCP connection cannot go on then; as nothing announces the loss, the close may come late.',
      remedy:
        'On the online event or a change of connection, test with a heartbeat whether it is still alive, and reconnect at once if not.',
    },
    'half-open-no-event': {
      title: 'The connection is dead, but no close event has come',
      explanation:
        'Packets vanish, for instance after sleep, a NAT timeout or at an AWS NLB, and nobody sends a FIN or RST. Then readyState stays OPEN for minutes.',
      remedy:
        'Use an application heartbeat with a deadline for the reply, and take a missing reply as the end. Good moments to check are visibilitychange, pageshow and online.',
    },
    'proxy-restart': {
      title: 'A proxy or load balancer was reloaded or restarted',
      explanation:
        'When nginx stops, or its old workers end after a reload, clients get no Close frame (1006); Caddy and Cloudflare send 1001 first. Many clients are cut off at once, often of several services.',
      remedy:
        'Have clients reconnect with jitter. Let connections drain before a reload: worker_shutdown_timeout in nginx, stream_close_delay in Caddy.',
    },
    'backpressure-kill': {
      title: 'The server cut off a client that read too slowly',
      explanation:
        'When messages come faster than the page or its network takes them, the send buffer of the server reaches its limit. Not every server closes then; in uWebSockets that is off by default.',
      remedy:
        'Process messages faster (in batches, in a worker), or subscribe to less. Have the server skip or merge updates.',
    },
    'node-client-1006': {
      title: 'Abnormal closure in a Node.js client',
      explanation:
        'The WebSocket built into Node.js fires an error event before every 1006. Unlike in a browser, it carries details.',
      remedy: 'In the handler of the error event, log event.error.',
    },

    // We ended it.
    'closed-by-app-before-open': {
      title: 'The page called close() before the connection opened',
      explanation:
        'A close() during the handshake makes the browser give up at once: an error event and 1006, whatever code was passed. In development, the StrictMode of React runs effects twice and so brings it about.',
      remedy:
        'Ignore the close of sockets that were given up on purpose. In React, connect a tick later, or keep the socket outside the effect.',
    },
    'close-no-answer': {
      title: 'The close() of this page was never answered',
      explanation:
        'The page called close(), but no Close frame came back from the server. The browser waited for as long as it ever does: Chromium 60 s, Firefox 20 s, WebKitGTK 5 s.',
      remedy:
        'Do not wait for the close event to update what the page shows. Have the server answer Close frames, or check whether the connection was dead before.',
    },
    'server-fin-on-close': {
      title: 'The server drops TCP when it gets our Close frame',
      explanation:
        'The server ended the connection without returning a Close frame, so even a deliberate close(1000) is reported as 1006.',
      remedy:
        'For the client this is harmless: treat every close that it started as normal, whatever the code. On the server, return the Close frame before ending TCP.',
    },
    'normal-close-own': {
      title: 'This page closed the connection',
      explanation:
        'The page called close(), and the server confirmed it. The event shows the code that the server sends back: 1005 if close() was called without arguments.',
      remedy: 'Nothing has to be done.',
    },
    'library-heartbeat-close': {
      title: 'A client library missed a heartbeat and closed',
      explanation:
        'Some libraries end the socket themselves when a heartbeat is missed: phoenix.js (1000 "heartbeat timeout"), Action Cable (no ping for 6 s), Socket.IO ("ping timeout", by default after 45 s).',
      remedy: 'Treat it as a problem of the network or of server load, not as a normal close.',
    },
    'invalid-close-argument': {
      title: 'Invalid argument for close()',
      explanation:
        'A page may pass only 1000 or 3000 to 4999 to close(), with a reason of at most 123 bytes in UTF-8. Anything else throws an InvalidAccessError or SyntaxError, and the socket stays open.',
      remedy: 'Use 1000 or a 4xxx code, and shorten the reason.',
    },

    // The other side ended it, and said so with a code.
    'normal-close-remote': {
      title: 'The server closed normally',
      explanation: 'The server ended the connection on purpose and in good order (1000).',
      remedy: 'Nothing has to be done. Reconnect only if the application expects the connection to last.',
    },
    'idle-1000-cowboy': {
      title: 'The server closes idle connections with 1000',
      explanation:
        'Cowboy (used by Phoenix, RabbitMQ Web MQTT and others) sends 1000 when nothing has arrived within its idle_timeout of 60 s.',
      remedy:
        'Send a heartbeat from the client within 60 s (Phoenix does every 30 s), or raise idle_timeout. Do not take every 1000 as a reason to stay away.',
    },
    'idle-1002-bandit': {
      title: 'Phoenix on Bandit: timeout of 60 s reported as 1002',
      explanation:
        'Bandit closes a connection on which nothing has arrived for 60 s with 1002, although nobody broke the protocol.',
      remedy:
        'Keep the heartbeat of the client running every 30 s, also in background tabs, or raise :timeout on the server.',
    },
    'ping-timeout-1000': {
      title: 'Tornado or Jupyter: a ping timed out',
      explanation: 'Tornado closes with 1000 and the reason "ping timed out" when a pong comes too late.',
      remedy: 'Raise websocket_ping_timeout, or find out what holds up the event loop or the network.',
    },
    'going-away-server': {
      title: 'The server is going away',
      explanation:
        'A server sends 1001 when it shuts down, is deployed anew or scaled down; some also after idling (Tomcat, Jetty). Often the reason says so, such as "The server is stopping" or "idle timeout expired".',
      remedy: 'Reconnect after a short random delay, and resume the session.',
    },
    'cloudflare-restart': {
      title: 'Cloudflare restarted a server at its edge',
      explanation:
        'Cloudflare restarts servers when it releases software, and ends their WebSockets with 1001 and the reason "CloudFlare WebSocket proxy restarting".',
      remedy: 'Reconnect without bothering the user; there is nothing to mend on the origin server.',
    },
    'protocol-error-reported': {
      title: 'The server says that this client broke the protocol',
      explanation:
        'The server could not read what it received (1002). With a browser as client, that is usually the work of a device on the way, a faulty extension in the server, or two libraries on one socket.',
      remedy:
        'See which frame the server log complains about, try without permessage-deflate, and make sure that only one library handles the upgrade.',
    },
    'unsupported-data': {
      title: 'The server does not accept this type of data',
      explanation: 'The endpoint got binary data where it expects text, or the reverse (1003).',
      remedy: 'Send the type it expects (a string, or an ArrayBuffer or Blob), and check the serializer.',
    },
    'no-status': {
      title: 'The server closed without a code',
      explanation:
        'The Close frame held no code, as after close() without arguments. That is a legal, clean end and no failure; the browser shows 1005.',
      remedy: 'Decide for the application whether to reconnect, and have the server send an explicit code.',
    },
    'invalid-payload-reported': {
      title: 'The server got data that does not match its type',
      explanation:
        'Mostly it is invalid UTF-8 in a text message, or the server could not decompress the data (1007).',
      remedy:
        'Encode text as UTF-8, and send binary data as binary. Switch compression off to see whether it is to blame.',
    },
    'policy-violation': {
      title: 'The server refused because of one of its rules (1008)',
      explanation:
        'A general refusal that may mean many things: an invalid token, a missing right, rate limiting, an HTTP session that ended (Tomcat) or a message in too many fragments (ws).',
      remedy:
        'Read the reason and the server log. Renew the credentials or send less often, and do not reconnect in a tight loop.',
    },
    'message-too-big': {
      title: 'The message sent was larger than the server allows',
      explanation:
        'Servers limit the size of a message; defaults range from 8 KiB (Tomcat) over 1 MB (Cowboy, Socket.IO) to 100 MiB (ws). The code for it is 1009; uWebSockets drops the connection without a Close frame (1006).',
      remedy: 'Split the data, upload it over HTTP, or raise the limit on server and gateway.',
    },
    'mandatory-extension': {
      title: 'The server sent 1010, which is meant for clients',
      explanation:
        'A client ends the connection with 1010 if it misses an extension. When a server sends it to a browser, the code is misused.',
      remedy: 'Ask the people who run the server why it sends 1010.',
    },
    'server-error': {
      title: 'The server reports an internal error (1011)',
      explanation:
        'With 1011 a server says that something unexpected kept it from going on. That may be an exception: Jetty, Daphne, Cowboy, websockets for Python and others close with 1011 after one.',
      remedy:
        'Search the server log at that time for an exception or another error. Reconnect with backoff, and stop after repeated failures.',
    },
    'keepalive-ping-timeout': {
      title: 'Keepalive: the server waited for a pong in vain',
      explanation:
        'The Python library websockets sends a ping every 20 s and closes with 1011 if no pong arrives within another 20 s. In many cases its own event loop was blocked.',
      remedy:
        'Move blocking work off the event loop (asyncio.to_thread), or raise ping_timeout, in uvicorn --ws-ping-timeout. If neither helps, check the network.',
    },
    'service-restart': {
      title: 'The service announced a restart',
      explanation:
        'The server is restarting and says so with 1012, as uvicorn does on shutdown and reload and Phoenix when it drains connections.',
      remedy: 'Reconnect after a random delay of 5 to 30 s, so that not everybody returns at once.',
    },
    'try-again-later': {
      title: 'The server is overloaded',
      explanation: 'The server sheds connections and asks its clients to come back later (1013).',
      remedy:
        'Do not return to the same address at once: take another one of the service, wait until the user asks, or wait tens of seconds at least, with jitter.',
    },
    'bad-gateway': {
      title: 'A gateway got no valid answer from the server behind it',
      explanation:
        'A gateway or proxy in front of the service lost its connection to the server behind it, or could not use its answer (1014).',
      remedy: 'Check the service behind the gateway; on the client, try again with backoff.',
    },
    'invalid-code-range': {
      title: 'The server sends a code outside the allowed ranges',
      explanation:
        'This number is not allowed as a close code. Chromium and Firefox pass any 16-bit number on to the page; WebKitGTK turns it into 1006.',
      remedy:
        'Have the server send 1000, 1001, 1011 or a code from 4000 to 4999. Often an HTTP status or an exit code got there by mistake.',
    },
    'app-defined-code': {
      title: 'A code of the application or of a library',
      explanation:
        'Codes from 3000 to 3999 are registered for libraries and frameworks, those from 4000 to 4999 are private. What one of them means is up to the service.',
      remedy:
        'Look the code up in the documentation of the service or library. Many 44xx codes mirror an HTTP status.',
    },
    'code-but-unclean': {
      title: 'A Close frame came, but the end was not clean',
      explanation:
        'The code is genuine, but TCP ended before the closing handshake was complete or waiting data had left. In Chromium and WebKitGTK a RST right after the Close frame does this, in Firefox an immediate FIN.',
      remedy:
        'Trust the code, and use bufferedAmount to see whether data was lost. On the server, wait for the Close frame of the client before ending TCP.',
    },

    // The page's life.
    'mobile-background': {
      title: 'The mobile browser suspended the page',
      explanation:
        'Users report that iOS and Android suspend pages in the background and drop their sockets. The close then comes late, or not at all.',
      remedy:
        'Reconnect on visibilitychange and pageshow, use a heartbeat to see whether the connection is alive, and do not trust readyState after the return.',
    },
    'sleep-resume': {
      title: 'The computer was asleep',
      explanation:
        'While the computer slept, server and proxies gave up the connection. After waking up, the socket fails when it is first used.',
      remedy:
        'Notice the jump of the clock between two ticks of a timer, then reconnect at once and reset the backoff.',
    },
    'bfcache-restored': {
      title: 'The page came back from the back/forward cache',
      explanation:
        'Chromium and WebKit close the sockets of a page that enters this cache; the server sees 1001. When the page comes back, it gets an error event and 1006 right after pageshow.',
      remedy: 'Reconnect without showing an error if a pageshow event with persisted true came just before.',
    },
    'background-timer-throttled': {
      title: 'Throttled timers in a background tab broke the heartbeat',
      explanation:
        'In tabs that are hidden for long, Chromium runs timers only about once a minute. Pings and deadlines of the client are then missed, and client or server closes the connection.',
      remedy:
        'Have the server send protocol pings, which the browser answers even then. Or relax deadlines while the page is hidden, or run the socket in a worker.',
    },
    'going-away-page': {
      title: 'The page was being left',
      explanation:
        'When a page is left or reloaded, the browser sends the server 1001. Firefox reports the close to the page as well; Chromium and WebKit do not.',
      remedy: 'Ignore it: while the page unloads, neither reconnect nor show an error.',
    },

    // What a wrapper or a late look makes of it.
    'made-up-by-wrapper': {
      title: 'A library made this close event up',
      explanation:
        'The event comes from a wrapper such as partysocket or reconnecting-websocket; the browser has not reported this code. For example, partysocket reports its own connection timeout as 1000.',
      remedy:
        'Conclude nothing from the code. Observe the WebSocket underneath to see the real close, and look for timeouts in the documentation of the wrapper.',
    },
    'closed-before-observed': {
      title: 'The socket had closed before it was observed',
      explanation: 'The close event had passed when observation began; the code and the reason are lost.',
      remedy: 'Observe the socket in the same turn as new WebSocket, before any await.',
    },
  },
  groups: {
    'handshake-answered': {
      title: 'The handshake was answered, but not accepted',
      explanation:
        'A server, a proxy or something else on the way dealt with the handshake in such a way that no connection came about. The browser knows more, but may not tell a script.',
      remedy:
        'See status and headers of the request in the DevTools network tab, or repeat it with curl. Compare the logs of server and proxy: if the request is missing from the server log, something in front of the server answered it.',
    },
    'nothing-answers': {
      title: 'No server could be reached at this address',
      explanation:
        'Either the host name cannot be resolved, or nothing accepts connections on the port. Browsers report both in the same way.',
      remedy:
        'Resolve the name with nslookup. If that works, use curl to see whether the port accepts connections, and compare host and port with the configuration of the server.',
    },
    tls: {
      title: 'TLS could not be set up',
      explanation:
        'The encrypted connection did not come about: the certificate was not accepted, or the port does not speak TLS. Firefox reports 1015, other browsers 1006; none of them gives the cause.',
      remedy:
        'Open https:// with the same host and port in a tab, or test with openssl s_client. A certificate warning names the fault; if no certificate comes at all, the port probably does not speak TLS.',
    },
    'transport-ended': {
      title: 'The connection broke off without a Close frame',
      explanation:
        'The connection was open, then TCP ended without a word about why. Whether server code, a crash, a proxy or a device on the way was behind it, it looks the same from here.',
      remedy:
        'Compare the time with the logs of server, orchestrator and proxies: traceback, restart, reload, heartbeat. Many clients at once point to a process or a proxy, a single one to its handler or its network.',
    },
    'browser-failed': {
      title: 'The browser gave up because of what it received',
      explanation:
        'The server or something on the way sent what the browser does not accept: a malformed frame, invalid UTF-8 or a close code that it refuses. It ended the connection itself, and says why only on its console.',
      remedy:
        'Read the message on the browser console; its wording shows which case it is. If it says too little, record the frames on the server side.',
    },
    'going-away': {
      title: 'The server or a proxy is going away',
      explanation:
        'Code 1001 came from the server or from a proxy in front of it; on the wire nothing tells them apart. Mostly one of them is being restarted or deployed anew.',
      remedy:
        'Reconnect after a short random delay. To tell which, compare the time with deployments of the server and reloads of the proxy; if several services are hit at once, that points to the proxy.',
    },
  },
  evidence: {
    // The events
    'never-opened': 'The connection never opened.',
    opened: 'The connection had opened.',
    'error-event': 'There was an error event.',
    'no-error-event': 'There was no error event.',
    'error-event-decides':
      'There was an error event after opening, which this browser does not fire for a reset.',
    'no-close-event': 'An error event came, but no close event followed.',
    'constructor-threw': 'The constructor threw an exception.',
    'security-error': 'The exception says that the browser blocked the connection.',
    'syntax-error': 'The exception was a SyntaxError.',
    'close-threw': 'The call of close() threw an exception.',
    clean: 'The browser called the close clean (wasClean is true).',
    unclean: 'The browser did not call the close clean (wasClean is false).',
    code: 'The close code itself says so.',
    'local-code-clean':
      'A code that browsers only fill in came with a clean close or a reason, which only a Close frame explains.',
    'engine-refuses-codes':
      'This browser takes only some close codes, and fails the connection over any other.',
    'no-tls-code': 'This browser reports a failed TLS handshake as 1015, but it reported 1006.',

    // Times
    'handshake-fast': 'The attempt failed within one second.',
    'handshake-slow': 'The attempt took more than 5 s to fail.',
    'handshake-limit':
      'The attempt failed after the time that this browser waits for a handshake (Chromium 240 s, Firefox 20 s).',
    'soon-after-open': 'The connection ended within 3 s of opening.',
    'idle-30': 'In at least one direction there had been no message for about 30 s.',
    'idle-55': 'In at least one direction there had been no message for about 55 s.',
    'idle-60': 'In at least one direction there had been no message for about 60 s.',
    'idle-100': 'In at least one direction there had been no message for about 100 s.',
    'idle-120': 'In at least one direction there had been no message for about 120 s.',
    'idle-180': 'In at least one direction there had been no message for about 180 s.',
    'idle-240': 'In at least one direction there had been no message for about 4 minutes.',
    'idle-300': 'In at least one direction there had been no message for about 5 minutes.',
    'idle-350': 'In at least one direction there had been no message for about 350 s.',
    'idle-600': 'In at least one direction there had been no message for about 10 minutes.',
    'lifetime-30': 'The connection had been open for about 30 s.',
    'lifetime-2h': 'The connection had been open for about two hours.',
    'lifetime-4h': 'The connection had been open for about four hours.',
    'lifetime-24h': 'The connection had been open for about 24 hours.',
    'recent-traffic': 'The last message had passed only a few seconds before.',
    'just-after-our-message': 'The connection ended right after the page had sent a message.',
    'just-after-a-message': 'The connection ended right after a message had come in.',
    'nothing-sent': 'The page had sent no message over this connection.',
    'large-message-sent': 'The last message that the page sent was large.',
    'high-incoming-rate': 'Messages had been coming in at a high rate.',
    'unsent-data': 'Some of the data that the page had passed to send() had not left yet.',

    // Our own close()
    'closed-by-us': 'The page had called close().',
    'not-closed-by-us': 'The page had not called close().',
    'just-after-our-close': 'The connection ended right after the page had called close().',
    'close-limit':
      'The connection ended after the time that this browser waits for an answer to close() (Chromium 60 s, Firefox 20 s, WebKitGTK 5 s).',

    // The reason
    'reason-ping-timeout': 'The reason says that a ping timed out.',
    'reason-keepalive': 'The reason mentions a keepalive ping timeout.',
    'reason-cloudflare': 'The reason says that a proxy of Cloudflare is restarting.',
    'reason-idle': 'The reason mentions an idle timeout or inactivity.',
    'reason-heartbeat': 'The reason mentions a heartbeat or a ping timeout.',
    'reason-stopping': 'The reason speaks of stopping, restarting or going away.',
    'reason-too-big': 'The reason mentions a size limit, or something that is too large.',
    'no-reason': 'No reason was given.',

    // The address
    wss: 'The address begins with wss://.',
    ws: 'The address begins with ws://.',
    'address-not-a-name': 'The address is an IP address or localhost, so no name had to be resolved.',
    'blocked-port': 'The port is on the list of ports that browsers block.',
    'insecure-from-secure': 'An https page asked for an unencrypted ws:// address.',
    'host-heroku': 'The host is one of Heroku.',
    'host-azure': 'The host is one of Azure.',
    'host-aws-gateway': 'The host is one of AWS API Gateway.',
    'subprotocols-offered': 'The page had offered subprotocols.',

    // The page
    offline: 'The browser was offline.',
    online: 'The browser was online, as far as it knows.',
    'network-changed-lately': 'The browser had gone offline or online shortly before.',
    visible: 'The page was visible.',
    hidden: 'The page was hidden.',
    'hidden-long': 'The page had been hidden for minutes.',
    'page-being-left': 'The page was being left or reloaded.',
    'restored-from-cache': 'The page had just come back from the back/forward cache.',
    'frozen-lately': 'The browser had frozen the page shortly before.',
    'clock-jumped': 'The clock had jumped ahead, as it does when a device was asleep.',
    'csp-report': 'The page reported that its Content Security Policy blocked a connection to this host.',
    'no-csp-report': 'The page did not report that its Content Security Policy blocked anything.',
    chromium: 'The browser is based on Chromium.',
    firefox: 'The browser is Firefox.',
    webkit: 'The browser is based on WebKit.',
    node: 'The client runs in Node.js.',

    // Other closes
    'opened-before': 'An earlier connection to the same address had opened.',
    'never-opened-before': 'No earlier connection to the same address had opened.',
    'lost-just-before': 'A connection to the same address had been lost shortly before.',
    'failed-before': 'The attempt before this one had failed.',
    'many-failures': 'Ten or more attempts had failed within a minute.',
    'many-at-once': 'Several connections ended within the same second.',
    'other-hosts-too': 'A connection to another host ended at the same time.',
    'refused-just-after': 'The next attempt at the same address, shortly after, failed.',
    'regular-idle': 'This connection and earlier ones ended after the same time without messages.',
    'regular-lifetime': 'This connection and earlier ones had been open for the same time.',
    irregular: 'This connection and earlier ones ended after quite different times.',

    // The probe
    'probe-answered': 'An HTTP probe of the same host and port was answered.',
    'probe-failed': 'An HTTP probe of the same host and port got no answer.',
    'probe-refused': 'An HTTP probe was answered with 401 or 403.',
    'probe-gateway-error': 'An HTTP probe was answered with 502, 503 or 504.',
    'probe-redirected': 'An HTTP probe was redirected.',
    'probe-other-scheme':
      'At this port only the other scheme answered a probe: http instead of https, or the reverse.',

    // The record
    synthetic: 'A library made the close event up; it does not come from the browser.',
    malformed: 'What arrived was not a proper close event.',
    unobserved: 'The socket had closed before anybody listened.',
  },
  certainties: {
    certain: 'Almost certain',
    likely: 'Likely',
    possible: 'Possible',
    open: 'Cannot tell',
  },
  cannotTell: {
    title: 'No cause can be named',
    explanation:
      'What the browser lets a page see fits several causes about equally well, or nothing was recorded that points to one.',
    remedy:
      'Observe the socket from the start, and see whether it ends again after the same time. Look at the DevTools network tab and the logs of server and proxies at the time of the close.',
  },
  user: {
    ended: {
      title: 'Connection ended',
      advice: 'All is well: the connection was ended on purpose.',
    },
    'service-away': {
      title: 'Service not available at the moment',
      advice: 'It usually comes back by itself; please wait a little.',
    },
    'service-problem': {
      title: 'The service has a problem',
      advice: 'Please try again later, and tell the people who run the service if the problem stays.',
    },
    'not-accepted': {
      title: 'Connection not accepted',
      advice: 'Please sign in again, or ask for access if that does not help.',
    },
    'your-network': {
      title: 'Network interrupted',
      advice: 'Please check whether this device is connected to the internet, then try again.',
    },
    blocked: {
      title: 'Connection blocked',
      advice: 'Please try another network, or tell the people who run the service.',
    },
    'was-idle': {
      title: 'No activity for a while',
      advice: 'The connection was ended because it was not used; it can simply be opened again.',
    },
    'was-away': {
      title: 'Disconnected in the meantime',
      advice:
        'The device was asleep or the page in the background; the connection can simply be opened again.',
    },
    'page-left': {
      title: 'Page left or reloaded',
      advice: 'The connection ended with it; nothing has to be done.',
    },
    'too-large': {
      title: 'Too much data at once',
      advice: 'The service does not take this much; please send less at a time.',
    },
    unknown: {
      title: 'Connection ended for an unknown reason',
      advice: 'Please try again, and tell the people who run the service if it happens again.',
    },
  },
  ui: {
    heading: 'Why did it close?',
    why: 'Why we think so',
    whatToDo: 'What to do',
    against: 'What speaks against it',
    others: 'What else it may be',
    candidates: 'What it may be',
    rest: 'None of these, or unclear: {percent}%',
    oneOf: 'If so, it is one of these, and a page cannot tell which:',
    references: 'Sources',
    figure: '{percent}%',
    copy: 'Copy for a bug report',
    copied: 'Copied',
    report: 'Bug report',
    copyFailed: 'Copying was not allowed. Select the text below instead.',
    none: 'No connection has closed yet.',
  },
});
