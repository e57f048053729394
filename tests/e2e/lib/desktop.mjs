// A display of our own and the driver of the web view, both on numbers that nobody uses.
import { freePort, start, until } from './processes.mjs';

/** Starts Xvfb; it picks its own free number and tells it. */
export async function openDisplay(width = 1366, height = 768) {
  const args = ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-noreset'];
  const xvfb = start('Xvfb', args, { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  let number = '';
  xvfb.child.stdio[3].setEncoding('utf8').on('data', (text) => (number += text));
  await until('a display', () => number.includes('\n'), 10);
  return { name: `:${number.trim()}`, stop: xvfb.stop };
}

/** Starts WebKitWebDriver; the programs it opens get `env`. */
export async function openDriver(env) {
  const port = await freePort();
  const driver = start('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { env });
  await until('the driver', async () => (await fetch(`http://127.0.0.1:${port}/status`)).ok, 10);
  return { port, words: driver.words, stop: driver.stop };
}
