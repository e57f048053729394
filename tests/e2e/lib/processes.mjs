// Processes that a test starts, each the head of its own group, so that none outlives the test.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';

const running = new Set();

/** Starts a program. `stop()` ends it with all its children and waits for the end. */
export function start(command, args, { env = process.env, stdio = ['ignore', 'pipe', 'pipe'] } = {}) {
  const child = spawn(command, args, { env, stdio, detached: true });
  const record = { child, text: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => (record.text = (record.text + text).slice(-20_000)));
  }
  running.add(record);
  const ended = once(child, 'exit').catch((error) => {
    record.text += String(error);
  });
  void ended.then(() => running.delete(record));
  return {
    child,
    ended,
    /** The last words of its output, for messages. */
    words: () => record.text,
    async stop() {
      signal(child, 'SIGTERM');
      const patience = setTimeout(() => signal(child, 'SIGKILL'), 5000);
      await ended;
      clearTimeout(patience);
      // The head may have gone before its children.
      signal(child, 'SIGKILL');
    },
  };
}

function signal(child, name) {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

process.on('exit', () => running.forEach(({ child }) => signal(child, 'SIGKILL')));
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => process.exit(1));

/** A port that nobody listens on. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Waits until `condition` gives something true, at most `seconds`. */
export async function until(what, condition, seconds = 20) {
  const end = Date.now() + seconds * 1000;
  let last;
  while (Date.now() < end) {
    try {
      const value = await condition();
      if (value) return value;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  throw new Error(`Not in ${seconds} s: ${what}${last ? ` (${last.message})` : ''}`);
}

/** Processes whose environment names `folder`: all that a window of that folder has started. */
function descendants(folder) {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  return numbers.map(Number).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/environ`, 'latin1').includes(folder);
    } catch {
      return false; // Gone, or not ours.
    }
  });
}

/** Waits until nothing that ran for `folder` is left; what stays is a fault of the test, and is ended. */
export async function nobodyLeft(folder) {
  try {
    await until('no process left', () => descendants(folder).length === 0, 5);
  } catch (error) {
    const left = descendants(folder).map((pid) => {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ').trim();
      process.kill(pid, 'SIGKILL');
      return `${pid} ${words}`;
    });
    throw new Error(`${error.message}: ${left.join(', ')}`);
  }
}
