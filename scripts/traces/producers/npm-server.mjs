// An application of the package `ws` in a process of its own: `node npm-server.mjs <mode> <port>`. What becomes of it is
// its mode's business, or that of whoever sends it a signal.
import { WebSocketServer } from 'ws';

const [mode = 'echo', port = '0'] = process.argv.slice(2);
const server = new WebSocketServer({ host: '127.0.0.1', port: Number(port) });

server.on('listening', () => console.log('listening'));
server.on('connection', (socket) => {
  console.log('connection');
  socket.on('close', (code) => console.log(`closed ${code}`));
  socket.on('message', (data, binary) => {
    console.log('message');
    // A mistake that every application makes once: nobody catches it, and Node ends the process.
    if (mode === 'crash') JSON.parse('{');
    socket.send(data, { binary });
  });
  if (mode === 'exit') setTimeout(() => process.exit(3), 900);
  // Node ends itself over its own limit of memory.
  if (mode === 'memory') {
    /** @type {unknown[]} */
    const kept = [];
    setTimeout(() => setInterval(() => kept.push(new Array(500_000).fill(kept.length)), 1), 900);
  }
});

process.on('SIGTERM', () => {
  console.log('SIGTERM');
  // `going-away` says goodbye to its clients, and waits for their answers.
  if (mode === 'going-away') {
    for (const client of server.clients) {
      client.close(1001, 'Server is shutting down');
      client.on('close', () => {
        if (server.clients.size === 0) process.exit(0);
      });
    }
  } else process.exit(0);
});
