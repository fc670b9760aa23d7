import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Server as TcpServer, Socket } from 'node:net';
import { WebSocketServer } from 'ws';
import { Connection } from './connection.ts';
import { EventLog, type LabEvent } from './events.ts';
import { checkHandshake, finalResponse, offeredSubprotocols, type Refusal } from './handshake.ts';
import { Holders } from './holder.ts';
import { resolveLimits, type LabLimits } from './limits.ts';
import { servePage } from './pages.ts';
import { play } from './play.ts';
import { LabError, problemText } from './problem.ts';
import { route, splitTarget } from './route.ts';
import { tlsFront } from './wss.ts';

/** How a lab is started. */
export interface LabOptions {
  /** TCP port; 0 takes any free one. Default 0. */
  readonly port?: number;
  /**
   * TCP port for `wss:`, with a certificate made at the start that nobody has signed; 0 takes any free one.
   * Default: no `wss:`.
   */
  readonly wssPort?: number | undefined;
  /** Address to listen on. Default `127.0.0.1`: a lab is reachable from this machine only. */
  readonly host?: string;
  /** Bounds that differ from `DEFAULT_LIMITS`. */
  readonly limits?: Partial<LabLimits>;
}

/** A running lab. */
export interface Lab {
  /** Base of every ending, for example `ws://127.0.0.1:4400`; append a path. */
  readonly url: string;
  /** Base of the index and of `/events`, for example `http://127.0.0.1:4400`. */
  readonly httpUrl: string;
  readonly port: number;
  /** Base of every ending over TLS, for example `wss://127.0.0.1:4401`; undefined without `wssPort`. */
  readonly wssUrl: string | undefined;
  /** The certificate of `wssUrl` in PEM, for a client that shall trust it (`ca` in Node); undefined without it. */
  readonly certificate: string | undefined;
  /** What happened at the sockets, oldest first; the newest `limits.events` events. A snapshot. */
  readonly events: readonly LabEvent[];
  /** The events of the connections whose URL has `?tag=<tag>`. */
  eventsOf(tag: string): readonly LabEvent[];
  /** Calls `listener` with every event from now on. Returns its removal. */
  on(listener: (event: LabEvent) => void): () => void;
  /** Drops every connection and frees the port. Resolves when both is done; later calls get the same promise. */
  stop(): Promise<void>;
  /** `stop()`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** Some TCP connections above the bound are let in, so that a full lab can say that it is full. */
const SPARE_CONNECTIONS = 64;
const MAX_SHOWN = 512;

/**
 * Starts a lab. Rejects with a {@link LabError} if the port is taken, the address cannot be used or an option
 * is wrong.
 */
export async function startLab(options: LabOptions = {}): Promise<Lab> {
  const { port = 0, host = '127.0.0.1', wssPort } = options;
  const limits = resolveLimits(options.limits);
  const log = new EventLog(limits.events);
  const sockets = new Set<Socket>();
  /** What a socket with TLS runs on. */
  const below = new WeakMap<Socket, Socket>();
  const backstops = new WeakMap<Socket, NodeJS.Timeout>();
  const connections = new Set<Connection>();
  const holders = new Holders(limits.processes);
  const protocol = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: limits.messageBytes,
  });
  let count = 0;

  const server = createServer({
    maxHeaderSize: limits.handshakeBytes,
    headersTimeout: limits.handshakeMs,
    requestTimeout: limits.handshakeMs,
    connectionsCheckingInterval: Math.max(20, Math.min(1000, Math.floor(limits.handshakeMs / 4))),
  });
  server.maxConnections = limits.connections + SPARE_CONNECTIONS;

  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    // A reset at any moment, also between two requests, is a client's right.
    socket.on('error', () => undefined);
    // Backstop for plain HTTP, a client that reads its answer for ever included.
    const backstop = setTimeout(() => socket.destroy(), limits.lifetimeMs);
    backstops.set(socket, backstop);
    socket.once('close', () => {
      clearTimeout(backstop);
      sockets.delete(socket);
    });
  });
  server.on('request', (request, response) => {
    servePage(request, response, { url: () => url, limits, log });
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // A failed TLS handshake is told in TLS, by OpenSSL; plain text would be no answer.
    if (!socket.writable || error.code?.startsWith('ERR_SSL')) {
      socket.destroy();
      return;
    }
    const [status, what] =
      error.code === 'HPE_HEADER_OVERFLOW'
        ? ([431, `The request header is larger than ${limits.handshakeBytes} bytes.`] as const)
        : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
          ? ([408, `The request was not complete within ${limits.handshakeMs} ms.`] as const)
          : ([400, 'The bytes are not an HTTP/1.1 request.'] as const);
    socket.end(
      finalResponse(
        status,
        problemText({
          what,
          why: 'The lab cannot tell which ending is wanted.',
          how: 'Send a complete HTTP/1.1 request.',
        }),
      ),
      () => socket.destroy(),
    );
  });
  server.on('upgrade', (request: IncomingMessage, _stream, head) => {
    const { socket } = request;
    clearTimeout(backstops.get(socket));
    const target = request.url ?? '/';
    const { query } = splitTarget(target);
    count += 1;
    const tag = query.get('tag') ?? undefined;
    const connection = new Connection(
      count,
      tag === undefined ? undefined : clip(tag, 128),
      { socket, tcp: below.get(socket) ?? socket },
      log,
      limits,
      holders,
    );
    connections.add(connection);
    void connection.gone.then(() => connections.delete(connection));
    connection.report({
      type: 'connected',
      path: clip(target, MAX_SHOWN),
      origin: request.headers.origin === undefined ? null : clip(request.headers.origin, MAX_SHOWN),
      subprotocols: offeredSubprotocols(request)
        .slice(0, 16)
        .map((subprotocol) => clip(subprotocol, MAX_SHOWN)),
    });
    const refuse = ({ status, problem, headers }: Refusal) => {
      connection.write(finalResponse(status, problemText(problem), headers));
      connection.fin();
    };

    if (connections.size > limits.connections) {
      refuse({
        status: 503,
        problem: {
          what: `The lab already has ${limits.connections} connections.`,
          why: 'Everything in the lab is bounded.',
          how: 'Close some, or start the lab with a larger limits.connections.',
        },
      });
      return;
    }
    const fault = checkHandshake(request);
    if (fault) {
      refuse(fault);
      return;
    }
    const found = route(target, limits);
    if ('problem' in found) {
      refuse(found);
      return;
    }
    play(found.ending, found.values, { request, head, connection }, protocol);
  });

  const front =
    wssPort === undefined
      ? undefined
      : await tlsFront(host, (socket, tcp) => {
          below.set(socket, tcp);
          server.emit('connection', socket);
        });
  if (front) front.server.maxConnections = server.maxConnections;

  const stopAll = async (): Promise<void> => {
    protocol.close();
    const closed = [server, front?.server].map((each) => each && closedServer(each));
    const gone = [...connections].map((connection) => {
      connection.drop();
      return connection.gone;
    });
    for (const socket of sockets) socket.destroy();
    await Promise.all([...closed, ...gone]);
  };
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopping ??= stopAll());

  const authority = await listen(server, port, host);
  const url = `ws://${authority}`;
  let wssUrl: string | undefined;
  if (front && wssPort !== undefined) {
    try {
      wssUrl = `wss://${await listen(front.server, wssPort, host)}`;
    } catch (error) {
      await stop();
      throw error;
    }
  }

  return {
    url,
    httpUrl: `http://${authority}`,
    port: (server.address() as AddressInfo).port,
    wssUrl,
    certificate: front?.certificate,
    get events() {
      return log.events;
    },
    eventsOf: (tag) => log.events.filter((event) => event.tag === tag),
    on: (listener) => log.on(listener),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/** Stops listening. Resolves when the last connection has gone, or at once if it never listened. */
function closedServer(server: TcpServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}

/** Resolves with the address that a client uses, as `host:port`. */
function listen(server: TcpServer, port: number, host: string): Promise<string> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return Promise.reject(
      new LabError({
        what: `The port is ${String(port)}.`,
        why: 'A TCP port is a whole number from 0 to 65535.',
        how: 'Choose such a number, or 0 for any free port.',
      }),
    );
  }
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      reject(listenError(error, port, host));
    };
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      // Errors while accepting (EMFILE) cost that one connection, not the lab.
      server.on('error', () => undefined);
      const address = server.address() as AddressInfo;
      resolve(`${reachable(address)}:${address.port}`);
    });
  });
}

