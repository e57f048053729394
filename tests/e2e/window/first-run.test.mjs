// The first day: file, recovery code, proof, identity; then lock, wrong passphrase, lost passphrase, auto-lock.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { createFile, journey, office, operator, passphrase, proveCode, readCode } from '../lib/journey.mjs';
import { openWindow } from '../lib/window.mjs';

let app, page, code;
let secret = passphrase;
const step = journey(() => page);

before(async () => {
  app = await openWindow();
  ({ page } = app);
});
after(() => app?.close());

step('an empty computer: welcome, in light and dark', async () => {
  await page.find('heading', 'Selamat datang');
  await page.shot('welcome-light');
  await page.look({ theme: 'dark' });
  await page.shot('welcome-dark');
  await page.look({ theme: 'light' });
});

step('a weak passphrase is named as such and makes no file', async () => {
  await page.click('button', 'Buat berkas baru');
  await page.fill('Nama berkas', office);
  await page.fill('Nama operator', operator);
  app.answer('', app.place('kantor'));
  await page.click('button', 'Pilih map…');
  await page.sees('Belum dipilih'); // Dismissed: nothing chosen, nothing complained about.
  await page.click('button', 'Pilih map…');
  await page.sees('kantor');
  await page.fill('Kata sandi', 'rahasia123');
  await page.fill('Ulangi kata sandi', 'rahasia123');
  await page.sees('Masih mudah ditebak');
  await page.shot('create-weak-light');
  assert.equal(await (await page.find('button', 'Buat berkas')).isEnabled(), false);
  await page.click('button', 'Batal');
});

step('a file is made; its key file holds neither passphrase nor data', async () => {
  await createFile(app);
  const folder = `${app.folder}/kantor/${office}`;
  assert.ok(existsSync(`${folder}/data.abdi`));
  assert.doesNotMatch(readFileSync(`${folder}/kunci.json`, 'latin1'), new RegExp(passphrase));
  assert.notEqual(readFileSync(`${folder}/data.abdi`).subarray(0, 15).toString('latin1'), 'SQLite format 3');
});

step('the recovery code is printed as PDF and opened', async () => {
  code = await readCode(page);
  await page.shot('recovery-code-light');
  const pdf = `${app.folder}/kode.pdf`;
  app.answer(pdf);
  await page.click('button', 'Simpan dan cetak PDF');
  await page.sees('Tersimpan: kode.pdf', { seconds: 20 });
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  for (const group of code) assert.ok(text.includes(group), `${group} is not on paper`);
  assert.ok(text.includes(operator));
  await page.until('the PDF handed to the viewer', () => app.shown().includes(pdf));
});

step('the code must be proven; a wrong one is refused', async () => {
  assert.equal(await (await page.find('button', 'Lanjut')).isEnabled(), false);
  await page.click('checkbox', { part: 'Kode sudah saya cetak' });
  await page.click('button', 'Lanjut');
  await page.find('heading', 'Buktikan kode pemulihan');
  assert.ok(!(await page.words()).includes(code.join('-')), 'the code is still shown');
  await proveCode(page, code, (text) => (text === 'AAAA' ? 'BBBB' : 'AAAA'));
  await page.sees('Tidak cocok. Periksa nomor kelompok pada lembar.');
  await page.shot('prove-wrong-light');
  await proveCode(page, code, (text) => text.toLowerCase());
  await page.find('heading', 'Identitas instansi');
});

