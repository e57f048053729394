// Pictures of every page in both themes, and axe on each. `node dev/look.mjs [name…]` after
// `npm run build && npx vite build dev/kit -c vite.config.ts --outDir ../../.kit --emptyOutDir`.
// Needs Chromium; CHROMIUM names it. Pictures go to ui/shots (not kept).
import axe from 'axe-core';
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { serve } from './loopback.mjs';
import { state } from './fixtures.mjs';
import { views } from './views.mjs';

const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const quick = process.argv.includes('--light');
/** 150 % on a 1366 × 768 laptop. */
const zoomed = process.argv.includes('--zoom') ? { width: 911, height: 512 } : undefined;
const shots = new URL('../shots/', import.meta.url).pathname;
mkdirSync(shots, { recursive: true });
const server = await serve(undefined, 1431);
const kit = await serve(new URL('../.kit', import.meta.url).pathname, 1432);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const base = structuredClone(state);
let problems = 0;
const complain = (text) => {
  problems++;
  process.stdout.write(`  ✗ ${text}\n`);
};

for (const view of views.filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)),
)) {
  for (const theme of quick ? ['light'] : ['light', 'dark']) {
    Object.assign(state, structuredClone(base), structuredClone(view.state ?? {}));
    const context = await browser.newContext({
      viewport: zoomed ?? view.size ?? { width: 1366, height: 768 },
      colorScheme: theme,
      reducedMotion: 'reduce',
      bypassCSP: false,
    });
    const page = await context.newPage();
    // As the window does.
    await page.addInitScript(() => Object.freeze(Object.prototype));
    page.on(
      'console',
      (message) =>
        ['error', 'warning'].includes(message.type()) && complain(`${view.name} ${theme}: ${message.text()}`),
    );
    page.on('pageerror', (error) => complain(`${view.name} ${theme}: ${error.message}`));
    await page.goto(`http://127.0.0.1:${view.kit ? 1432 : 1431}/${view.hash ?? '#/'}`);
    if (view.scale) {
      await page.evaluate((scale) => localStorage.setItem('abdi.scale', String(scale)), view.scale);
      await page.reload();
    }
    await page
      .waitForSelector(view.wait ?? 'h1', { timeout: 5000 })
      .catch((error) => complain(`${view.name}: ${error.message}`));
    await page.waitForTimeout(350);
    try {
      await view.act?.(page);
    } catch (error) {
      complain(`${view.name} ${theme}: ${error.message}`);
    }
    await page.waitForTimeout(view.act ? 350 : 50);
    await page.screenshot({ path: `${shots}${zoomed ? 'zoom-' : ''}${view.name}-${theme}.png` });
    const result = await page
      .evaluate(
        `${axe.source}; axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })`,
      )
      .catch((error) => complain(`axe ${view.name}: ${error.message}`));
    for (const finding of result?.violations ?? []) {
      complain(
        `${view.name} ${theme}: ${finding.id} (${finding.impact}) ${finding.nodes
          .slice(0, 3)
          .map((node) => `${node.target.join(' ')}${node.any[0]?.message ? ` – ${node.any[0].message}` : ''}`)
          .join(' | ')}`,
      );
    }
    if ((await page.getByText('Halaman ini terhenti').count()) > 0)
      complain(`${view.name} ${theme}: the page broke`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    if (wide) complain(`${view.name} ${theme}: page is wider than the window`);
    await context.close();
  }
  process.stdout.write(`${view.name}\n`);
}
await browser.close();
server.close();
kit.close();
process.stdout.write(problems === 0 ? 'no findings\n' : `${problems} findings\n`);
process.exitCode = problems === 0 ? 0 : 1;
