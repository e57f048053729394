// A page in the real window, used as a person uses it: by role and by the words on it.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { Key } from 'webdriverio';
import { paths } from './paths.mjs';
import { seen, spoken } from './seen.mjs';

const finder = `${seen}; return seen(...arguments)`;

export class Page {
  constructor(browser) {
    this.browser = browser;
    this.keys = Key;
  }

  /** All elements of a role and name that can be seen now. */
  async all(role, name, within) {
    const found = await this.browser.execute(finder, role, name ?? null, within ?? null);
    return Promise.all(found.map((reference) => this.browser.$(reference)));
  }

  /** The first one; waits for it. */
  async find(role, name, { within, seconds = 10 } = {}) {
    const [element] = await this.until(
      `${role} «${typeof name === 'object' ? `…${name?.part}…` : (name ?? '')}»`,
      async () => {
        const found = await this.all(role, name, within);
        return found.length > 0 && found;
      },
      seconds,
    );
    return element;
  }

  /** Waits until there is none. */
  async gone(role, name, { seconds = 10 } = {}) {
    await this.until(`no more ${role} «${name ?? ''}»`, async () => (await this.all(role, name)).length === 0, seconds);
  }

  /** Presses a button or a link that can be pressed. */
  async click(role, name, options) {
    const element = await this.find(role, name, options);
    const seconds = options?.seconds ?? 10;
    await this.until(`${role} «${name?.part ?? name}» enabled`, () => element.isEnabled(), seconds);
    await this.#press(element, `${role} «${name?.part ?? name}» free to be pressed`, seconds);
    return element;
  }

  /** Types into a field, replacing what stands in it. */
  async fill(name, text, { role = 'textbox', within } = {}) {
    const field = await this.find(role, name, { within });
    await this.#press(field, `${role} «${name}» free to be pressed`);
    await field.setValue(text);
    return field;
  }

  /** Presses what nothing covers; a dialog on its way out is waited for. */
  async #press(element, what, seconds = 10) {
    await element.scrollIntoView({ block: 'nearest' });
    await this.until(what, () => element.click().then(() => true), seconds);
  }

  /** Presses keys together where the focus is: `press(Ctrl, 'l')`. */
  async press(...keys) {
    await this.browser.keys(keys);
  }

  /** Presses keys one after another where the focus is, as fingers do. */
  async type(...keys) {
    const action = this.browser.action('key');
    for (const key of keys) action.down(key).up(key);
    await action.perform();
  }

  /** Waits for words on the page. */
  async sees(text, { seconds = 10 } = {}) {
    await this.until(`«${text}»`, async () => (await this.words()).includes(text), seconds);
  }

  /** Waits until words are gone. */
  async sawLast(text, { seconds = 10 } = {}) {
    await this.until(`no «${text}»`, async () => !(await this.words()).includes(text), seconds);
  }

  /** All visible words. */
  words() {
    return this.browser.execute(() => document.body.innerText.replaceAll(' ', ' '));
  }

  /** Goes to an address of the program. */
  async goTo(hash) {
    await this.browser.execute((to) => (location.hash = to), hash);
  }

  /** Asks the program directly: for preparing and for checking, never for what is under test. */
  async ask(name, input = {}) {
    const reply = await this.browser.executeAsync(
      (command, data, done) =>
        window.__TAURI_INTERNALS__.invoke('rpc', { name: command, input: data }).then(done, (error) => done({ error })),
      name,
      input,
    );
    assert.ok(reply?.ok, `${name}: ${JSON.stringify(reply)}`);
    return reply.ok.value;
  }

  /** Theme and size as the settings keep them; the page is loaded anew. */
  async look({ theme = 'light', scale = 100 } = {}) {
    await this.browser.execute(
      (wanted, size) => {
        localStorage.setItem('abdi.theme', JSON.stringify(wanted));
        localStorage.setItem('abdi.scale', JSON.stringify(size));
      },
      theme,
      scale,
    );
    await this.browser.refresh();
    await this.until('the page again', () =>
      this.browser.execute(
        (wanted) => document.documentElement.dataset.theme === wanted && document.querySelector('h1') !== null,
        theme,
      ),
    );
  }

  /** A picture of the window in target/shots. */
  async shot(name) {
    mkdirSync(paths.shots, { recursive: true });
    // What the page is now must have been painted, with its own letters.
    await this.browser.executeAsync((done) =>
      document.fonts.ready.then(() => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))),
    );
    await this.browser.saveScreenshot(`${paths.shots}/${name}.png`);
  }

  /** Nothing is lost to the right: neither the page nor anything in it that cannot be scrolled to. */
  async nothingLost(where) {
    const lost = await this.browser.execute(() => {
      const wide = document.documentElement.scrollWidth - innerWidth;
      const cut = [...document.querySelectorAll('button, a[href], input, select, textarea, h1, h2, [role]')].filter((e) => {
        const box = e.getBoundingClientRect();
        if (box.width === 0 || getComputedStyle(e).visibility !== 'visible' || e.closest('.visually-hidden')) return false;
        if (box.right <= innerWidth + 1 && box.left >= -1) return false;
        for (let up = e.parentElement; up; up = up.parentElement) {
          if (['auto', 'scroll'].includes(getComputedStyle(up).overflowX)) return false;
        }
        return true;
      });
      return { wide, cut: cut.slice(0, 5).map((e) => `${e.tagName} ${(e.ariaLabel ?? e.innerText ?? '').slice(0, 40)}`) };
    });
    assert.ok(lost.wide <= 0, `${where}: page is ${lost.wide} px wider than the window`);
    assert.deepEqual(lost.cut, [], `${where}: outside of the window`);
  }

  /** Waits for a condition; its failure tells what stands on the page. */
  async until(what, condition, seconds = 10) {
    const end = Date.now() + seconds * 1000;
    let last;
    for (;;) {
      try {
        const value = await condition();
        if (value) return value;
        last = undefined;
      } catch (error) {
        last = error; // An element may vanish between two looks.
      }
      if (Date.now() > end) break;
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    const there = await this.browser.execute(`${spoken}; return spoken()`).catch(() => '(no page)');
    throw new Error(`Not in ${seconds} s: ${what}${last ? ` (${last.message})` : ''}. On the page: ${there}`);
  }
}
