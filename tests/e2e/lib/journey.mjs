// Steps that several journeys begin with.
import assert from 'node:assert/strict';
import { test } from 'node:test';

export const operator = 'Siti Rahmawati';
export const passphrase = 'sawah-kereta-lontar-mendung';
export const office = 'BKPSDM Tanjung Batu';

/** Makes the file, keeps and proves its code: the first three steps, as on the first day. */
export async function createFile({ page, answer, place }) {
  await page.find('heading', 'Selamat datang');
  await page.click('button', 'Buat berkas baru');
  await page.find('heading', 'Buat berkas kepegawaian');
  await page.fill('Nama berkas', office);
  answer(place('kantor'));
  await page.click('button', 'Pilih map…');
  await page.sees('kantor');
  await page.fill('Nama operator', operator);
  await page.fill('Kata sandi', passphrase);
  await page.fill('Ulangi kata sandi', passphrase);
  await page.click('button', 'Buat berkas');
  await page.find('heading', 'Simpan kode pemulihan', { seconds: 20 });
}

/** The nine groups as they stand on the page. */
export async function readCode(page) {
  const groups = [];
  for (const item of await page.all('listitem', { part: '' }, await page.find('list', { part: 'Kode pemulihan' }))) {
    groups.push((await item.$('code').getText()).trim());
  }
  assert.equal(groups.length, 9);
  return groups;
}

/** Types the two groups that are asked for. */
export async function proveCode(page, groups, spoil = (text) => text) {
  const asked = (await page.words()).match(/Kelompok (\d)/g).map((text) => Number(text.at(-1)));
  assert.equal(asked.length, 2);
  for (const number of asked) await page.fill(`Kelompok ${number}`, spoil(groups[number - 1]));
  await page.click('button', 'Buktikan');
}

/**
 * Tests that build on one another: after a failure the rest would only repeat it, so they are skipped. A picture of
 * the window at the failure is kept.
 */
export function journey(page = () => undefined) {
  let broken;
  return (name, step) =>
    test(name, async (t) => {
      if (broken) return t.skip(`after «${broken}»`);
      try {
        await step(t);
      } catch (error) {
        broken = name;
        await page()?.shot('failed').catch(() => undefined);
        throw error;
      }
    });
}
