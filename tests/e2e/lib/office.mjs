// Preparing the office of a real window without its pages: what other journeys already walk through.
import { office, operator, passphrase } from './journey.mjs';

/** A new, empty file, opened; the page stands on the start page. */
export async function openFile({ page, answer, place }) {
  await page.find('heading', 'Selamat datang');
  answer(place('kantor'));
  const { handle } = await page.ask('file.folder', { title: 'x' });
  await page.ask('vault.create', { folder: handle, name: office, operator, passphrase });
  await page.browser.refresh();
  await page.find('heading', 'Beranda');
}
