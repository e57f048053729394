// The real window: the built program under a display and a driver of its own, with empty folders.
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { remote } from 'webdriverio';
import { openDisplay, openDriver } from './desktop.mjs';
import { nobodyLeft } from './processes.mjs';
import { Page } from './page.mjs';
import { needBuilt, paths } from './paths.mjs';

/**
 * Opens the program. Gives the page, the folder for the test's files, `answer(…paths)` for the file dialogs to come
 * (an empty text dismisses one), `again()` to close and open it on the same data, and `close()`.
 */
export async function openWindow() {
  needBuilt(paths.program);
  const folder = mkdtempSync(join(tmpdir(), 'abdi-e2e-'));
  const dialogs = join(folder, 'dialogs.txt');
  writeFileSync(dialogs, '');
  const steps = [() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }), () => nobodyLeft(folder)];
  const close = async () => {
    for (const step of steps.splice(0).reverse()) await step();
  };
  try {
    const display = await openDisplay();
    steps.push(display.stop);
    const driver = await openDriver(environment(folder, dialogs, display.name));
    steps.push(driver.stop);
    let browser = await openSession(driver);
    steps.push(() => browser.deleteSession().catch(() => undefined));
    const page = new Page(browser);
    return {
      page,
      folder,
      close,
      log: driver.words,
      answer: (...lines) => appendFileSync(dialogs, lines.map((line) => `${line}\n`).join('')),
      /** A new folder below the test's own. */
      place: (name) => {
        mkdirSync(join(folder, name), { recursive: true });
        return join(folder, name);
      },
      /** What the program handed to the system to be opened. */
      shown: () => (existsSync(join(folder, 'shown.txt')) ? readFileSync(join(folder, 'shown.txt'), 'utf8').trim() : ''),
      again: async () => {
        await browser.deleteSession();
        browser = await openSession(driver);
        page.browser = browser;
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function environment(folder, dialogs, display) {
  const home = join(folder, 'home');
  mkdirSync(home);
  // Stands in for the system's own viewer: notes what it should have opened.
  const tools = join(folder, 'tools');
  mkdirSync(tools);
  writeFileSync(join(tools, 'xdg-open'), `#!/bin/sh\nprintf '%s\\n' "$1" >> '${folder}/shown.txt'\n`, { mode: 0o755 });
  return {
    PATH: `${tools}:${process.env.PATH}`,
    LANG: process.env.LANG ?? 'C.UTF-8',
    TZ: 'Asia/Jakarta',
    HOME: home,
    XDG_RUNTIME_DIR: home,
    DISPLAY: display,
    GDK_BACKEND: 'x11',
    GSETTINGS_BACKEND: 'memory',
    // No session bus: GTK would start one with portals that outlive the window.
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
    NO_AT_BRIDGE: '1',
    TAURI_WEBVIEW_AUTOMATION: 'true',
    ABDI_DATA: join(folder, 'data'),
    ABDI_DIALOGS: dialogs,
  };
}

function openSession(driver) {
  return remote({
    hostname: '127.0.0.1',
    port: driver.port,
    path: '/',
    logLevel: 'error',
    waitforTimeout: 10_000,
    connectionRetryCount: 0,
    capabilities: {
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: paths.program, args: [] },
    },
  });
}
