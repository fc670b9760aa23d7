import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { endings } from './catalogue.ts';
import { startLab } from './lab.ts';
import { runCli } from './runCli.ts';
import { RawClient } from './testing/rawClient.ts';
import { version } from './version.ts';

/** The program with its output; `line` waits for a line of standard output. */
function run(...argv: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const waiting: { pattern: RegExp; resolve: (line: string) => void }[] = [];
  const controller = new AbortController();
  const status = runCli(argv, {
    out: (line) => {
      out.push(line);
      for (const { pattern, resolve } of waiting) if (pattern.test(line)) resolve(line);
    },
    err: (line) => err.push(line),
    signal: controller.signal,
  });
  const line = (pattern: RegExp) =>
    new Promise<string>((resolve) => {
      const found = out.find((text) => pattern.test(text));
      if (found === undefined) waiting.push({ pattern, resolve });
      else resolve(found);
    });
  const stop = () => {
    controller.abort();
    return status;
  };
  return { out, err, status, line, stop };
}

const portOf = (line: string) => Number(/:(\d+) \(/.exec(line)?.[1]);

describe('close-codes-lab', () => {
  it('--help lists every ending and option', async () => {
    const program = run('--help');
    expect(await program.status).toBe(0);
    const text = program.out.join('\n');
    for (const { path, title } of endings) expect(text).toMatch(new RegExp(`${path} +${title}`));
    for (const option of ['--port', '--wss-port', '--host', '--quiet', '--version', '--help'])
      expect(text).toContain(option);
  });

  it('--version is the version', async () => {
    const program = run('--version');
    expect(await program.status).toBe(0);
    expect(program.out).toEqual([version]);
  });

  it.each([
    [['--prot', '1'], /--prot/],
    [['extra'], /extra/],
    [['--port'], /port/],
    [['--port', '70000'], /0 to 65535/],
    [['--port', 'x'], /--port needs [^]*0 to 65535/],
    [['--wss-port', '65536'], /--wss-port needs [^]*0 to 65535/],
    [['--wss-port'], /wss-port/],
  ])('%j is status 2 with a message', async (argv, expected) => {
    const program = run(...argv);
    expect(await program.status).toBe(2);
    expect(program.err.join('\n')).toMatch(expected);
    expect(program.out).toEqual([]);
  });

  it('prints one line per event and stops with status 0', async () => {
    const program = run('--port', '0');
    const port = portOf(await program.line(/^close-codes-lab/));
    const client = await RawClient.upgrade(port, '/close/4001?reason=a%0Ab&tag=me').restOf(7);
    client.destroy();
    await program.line(/socket closed/);
    expect(await program.stop()).toBe(0);
    expect(program.out.join('\n')).toMatch(
      /#1 "me" -> handshake[^]*<- HTTP 101[^]*open[^]*<- Close 4001 "a\\nb"/,
    );
    for (const line of program.out) expect(line).not.toContain('\n');
    await client.gone();
  });

  it('--quiet prints no events', async () => {
    const program = run('--port', '0', '--quiet');
    const port = portOf(await program.line(/^close-codes-lab/));
    await RawClient.upgrade(port, '/refuse/503').fin();
    expect(await program.stop()).toBe(0);
    expect(program.out).toHaveLength(1);
  });

  it('--wss-port speaks wss: too', async () => {
    const program = run('--port', '0', '--wss-port', '0', '--quiet');
    const url = /wss:\S+$/.exec(await program.line(/wss:/))?.[0] ?? '';
    const refused = await new Promise<NodeJS.ErrnoException>((resolve) => {
      new WebSocket(`${url}/echo`).on('error', resolve);
    });
    expect(refused.code).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
    expect(await program.stop()).toBe(0);
  });

  it('warns about an address that others can reach', async () => {
    const program = run('--port', '0', '--host', '0.0.0.0');
    await program.line(/^close-codes-lab/);
    expect(await program.stop()).toBe(0);
    expect(program.err.join('\n')).toMatch(/Warning: 0\.0\.0\.0/);
  });

  it('a taken port is status 1 with an explanation', async () => {
    const lab = await startLab();
    const program = run('--port', String(lab.port));
    expect(await program.status).toBe(1);
    expect(program.err.join('\n')).toMatch(/already in use[^]*Fix:/);
    await lab.stop();
  });
});
