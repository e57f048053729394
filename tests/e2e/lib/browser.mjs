// Chromium on the same page and the same office, behind the loopback program.
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { needBuilt, paths } from './paths.mjs';
import { start, until } from './processes.mjs';

/** The clock of the office behind the page. */
export const now = '2026-11-21T09:00:00';

/** Starts the office: its address, `answer(…paths)` for dialogs, `ask` for preparing. */
export async function openOffice() {
  needBuilt(paths.loopback, join(paths.page, 'index.html'));
  const folder = mkdtempSync(join(tmpdir(), 'abdi-loopback-'));
  const dialogs = join(folder, 'dialogs.txt');
  writeFileSync(dialogs, '');
  const program = start(paths.loopback, ['--page', paths.page, '--data', folder, '--now', now], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, TZ: 'Asia/Jakarta' },
  });
  const close = async () => {
    await program.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const url = await until('the loopback program', () => /http:\/\/[\d.:]+/.exec(program.words())?.[0], 10);
    return { url, folder, close, ...preparing(url, folder, dialogs) };
  } catch (error) {
    await close();
    throw error;
  }
}

function preparing(url, folder, dialogs) {
  const post = async (path, body) => {
    const response = await fetch(`${url}${path}`, { method: 'POST', body: JSON.stringify(body) });
    const lines = (await response.text()).trim().split('\n');
    const reply = JSON.parse(lines.at(-1));
    if (reply.err) throw new Error(`${body.name}: ${JSON.stringify(reply.err)}`);
    return reply.ok.value;
  };
  return {
    answer: (...lines) => appendFileSync(dialogs, lines.map((line) => `${line}\n`).join('')),
    place: (name) => {
      mkdirSync(join(folder, name), { recursive: true });
      return join(folder, name);
    },
    ask: (name, input = {}) => post('/rpc', { name, input }),
    work: (name, input = {}) => post('/rpc_job', { name, input, id: 1 }),
  };
}

/** A file with demonstration data, opened. */
export async function fill(office, { staff = 300, seed = 2026 } = {}) {
  office.answer(office.place('kantor'));
  const { handle } = await office.ask('file.folder', { title: 'x' });
  const secret = { operator: 'Siti Rahmawati', passphrase: 'sawah-kereta-lontar-mendung' };
  await office.ask('vault.create', { folder: handle, name: 'BKPSDM Tanjung Batu', ...secret });
  await office.work('demo.load', { staff, seed });
  return secret;
}

export function openChromium() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
}

/** A page like the window's: same size, frozen prototypes, and every complaint of the browser kept in `complaints`. */
export async function openPage(browser, url, { theme = 'light', size = { width: 1366, height: 768 }, scale = 100 } = {}) {
  const context = await browser.newContext({
    viewport: size,
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  await page.addInitScript(
    (wanted) => {
      Object.freeze(Object.prototype);
      localStorage.setItem('abdi.scale', JSON.stringify(wanted));
    },
    scale,
  );
  await page.goto(url);
  return { page, complaints, close: () => context.close() };
}
