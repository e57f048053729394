// Opens the program and an empty window in turn and measures both: node window.mjs PROGRAM EMPTY VAULT RUNS.
// Needs Xvfb and WebKitWebDriver, no packages. Writes JSON with all samples.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDisplay, openDriver } from '../e2e/lib/desktop.mjs';

const [program, empty, vault, runs] = process.argv.slice(2);
const passphrase = 'contoh lima gajah menari pelan';

/** Resolves in the page as soon as `condition` holds, with the time. Looks once per frame. */
const watch = (condition) => `
  const done = arguments[arguments.length - 1];
  const look = () => ((${condition})() ? done(Date.now()) : setTimeout(look, 2));
  look();`;

const lockPage = () => document.querySelector('input[type=password]') !== null;
const startPage = () => document.querySelector('main')?.innerText.includes('Pegawai aktif') ?? false;
const emptyPage = () => document.readyState === 'complete' && document.body.innerText.includes('kosong');
const unlock = `
  const field = document.querySelector('input[type=password]');
  field.value = arguments[0];
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.form.requestSubmit();`;

const folder = mkdtempSync(join(tmpdir(), 'abdi-bench-'));
const display = await openDisplay();
try {
  const samples = { program: { start: [], locked: [], memory: [] }, empty: { start: [], memory: [] } };
  for (let run = 0; run <= Number(runs); run += 1) {
    const real = await measure(program, run, async (driven, since) => {
      const locked = (await driven.until(lockPage)) - since;
      await driven.execute(unlock, passphrase);
      return { locked, start: (await driven.until(startPage)) - since };
    });
    const bare = await measure(empty, run, async (driven, since) => ({ start: (await driven.until(emptyPage)) - since }));
    if (run === 0) continue; // Warms up.
    for (const [of, found] of Object.entries({ program: real, empty: bare })) {
      for (const [what, value] of Object.entries(found)) samples[of][what].push(value);
    }
  }
  console.log(JSON.stringify(samples));
} finally {
  await display.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function measure(binary, run, steps) {
  const home = join(folder, `${binary === program ? 'program' : 'empty'}-${run}`);
  mkdirSync(join(home, 'data'), { recursive: true });
  writeFileSync(join(home, 'data', 'berkas-terakhir.txt'), vault);
  const driver = await openDriver({
    PATH: process.env.PATH,
    LANG: process.env.LANG ?? 'C.UTF-8',
    TZ: 'Asia/Jakarta',
    HOME: home,
    XDG_RUNTIME_DIR: home,
    DISPLAY: display.name,
    GDK_BACKEND: 'x11',
    GSETTINGS_BACKEND: 'memory',
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
    NO_AT_BRIDGE: '1',
    TAURI_WEBVIEW_AUTOMATION: 'true',
    ABDI_DATA: join(home, 'data'),
  });
  try {
    const since = Date.now();
    const driven = await session(driver.port, binary);
    try {
      const found = await steps(driven, since);
      // What the start stirred up settles first.
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return { ...found, memory: memory(home) };
    } finally {
      await driven.close();
    }
  } finally {
    await driver.stop();
  }
}

/** A WebDriver session: the driver starts the program. */
async function session(port, binary) {
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${value?.error} ${value?.message}`);
    return value;
  };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: [] } } };
  const { sessionId } = await ask('POST', '/session', { capabilities });
  const at = `/session/${sessionId}`;
  return {
    until: (condition) => ask('POST', `${at}/execute/async`, { script: watch(condition), args: [] }),
    execute: (script, ...args) => ask('POST', `${at}/execute/sync`, { script, args }),
    close: () => ask('DELETE', at).catch(() => undefined),
  };
}

/** Proportional memory in MiB of all processes that run for a folder, the driver left out. */
function memory(home) {
  let kib = 0;
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      if (!readFileSync(`/proc/${name}/environ`, 'latin1').includes(home)) continue;
      if (readFileSync(`/proc/${name}/comm`, 'latin1').startsWith('WebKitWebDriver')) continue;
      const found = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${name}/smaps_rollup`, 'latin1'));
      kib += Number(found?.[1] ?? 0);
    } catch {
      // Gone in the meantime, or not ours to read.
    }
  }
  return kib / 1024;
}
