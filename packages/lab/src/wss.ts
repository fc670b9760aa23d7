import { isIP, createServer, type Server, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';

/** The TLS side of a lab, before it listens. */
export interface TlsFront {
  readonly server: Server;
  /** The certificate in PEM. */
  readonly certificate: string;
}

/** Days are enough: it is made anew with every lab. */
const VALID_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * A server whose connections speak TLS with a certificate that nobody has signed. `secured` gets both ends of each:
 * the one with plain bytes, and the TCP connection below.
 */
export async function tlsFront(
  host: string,
  secured: (socket: TLSSocket, tcp: Socket) => void,
): Promise<TlsFront> {
  // Some hundred modules of ASN.1: only a lab with wss: needs them.
  const { generate } = await import('selfsigned');
  const names = new Set(['localhost', '127.0.0.1', '::1', host]);
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'close-codes lab' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + VALID_MS),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [...names].map((name) =>
          isIP(name) === 0 ? { type: 2, value: name } : { type: 7, ip: name },
        ),
      },
    ],
  });
  const secureContext = createSecureContext({ key, cert });
  // TLSSocket by hand, not tls.Server: that one gives no way from a secured socket to its TCP connection.
  const server = createServer({ noDelay: true }, (tcp) => {
    secured(new TLSSocket(tcp, { isServer: true, secureContext }), tcp);
  });
  return { server, certificate: cert };
}
