// Starting and stopping `vangnet demo` on a free port, with data that is thrown away.

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How long the first start, which makes the demo data, may take on a slow machine. */
const PATIENCE = 300_000;

/** Starts the program of `VANGNET_BIN`, or uses the one that already answers at `VANGNET_URL`. */
export async function startProgram() {
  if (process.env.VANGNET_URL) return { url: process.env.VANGNET_URL, stop: async () => {} };
  const program = process.env.VANGNET_BIN;
  if (!program) throw new Error('VANGNET_BIN is not set: run `cargo xtask test --only browser`');

  const data = await mkdtemp(join(tmpdir(), 'vangnet-browser-'));
  const address = `127.0.0.1:${await freePort()}`;
  const child = spawn(program, ['demo', '--adres', address, '--data', data], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let failure = null;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said = (said + chunk).slice(-4000);
    });
  }
  child.on('error', (error) => (failure = error.message));
  child.on('exit', (code, signal) => (failure = `it ended (${signal ?? code})`));
  const end = () => child.kill('SIGKILL');
  process.on('exit', end);

  const stop = async () => {
    const ended = failure ? null : new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    const impatience = setTimeout(end, 5000);
    await ended;
    clearTimeout(impatience);
    process.off('exit', end);
    await rm(data, { recursive: true, force: true });
  };

  const url = `http://${address}`;
  const deadline = Date.now() + PATIENCE;
  while (!(await isReady(url))) {
    if (!failure && Date.now() > deadline) failure = `it did not answer within ${PATIENCE / 1000} seconds`;
    if (failure) {
      const why = failure;
      await stop();
      throw new Error(`the program did not start: ${why}\n${said}`);
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  return { url, stop };
}

async function isReady(url) {
  try {
    return (await fetch(`${url}/gezond`)).status === 200;
  } catch {
    return false;
  }
}

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}
