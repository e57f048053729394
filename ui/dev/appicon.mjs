// Draws the app icon from assets/icons/abdi.svg in every size that window, installer and Windows ask for.
// `node dev/appicon.mjs`; needs Chromium (CHROMIUM names it).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const root = new URL('../../', import.meta.url).pathname;
const svg = readFileSync(`${root}assets/icons/abdi.svg`, 'utf8');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();

/** The drawing as PNG, `size` pixels wide. */
async function png(size) {
  await page.setViewportSize({ width: size, height: size });
  const drawing = svg.replace(
    /width="\d+" height="\d+"/,
    `width="${size}" height="${size}" style="display:block"`,
  );
  await page.setContent(`<style>html,body{margin:0;background:transparent}</style>${drawing}`);
  return page.screenshot({ omitBackground: true });
}

/** The pixels as BGRA rows, bottom up, with an empty mask: what old Windows reads in small icons. */
async function bitmap(size) {
  const data = (await png(size)).toString('base64');
  const rgba = await page.evaluate(
    async ([text, n]) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${text}`)).blob());
      const canvas = new OffscreenCanvas(n, n);
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      return [...context.getImageData(0, 0, n, n).data];
    },
    [data, size],
  );
  const mask = Math.ceil(size / 32) * 4 * size;
  const out = Buffer.alloc(40 + size * size * 4 + mask);
  out.writeUInt32LE(40, 0);
  out.writeInt32LE(size, 4);
  out.writeInt32LE(size * 2, 8);
  out.writeUInt16LE(1, 12);
  out.writeUInt16LE(32, 14);
  out.writeUInt32LE(size * size * 4, 20);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = (y * size + x) * 4;
      const to = 40 + ((size - 1 - y) * size + x) * 4;
      out[to] = rgba[from + 2];
      out[to + 1] = rgba[from + 1];
      out[to + 2] = rgba[from];
      out[to + 3] = rgba[from + 3];
    }
  }
  return out;
}

async function ico() {
  const images = [];
  for (const size of [16, 24, 32, 48, 64]) images.push([size, await bitmap(size)]);
  images.push([256, await png(256)]);
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach(([size, data], index) => {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(data.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += data.length;
  });
  return Buffer.concat([head, ...images.map(([, data]) => data)]);
}

const icons = `${root}src-tauri/icons/`;
mkdirSync(icons, { recursive: true });
for (const [name, size] of Object.entries({ '32x32': 32, '128x128': 128, '128x128@2x': 256, icon: 512 })) {
  writeFileSync(`${icons}${name}.png`, await png(size));
}
writeFileSync(`${icons}icon.ico`, await ico());
writeFileSync(`${root}assets/icons/abdi-512.png`, await png(512));
await browser.close();