step('identity of the office, with the letterhead beside it', async () => {
  await page.fill('Pemerintah daerah', 'Pemerintah Kabupaten Tanjung Batu');
  await page.fill('Nama instansi', 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia');
  await page.fill('Nama singkat', office);
  await page.fill('Kota', 'Tanjung Batu');
  await page.fill('Kode pos', '12');
  await page.click('button', 'Simpan dan lanjut');
  await page.until('two digits marked as no postal code', async () => {
    const field = await page.find('textbox', 'Kode pos');
    return (await field.getAttribute('aria-invalid')) === 'true';
  });
  await page.shot('identity-wrong-light');
  await page.fill('Kode pos', '27415');
  await page.click('button', 'Simpan dan lanjut');
  await page.find('heading', 'Data pegawai');
  await page.shot('first-data-light');
});

step('starting empty leads to the start page, which knows what is missing', async () => {
  await page.click('button', 'Mulai kosong');
  await page.find('heading', 'Beranda');
  await page.sees('Langkah awal');
  await page.find('link', 'Impor berkas');
  await page.sees(office);
  await page.shot('home-empty-light');
  await page.look({ theme: 'dark' });
  await page.shot('home-empty-dark');
  await page.look({ theme: 'light' });
});

step('nothing is lost at 125 and 150 % on the start page and in the settings', async () => {
  for (const scale of [125, 150]) {
    await page.look({ scale });
    await page.goTo('#/');
    await page.find('heading', 'Beranda');
    await page.nothingLost(`start page at ${scale} %`);
    await page.shot(`home-${scale}`);
    for (const part of ['instansi', 'penanda-tangan', 'kerja', 'keamanan', 'tampilan']) {
      await page.goTo(`#/pengaturan/${part}`);
      await page.find('heading', 'Pengaturan');
      await page.nothingLost(`settings, ${part}, at ${scale} %`);
    }
    await page.shot(`settings-${scale}`);
  }
  await page.look({ scale: 100 });
});

step('locked at once with Ctrl+L; a wrong passphrase says what to do and opens nothing', async () => {
  await page.goTo('#/');
  await page.find('heading', 'Beranda');
  await page.press(page.keys.Ctrl, 'l');
  await page.find('heading', office);
  const field = `Kata sandi ${operator}`;
  await page.fill(field, 'bukan-kata-sandi-ini');
  await page.press(page.keys.Enter);
  await page.sees('Kata sandi tidak cocok');
  await page.sees('Periksa Caps Lock');
  assert.equal((await page.ask('session.status')).state, 'locked');
  assert.equal(await (await page.find('textbox', field)).getValue(), '', 'the wrong passphrase still stands there');
  await page.shot('lock-wrong-light');
  await page.fill(field, secret);
  await page.click('button', 'Buka berkas');
  await page.find('heading', 'Beranda');
});

step('the file locks itself when nobody is there, and says why', async () => {
  await page.browser.execute(() => {
    const real = Date.now.bind(Date);
    Date.now = () => real() + 3 * 3600 * 1000;
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await page.sees('Berkas terkunci sendiri karena lama tidak dipakai');
  assert.equal((await page.ask('session.status')).state, 'locked');
  await page.shot('lock-idle-light');
  await page.fill(`Kata sandi ${operator}`, secret);
  await page.click('button', 'Buka berkas');
  await page.find('heading', 'Beranda');
});

step('the passphrase is changed; the old one no longer opens', async () => {
  await page.goTo('#/pengaturan/keamanan');
  await page.click('button', 'Ganti kata sandi');
  const dialog = await page.find('dialog', 'Ganti kata sandi');
  const fresh = 'perahu-tujuh-jendela-kapur';
  await page.fill('Kata sandi sekarang', secret, { within: dialog });
  await page.fill('Kata sandi baru', fresh, { within: dialog });
  await page.fill('Ulangi kata sandi', fresh, { within: dialog });
  await page.click('button', 'Ganti', { within: dialog });
  await page.sees('Kata sandi diganti');
  await page.press(page.keys.Ctrl, 'l');
  await page.fill(`Kata sandi ${operator}`, secret);
  await page.click('button', 'Buka berkas');
  await page.sees('Kata sandi tidak cocok');
  secret = fresh;
  await page.fill(`Kata sandi ${operator}`, secret);
  await page.click('button', 'Buka berkas');
  await page.find('heading', 'Pengaturan');
});

step('closed and opened again: the file is remembered and locked', async () => {
  await app.again();
  await page.find('heading', office);
  assert.equal((await page.ask('session.status')).state, 'locked');
});

step('the printed code opens the file when the passphrase is lost', async () => {
  await page.click('button', 'Lupa kata sandi');
  await page.find('heading', 'Buka dengan kode pemulihan');
  const wrong = [...code];
  wrong[4] = wrong[4] === 'AAAA' ? 'BBBB' : 'AAAA';
  const fresh = 'lumbung-angin-sepeda-merah';
  await page.fill('Kode pemulihan', wrong.join('-'));
  await page.fill('Kata sandi baru', fresh);
  await page.fill('Ulangi kata sandi', fresh);
  await page.click('button', 'Buka dan ganti kata sandi');
  await page.sees('Kode pemulihan tidak cocok');
  await page.fill('Kode pemulihan', code.join(' ').toLowerCase());
  await page.click('button', 'Buka dan ganti kata sandi');
  await page.find('heading', 'Beranda', { seconds: 20 });
});
