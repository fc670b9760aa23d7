import type { HypothesisId } from './hypothesis.ts';

/**
 * Where each cause is written down or was measured: a standard, a measurement, the source of a product at a commit, an
 * issue. Versions and commits say what it was true of.
 */
export const REFERENCES: { readonly [H in HypothesisId]: readonly string[] } = {
  'handshake-http-rejected': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'WHATWG WebSockets, "When the WebSocket connection is closed"',
    'syntaxfix.com/question/13082/getting-the-reason-why-websockets-closed-with-close-code-1006',
  ],
  'asgi-close-before-accept': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'encode/uvicorn uvicorn/protocols/websockets/websockets_impl.py @e6c7ce7',
    'encode/starlette docs/websockets.md @cb8f84f',
    'django/daphne daphne/ws_protocol.py @c19f2f4',
  ],
  'proxy-upgrade-not-forwarded': [
    'nginx/nginx.org xml/en/docs/http/websocket.xml @3924a7f',
    'MicrosoftDocs/azure-docs articles/frontdoor/standard-premium/websocket.md @1521229',
    'gorilla/websocket#61',
    'websockets/ws#1656',
  ],
  'upstream-unavailable': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'measured: nginx 1.22, HAProxy 2.6, Apache 2.4, Caddy 2.6, ws 8.21',
    'WHATWG WebSockets, "When the WebSocket connection is closed"',
  ],
  'handshake-redirect': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'render.com/docs/websocket',
    'render.com/articles/how-render-handles-zero-downtime-deploys',
  ],
  'connection-refused': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'WHATWG WebSockets, "When the WebSocket connection is closed"',
  ],
  'dns-failure': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'WHATWG WebSockets, "When the WebSocket connection is closed"',
  ],
  'offline-at-connect': ['WHATWG WebSockets, "When the WebSocket connection is closed"'],
  'tls-certificate': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'WHATWG WebSockets, "When the WebSocket connection is closed"',
    'erichdongubler-mozilla/firefox netwerk/protocol/websocket/WebSocketChannel.cpp @270ef43',
    'bolucat/Firefox dom/websocket/WebSocket.cpp @7236594',
  ],
  'tls-on-plain-port': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'erichdongubler-mozilla/firefox netwerk/protocol/websocket/WebSocketChannel.cpp @270ef43',
  ],
  'plain-on-tls-port': ['measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50'],
  'tls-code-firefox': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'WHATWG WebSockets, "When the WebSocket connection is closed"',
    'erichdongubler-mozilla/firefox netwerk/protocol/websocket/WebSocketChannel.cpp @270ef43',
  ],
  'mixed-content': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'chromium/chromium third_party/blink/renderer/modules/websockets/websocket_common.cc @047c7dc',
    'bolucat/Firefox dom/websocket/WebSocket.cpp @7236594',
    'marco-c/gecko-dev-comments-removed dom/websocket/WebSocket.cpp @00f93fb',
  ],
  'csp-blocked': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'chromium/chromium third_party/blink/renderer/modules/websockets/websocket_common.cc @047c7dc',
    'bolucat/Firefox dom/websocket/WebSocket.cpp @7236594',
    'marco-c/gecko-dev-comments-removed dom/websocket/WebSocket.cpp @00f93fb',
  ],
  'blocked-port': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'annevk/WebKit Source/WebCore/Modules/websockets/WebSocket.cpp @d970c3e',
  ],
  'subprotocol-mismatch': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'TooTallNate/Java-WebSocket#1316',
  ],
  'handshake-malformed': ['measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50'],
  'handshake-timeout': ['measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50'],
  'client-resource-limit': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'chromium/chromium third_party/blink/renderer/modules/websockets/websocket_channel_impl.cc @006a6b0',
    'WebKit/WebKit Source/WebKit/WebProcess/Network/WebSocketChannel.cpp @06dcb62',
    'erichdongubler-mozilla/firefox netwerk/protocol/websocket/WebSocketChannel.cpp @270ef43',
  ],
  'blocked-on-path': [
    'socketio/socket.io#1184',
    'lpinca/binb#2',
    'aspnet/SignalR#1179',
    'dotnet/aspnetcore#7308',
  ],
  'origin-not-allowed': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'tornadoweb/tornado tornado/websocket.py @e530031',
  ],
  'auth-expired-reconnect': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'NousResearch/hermes-agent#88607',
    'fastapi/fastapi#572',
  ],
  'websocket-unsupported-host': [
    'MicrosoftDocs/azure-docs articles/frontdoor/standard-premium/websocket.md @1521229',
    'vercel.com/docs/functions/websockets.md',
    'vercel.com/docs/functions/configuring-functions/duration',
  ],
  'invalid-constructor-argument': [
    'WHATWG WebSockets, "The WebSocket(url, protocols) constructor"',
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
  ],
  'idle-proxy-60': [
    'measured: nginx 1.22, HAProxy 2.6, Apache 2.4, Caddy 2.6, ws 8.21',
    'nginx/nginx.org xml/en/docs/http/websocket.xml @3924a7f',
    'kubernetes/ingress-nginx docs/user-guide/miscellaneous.md @dbb11b9',
    'socketio/socket.io packages/engine.io/lib/server.ts @d2d753f',
  ],
  'idle-55-heroku': ['peers/peerjs-server#68', 'bloatless/php-websocket#16'],
  'idle-30': [
    'jetty/jetty.project WebSocketCoreSession.java @acf3325',
    'python-websockets/websockets docs/faq/connection.rst @04e599c',
    'docs.deno.com/api/deno/~/Deno.UpgradeWebSocketOptions.idleTimeout',
  ],
  'lifetime-30-gcp': [
    'pkg.go.dev/github.com/agau4779/ingress-gce/examples/websocket',
    'gcpdiag.dev/rules/lb/BP/2025_002/index.html',
    'gerrit.googlesource.com/zuul/ops/+/7578119e164f3b29b9d1b0b36e544ebe15d70ac4%5E%21/',
  ],
  'idle-100-cloudflare': [
    'cloudflare/cloudflare-docs src/content/docs/network/websockets.mdx @04e05ca',
    'Menci/Floway#324',
    'buildbot/buildbot#4078',
  ],
  'idle-120': ['uNetworking/uWebSockets src/App.h @66dcff3', 'oven-sh/bun docs/api/websockets.md @0101446'],
  'idle-180-traefik': [
    'traefik/traefik docs/content/reference/install-configuration/entrypoints.md @fd5a576',
    'traefik/traefik#8668',
  ],
  'idle-240-azure': [
    'azure-advice.com/2024/08/26/navigating-the-230-second-timeout-in-azure-app-service-technical-insights-and-developer-considerations',
    'ceptor5.rssing.com/chan-4009396/article1985.html',
  ],
  'idle-300': [
    'envoyproxy/envoy docs/root/faq/configuration/timeouts.rst @073db22',
    'MicrosoftDocs/azure-docs articles/frontdoor/standard-premium/websocket.md @1521229',
  ],
  'idle-350-nlb': [
    'aws.amazon.com/about-aws/whats-new/2024/09/aws-network-load-balancer-tcp-idle-timeout',
    'kupczynski.info/posts/load-balancer-gotchas',
  ],
  'idle-600': [
    'docs.amazonaws.cn/en_us/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.md',
    'repost.aws/ja/questions/QU05nkjxdfRC2E67FGICmP3g/how-to-increase-cloudfront-websockets-idle-timeout',
  ],
  'idle-other': [
    'RFC 6455 §5.5.2 (a ping keeps a connection busy)',
    'measured: nginx 1.22, HAProxy 2.6, Apache 2.4, Caddy 2.6, ws 8.21',
  ],
  'lifetime-2h-apigw': [
    'docs.amazonaws.cn/en_us/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.md',
  ],
  'lifetime-4h-frontdoor': [
    'MicrosoftDocs/azure-docs articles/frontdoor/standard-premium/websocket.md @1521229',
  ],
  'lifetime-function': [
    'vercel.com/docs/functions/websockets.md',
    'vercel.com/docs/functions/configuring-functions/duration',
    'supabase.com/docs/guides/troubleshooting/edge-functions-worker-timeouts-and-websocket-drops.md',
  ],
  'lifetime-24h-daphne': ['django/daphne daphne/ws_protocol.py @c19f2f4'],
  'server-process-died': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'measured: nginx 1.22, HAProxy 2.6, Apache 2.4, Caddy 2.6, ws 8.21',
  ],
  'server-terminated-socket': [
    'measured: nginx 1.22, HAProxy 2.6, Apache 2.4, Caddy 2.6, ws 8.21',
    'websockets/ws lib/websocket.js @a2f4e7c',
    'gorilla/websocket conn.go @e064f32',
    'coder/websocket read.go @9c8faad',
  ],
  'app-exception-uvicorn': [
    'encode/uvicorn uvicorn/protocols/websockets/websockets_impl.py @e6c7ce7',
    'django/daphne daphne/ws_protocol.py @c19f2f4',
    'encode/starlette docs/websockets.md @cb8f84f',
  ],
  'handler-returned': ['measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50'],
  'tcp-reset': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'aws.amazon.com/about-aws/whats-new/2024/09/aws-network-load-balancer-tcp-idle-timeout',
    'kupczynski.info/posts/load-balancer-gotchas',
  ],
  'browser-failed-protocol': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'chromium/chromium net/websockets/websocket_channel.cc @017c1ba',
    'sta/websocket-sharp#120',
    'vtortola/WebSocketListener#89',
  ],
  'invalid-utf8': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'chromium/chromium net/websockets/websocket_channel.cc @017c1ba',
    'erichdongubler-mozilla/firefox netwerk/protocol/websocket/WebSocketChannel.cpp @270ef43',
    'GNOME/libsoup libsoup/websocket/soup-websocket-connection.c @00858a9',
  ],
  'reserved-code-on-wire': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'chromium/chromium net/websockets/websocket_channel.cc @017c1ba',
    'bolucat/Firefox dom/websocket/WebSocket.cpp @7236594',
    'marco-c/gecko-dev-comments-removed dom/websocket/WebSocket.cpp @00f93fb',
  ],
  'webkitgtk-rejects-code': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'GNOME/libsoup libsoup/websocket/soup-websocket-connection.c @00858a9',
    'WebKit/WebKit Source/WebKit/NetworkProcess/soup/WebSocketTaskSoup.cpp @0d74a68',
  ],
  'incoming-too-big': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'chromium/chromium third_party/blink/renderer/modules/websockets/websocket_channel_impl.cc @006a6b0',
    'erichdongubler-mozilla/firefox netwerk/protocol/websocket/WebSocketChannel.cpp @270ef43',
  ],
  'network-changed': [
    'WHATWG WebSockets, "When the WebSocket connection is closed"',
    'python-websockets/websockets docs/faq/connection.rst @04e599c',
  ],
  'half-open-no-event': [
    'python-websockets/websockets docs/faq/connection.rst @04e599c',
    'aws.amazon.com/about-aws/whats-new/2024/09/aws-network-load-balancer-tcp-idle-timeout',
    'kupczynski.info/posts/load-balancer-gotchas',
    'crossbario/autobahn-js#120',
  ],
  'proxy-restart': [
    'measured: nginx 1.22, HAProxy 2.6, Apache 2.4, Caddy 2.6, ws 8.21',
    'caddyserver/website src/docs/markdown/caddyfile/directives/reverse_proxy.md @1a6bbd7',
    'cloudflare/cloudflare-docs src/content/docs/network/websockets.mdx @04e05ca',
    'kubernetes/ingress-nginx docs/user-guide/miscellaneous.md @dbb11b9',
  ],
  'backpressure-kill': [
    'uNetworking/uWebSockets src/App.h @66dcff3',
    'oven-sh/bun docs/api/websockets.md @0101446',
  ],
  'node-client-1006': ['nodejs/undici lib/web/websocket/websocket.js @7eb7c8e'],
  'closed-by-app-before-open': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'WHATWG WebSockets, "When the WebSocket connection is closed"',
    'chromium/chromium third_party/blink/renderer/modules/websockets/websocket_common.cc @047c7dc',
    'annevk/WebKit Source/WebCore/Modules/websockets/WebSocket.cpp @d970c3e',
  ],
  'close-no-answer': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'chromium/chromium net/websockets/websocket_channel.cc @017c1ba',
    'GNOME/libsoup libsoup/websocket/soup-websocket-connection.c @00858a9',
  ],
  'server-fin-on-close': ['measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50'],
  'normal-close-own': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'whatwg/websockets#61',
    'vert-x3/issues#297',
    'lukeed/sockette#3',
  ],
  'library-heartbeat-close': [
    'phoenixframework/phoenix lib/phoenix/socket.ex @167c469',
    'rails/rails actioncable/lib/action_cable/connection/client_socket.rb @08916dc',
    'socketio/socket.io packages/engine.io/lib/server.ts @d2d753f',
    'socketio/socket.io-website docs/categories/01-Documentation/troubleshooting.md @ffb3288',
  ],
  'invalid-close-argument': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'WHATWG WebSockets, "When the WebSocket connection is closed"',
    'chromium/chromium third_party/blink/renderer/modules/websockets/websocket_common.cc @047c7dc',
    'annevk/WebKit Source/WebCore/Modules/websockets/WebSocket.cpp @d970c3e',
  ],
  'normal-close-remote': ['RFC 6455 §7.4.1', 'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50'],
  'idle-1000-cowboy': [
    'ninenines/cowboy src/cowboy_websocket.erl @5c8535f',
    'phoenixframework/phoenix lib/phoenix/socket.ex @167c469',
  ],
  'idle-1002-bandit': [
    'mtrudel/bandit lib/bandit/websocket/connection.ex @e022cd3',
    'phoenixframework/phoenix lib/phoenix/socket.ex @167c469',
  ],
  'ping-timeout-1000': ['tornadoweb/tornado tornado/websocket.py @e530031'],
  'going-away-server': [
    'python-websockets/websockets docs/faq/connection.rst @04e599c',
    'apache/tomcat java/org/apache/tomcat/websocket/WsSession.java @84ac9af',
    'jetty/jetty.project WebSocketCoreSession.java @acf3325',
    'caddyserver/website src/docs/markdown/caddyfile/directives/reverse_proxy.md @1a6bbd7',
  ],
  'cloudflare-restart': [
    'cloudflare/cloudflare-docs src/content/docs/network/websockets.mdx @04e05ca',
    'websocket-client/websocket-client#873',
    'destinygg/chat-gui#164',
  ],
  'protocol-error-reported': [
    'RFC 6455 §7.4.1',
    'websockets/ws lib/websocket.js @a2f4e7c',
    'nodejs/undici lib/web/websocket/websocket.js @7eb7c8e',
  ],
  'unsupported-data': ['RFC 6455 §7.4.1'],
  'no-status': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'websockets/ws lib/websocket.js @a2f4e7c',
    'whatwg/websockets#61',
    'vert-x3/issues#297',
  ],
  'invalid-payload-reported': [
    'websockets/ws lib/websocket.js @a2f4e7c',
    'ninenines/cowboy src/cowboy_websocket.erl @5c8535f',
    'netty/netty WebSocketDecoderConfig.java @0bb88a3',
  ],
  'policy-violation': [
    'RFC 6455 §7.4.1',
    'apache/tomcat java/org/apache/tomcat/websocket/WsSession.java @84ac9af',
    'websockets/ws lib/websocket.js @a2f4e7c',
  ],
  'message-too-big': [
    'apache/tomcat java/org/apache/tomcat/websocket/WsSession.java @84ac9af',
    'uNetworking/uWebSockets src/App.h @66dcff3',
    'coder/websocket read.go @9c8faad',
    'jetty/jetty.project WebSocketCoreSession.java @acf3325',
  ],
  'mandatory-extension': ['RFC 6455 §7.4.1'],
  'server-error': [
    'jetty/jetty.project WebSocketCoreSession.java @acf3325',
    'django/daphne daphne/ws_protocol.py @c19f2f4',
    'ninenines/cowboy src/cowboy_websocket.erl @5c8535f',
    'python-websockets/websockets docs/faq/connection.rst @04e599c',
  ],
  'keepalive-ping-timeout': [
    'python-websockets/websockets docs/faq/connection.rst @04e599c',
    'encode/uvicorn docs/settings.md @e6c7ce7',
    'QuentinFuxa/WhisperLiveKit#220',
    'massive-com/client-python#844',
  ],
  'service-restart': [
    'encode/uvicorn uvicorn/protocols/websockets/websockets_impl.py @e6c7ce7',
    'phoenixframework/phoenix lib/phoenix/socket.ex @167c469',
    'mtrudel/bandit lib/bandit/websocket/connection.ex @e022cd3',
    'Kludex/uvicorn#1344',
  ],
  'try-again-later': ['RFC 6455 §7.4.1'],
  'bad-gateway': ['RFC 6455 §7.4.1'],
  'invalid-code-range': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'chromium/chromium net/websockets/websocket_channel.cc @017c1ba',
    'GNOME/libsoup libsoup/websocket/soup-websocket-connection.c @00858a9',
  ],
  'app-defined-code': ['RFC 6455 §7.4.1', 'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50'],
  'code-but-unclean': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'chromium/chromium net/websockets/websocket_channel.cc @017c1ba',
    'chromium/chromium third_party/blink/renderer/modules/websockets/dom_websocket.cc @0464aec',
    'erichdongubler-mozilla/firefox netwerk/protocol/websocket/WebSocketChannel.cpp @270ef43',
  ],
  'mobile-background': ['crossbario/autobahn-js#120', 'gbasin/agentboard#65', 'BanchanArt/banchan#680'],
  'sleep-resume': ['python-websockets/websockets docs/faq/connection.rst @04e599c'],
  'bfcache-restored': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'chromium/chromium third_party/blink/renderer/modules/websockets/dom_websocket.cc @0464aec',
    'annevk/WebKit Source/WebCore/Modules/websockets/WebSocket.cpp @d970c3e',
    'whatwg/html#12085',
  ],
  'background-timer-throttled': [
    'socketio/socket.io packages/engine.io/lib/server.ts @d2d753f',
    'socketio/socket.io-website docs/categories/01-Documentation/troubleshooting.md @ffb3288',
    'vert-x3/vertx-eventbus-bridge-clients#51',
    'robtaussig/react-use-websocket#273',
  ],
  'going-away-page': [
    'measured: Chromium 156, Firefox ESR 153, WebKitGTK 2.50',
    'WHATWG WebSockets, "When the WebSocket connection is closed"',
    'bolucat/Firefox dom/websocket/WebSocket.cpp @7236594',
    'marco-c/gecko-dev-comments-removed dom/websocket/WebSocket.cpp @00f93fb',
  ],
  'made-up-by-wrapper': ['measured: partysocket 1.3.0, reconnecting-websocket 4.4.0'],
  'closed-before-observed': [
    'WHATWG HTML, "Dispatching events": a listener hears what is fired after it was added',
  ],
};
