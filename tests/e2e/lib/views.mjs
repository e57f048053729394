// Every view of the program: each address, each part of it, and what opens above it.
import { readFileSync } from 'node:fs';
import { paths } from './paths.mjs';

/** All addresses that the page knows, by name; read from its own table, so that none can be forgotten. */
export function addresses() {
  const text = readFileSync(`${paths.root}/ui/src/app/paths.ts`, 'utf8');
  const table = /export const paths = \{([^}]*)\}/.exec(text)[1];
  return [...table.matchAll(/^\s*'?([\w.]+)'?: '([^']*)'/gm)].map(([, name, pattern]) => ({ name, pattern }));
}

/** Looks up what the addresses need in the demonstration data. */
export async function facts(office) {
  const periods = await office.ask('reviews.period.list');
  const of = (state) => periods.find(({ period }) => period.state === state)?.period.id;
  const people = await office.ask('staff.list', { offset: 0, limit: 1 });
  const { units } = await office.ask('organisation.tree');
  const released = of('dirilis');
  const results = await office.ask('reviews.results.list', { periodId: released, offset: 0, limit: 1 });
  return {
    person: people.rows[0].id,
    unit: units[2].id,
    open: of('dibuka'),
    released,
    participant: results.rows[0].participantId,
  };
}

/**
 * What is visited. `of` names the address in the page's table; `heading` is waited for; `act` does something there
 * first, with Playwright's page.
 */
export function views(it) {
  const button = (page, name) => page.getByRole('button', { name });
  return [
    { name: 'beranda', of: 'home', hash: '#/' },
    { name: 'beranda-palet', of: 'home', hash: '#/', act: (page) => page.keyboard.press('Control+k') },
    { name: 'beranda-pintasan', of: 'home', hash: '#/', act: (page) => page.keyboard.press('?') },

    { name: 'pegawai', of: 'staff', hash: '#/pegawai', wait: 'row' },
    {
      name: 'pegawai-cari-kosong',
      of: 'staff',
      hash: '#/pegawai',
      act: async (page) => {
        await page.getByRole('searchbox').first().fill('zzzz tidak ada');
        await page.getByText('Tidak ada pegawai yang cocok').waitFor();
      },
    },
    { name: 'pegawai-saring', of: 'staff', hash: '#/pegawai', act: (page) => button(page, /^Saring/).click() },
    { name: 'pegawai-kolom', of: 'staff', hash: '#/pegawai', act: (page) => button(page, 'Kolom').click() },
    { name: 'pegawai-ekspor', of: 'staff', hash: '#/pegawai', act: (page) => button(page, 'Ekspor…').click() },
    { name: 'pegawai-baru', of: 'staff.new', hash: '#/pegawai/baru' },
    { name: 'pegawai-impor', of: 'staff.import', hash: '#/pegawai/impor' },
    { name: 'profil', of: 'staff.person', hash: `#/pegawai/${it.person}` },
    { name: 'profil-riwayat', of: 'staff.person', hash: `#/pegawai/${it.person}?bagian=riwayat` },
    {
      name: 'profil-ubah',
      of: 'staff.person',
      hash: `#/pegawai/${it.person}`,
      act: (page) => button(page, 'Ubah jabatan').click(),
    },
    {
      name: 'profil-nonaktif',
      of: 'staff.person',
      hash: `#/pegawai/${it.person}`,
      act: async (page) => {
        await page.getByRole('button', { name: 'Tindakan', exact: true }).click();
        await page.getByRole('menuitem', { name: 'Nonaktifkan…' }).click();
      },
    },
    { name: 'profil-tidak-ada', of: 'staff.person', hash: '#/pegawai/999999' },

    { name: 'organisasi', of: 'organisation', hash: '#/organisasi' },
    { name: 'organisasi-unit', of: 'organisation.unit', hash: `#/organisasi/${it.unit}` },

    { name: 'penilaian', of: 'reviews', hash: '#/penilaian' },
    { name: 'periode-baru', of: 'reviews.new', hash: '#/penilaian/baru' },
    {
      name: 'periode-baru-salah',
      of: 'reviews.new',
      hash: '#/penilaian/baru',
      act: async (page) => {
        await button(page, 'Buat periode').click();
        await page.locator('[aria-invalid="true"]').first().waitFor();
      },
    },
    ...['ringkasan', 'pengaturan', 'peserta', 'penilai', 'kuesioner', 'kemajuan'].map((part) => ({
      name: `periode-dibuka-${part}`,
      of: 'reviews.period',
      hash: `#/penilaian/${it.open}?bagian=${part}`,
    })),
    {
      name: 'periode-penilai-orang',
      of: 'reviews.period',
      hash: `#/penilaian/${it.open}?bagian=penilai`,
      act: (page) => page.getByRole('row').nth(2).dblclick(),
    },
    {
      name: 'periode-tutup',
      of: 'reviews.period',
      hash: `#/penilaian/${it.open}`,
      act: (page) => button(page, 'Tutup periode…').click(),
    },
    ...['ringkasan', 'hasil'].map((part) => ({
      name: `periode-dirilis-${part}`,
      of: 'reviews.period',
      hash: `#/penilaian/${it.released}?bagian=${part}`,
    })),
    { name: 'input-kuesioner', of: 'reviews.keying', hash: `#/penilaian/${it.open}/input` },
    {
      name: 'input-kuesioner-salah',
      of: 'reviews.keying',
      hash: `#/penilaian/${it.open}/input`,
      act: async (page) => {
        await page.getByLabel('Kode kuesioner').fill('000-000-000');
        await page.keyboard.press('Enter');
        await page.locator('[aria-invalid="true"]').waitFor();
      },
    },
    { name: 'hasil-orang', of: 'reviews.result', hash: `#/penilaian/${it.released}/hasil/${it.participant}` },

    { name: 'riwayat', of: 'history', hash: '#/riwayat' },
    {
      name: 'riwayat-rincian',
      of: 'history',
      hash: '#/riwayat',
      act: (page) => page.locator('button[aria-expanded]').first().click(),
    },
    { name: 'pengaturan', of: 'settings', hash: '#/pengaturan' },
    ...['instansi', 'penanda-tangan', 'kerja', 'keamanan', 'tampilan'].map((part) => ({
      name: `pengaturan-${part}`,
      of: 'settings.part',
      hash: `#/pengaturan/${part}`,
    })),
    {
      name: 'pengaturan-kata-sandi',
      of: 'settings.part',
      hash: '#/pengaturan/keamanan',
      act: (page) => button(page, 'Ganti kata sandi').click(),
    },
    { name: 'bantuan', of: 'help', hash: '#/bantuan' },
    { name: 'bantuan-topik', of: 'help.topic', hash: '#/bantuan/keamanan' },
    { name: 'tidak-ada', hash: '#/tidak/ada/halaman' },
  ];
}

/** Before a file is open: the first run, step by step. */
export const firstRun = [
  { name: 'selamat-datang' },
  {
    name: 'buat-berkas',
    act: async (page, office) => {
      await page.getByRole('button', { name: 'Buat berkas baru' }).click();
      await page.getByLabel('Nama berkas').fill('Percobaan');
      office.answer(office.place('axe'));
      await page.getByRole('button', { name: 'Pilih map…' }).click();
      await page.getByLabel('Nama operator').fill('Siti');
      await page.getByLabel('Kata sandi', { exact: false }).first().fill('sawah-kereta-lontar');
      await page.getByLabel('Ulangi kata sandi').fill('berbeda');
    },
  },
];