function listenError(error: NodeJS.ErrnoException, port: number, host: string): LabError {
  const where = `${host}:${port}`;
  switch (error.code) {
    case 'EADDRINUSE':
      return new LabError(
        {
          what: `Port ${port} on ${host} is already in use.`,
          why: 'Only one server can listen on a port.',
          how: 'Stop the other server, choose another port, or use 0 for any free one.',
        },
        { cause: error },
      );
    case 'EACCES':
      return new LabError(
        {
          what: `Listening on ${where} is not permitted.`,
          why: 'The system reserves this port, usually because it is below 1024.',
          how: 'Choose a port above 1023, or 0 for any free one.',
        },
        { cause: error },
      );
    default:
      return new LabError(
        {
          what: `Cannot listen on ${where}: ${error.message}.`,
          why: 'The host has to be an address of this machine.',
          how: 'Use 127.0.0.1 for this machine only, or 0.0.0.0 for every IPv4 network it is in.',
        },
        { cause: error },
      );
  }
}

/** An address a client on this machine can use: the wildcard addresses only mean something to a listener. */
function reachable({ address, family }: AddressInfo): string {
  if (family !== 'IPv6') return address === '0.0.0.0' ? '127.0.0.1' : address;
  return address === '::' ? '[::1]' : `[${address}]`;
}

function clip(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}
