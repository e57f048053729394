// What look.mjs visits: address, state of the made-up host, what to do there first.
const locked = {
  status: {
    state: 'locked',
    vault: { folder: '/home/kantor/Dokumen/Abdi', name: 'Berkas Kepegawaian 2026' },
    operators: ['Siti Rahmawati', 'Budi Santoso'],
    operator: null,
    office: null,
    idleMinutes: 15,
    undo: null,
    redo: null,
    obstacle: null,
  },
};

const none = { status: { ...locked.status, state: 'none', vault: null, operators: [] } };

async function create(page) {
  await page.getByRole('button', { name: 'Buat berkas baru' }).click();
  await page.getByLabel('Nama berkas').fill('BKPSDM Tanjung Batu');
  await page.getByText('Pilih map…').click();
  await page.getByLabel('Nama operator').fill('Siti Rahmawati');
  await page.getByLabel(/^Kata sandi/).fill('kuda baterai jepit benar');
  await page.getByLabel('Ulangi kata sandi').fill('kuda baterai jepit benar');
  await page.waitForTimeout(400);
}
async function code(page) {
  await create(page);
  await page.getByRole('button', { name: 'Buat berkas' }).click();
  await page.getByText('Kode sudah saya cetak').click();
}
async function prove(page) {
  await code(page);
  await page.getByRole('button', { name: 'Lanjut' }).click();
}
async function identity(page) {
  await prove(page);
  const all = '7K2M-Q9XD-4TRB-WN3H-8CVY-5PZA-0GJE-6SFK-1DMX'.split('-');
  for (const box of await page.getByLabel(/Kelompok/).all()) {
    const label = await box.evaluate((element) => element.labels[0].textContent);
    await box.fill(all[Number(label.match(/\d+/)[0]) - 1]);
  }
  await page.getByRole('button', { name: 'Buktikan' }).click();
  await page.getByText('Nanti saja').waitFor();
}

export const views = [
  { name: 'lock', state: locked },
  {
    name: 'lock-wrong',
    state: locked,
    act: async (page) => {
      await page.getByLabel('Kata sandi').first().fill('salah');
      await page.keyboard.press('Enter');
    },
  },
  { name: 'lock-recover', state: locked, act: (page) => page.getByText('Lupa kata sandi').click() },
  { name: 'lock-restore', state: locked, act: (page) => page.getByText('Pulihkan dari salinan…').click() },
  {
    name: 'first-obstacle',
    state: {
      status: {
        ...none.status,
        vault: locked.status.vault,
        obstacle:
          'Berkas kunci (kunci.json) rusak. Data tidak disentuh. Kembalikan kunci.json dari map cadangan, lalu buka lagi.',
      },
    },
  },
  { name: 'lock-150', state: locked, size: { width: 911, height: 512 } },
  { name: 'first-welcome', state: none },
  { name: 'first-create', state: none, act: create },
  { name: 'first-code', state: none, act: code },
  { name: 'first-prove', state: none, act: prove },
  { name: 'first-identity', state: none, act: identity },
  {
    name: 'first-data',
    state: none,
    act: async (page) => {
      await identity(page);
      await page.getByText('Nanti saja').click();
    },
  },
  {
    name: 'first-job',
    state: none,
    act: async (page) => {
      await identity(page);
      await page.getByText('Nanti saja').click();
      await page.getByRole('button', { name: 'Susun data contoh' }).click();
      await page.waitForTimeout(600);
    },
  },
  { name: 'home', hash: '#/' },
  { name: 'home-empty', hash: '#/', state: { home: 'empty' } },
  { name: 'home-150', hash: '#/', size: { width: 911, height: 512 } },
  { name: 'home-scale150', hash: '#/', scale: 150 },
  {
    name: 'home-charts',
    hash: '#/',
    act: async (page) => {
      await page.getByText('Pegawai menurut umur').first().scrollIntoViewIfNeeded();
      await page.getByRole('button', { name: 'Tabel Pegawai menurut umur' }).click();
      await page.locator('#isi').evaluate((element) => element.scrollTo(0, 9999));
    },
  },
  {
    name: 'palette',
    hash: '#/',
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('siti');
      await page.waitForTimeout(200);
    },
  },
  { name: 'palette-empty', hash: '#/', act: (page) => page.keyboard.press('Control+k') },
  { name: 'shortcuts', hash: '#/', act: (page) => page.keyboard.press('?') },
  {
    name: 'undo',
    hash: '#/',
    act: async (page) => {
      await page.keyboard.press('Control+z');
      await page.waitForTimeout(200);
      await page.getByRole('button', { name: /Ulangi/ }).hover();
      await page.waitForTimeout(700);
    },
  },
  {
    name: 'history',
    hash: '#/riwayat',
    act: (page) => page.getByText('Ubah unit kerja Siti Rahmawati').click(),
  },
  {
    name: 'settings-office',
    hash: '#/pengaturan/instansi',
    act: async (page) => {
      await page.getByLabel('Nama instansi').fill('');
      await page.getByRole('button', { name: 'Simpan' }).click();
    },
  },
  { name: 'settings-signers', hash: '#/pengaturan/penanda-tangan' },
  { name: 'settings-work', hash: '#/pengaturan/kerja' },
  {
    name: 'settings-security',
    hash: '#/pengaturan/keamanan',
    act: async (page) => {
      await page.getByRole('button', { name: 'Periksa sekarang' }).click();
      await page.waitForTimeout(200);
    },
  },
  {
    name: 'settings-passphrase',
    hash: '#/pengaturan/keamanan',
    act: async (page) => {
      await page.getByRole('button', { name: 'Ganti kata sandi' }).click();
      await page.getByLabel('Kata sandi baru').fill('kuda baterai');
      await page.waitForTimeout(300);
    },
  },
  {
    name: 'settings-confirm',
    hash: '#/pengaturan/keamanan',
    act: (page) => page.getByRole('button', { name: 'Hapus' }).first().click(),
  },
  { name: 'settings-display', hash: '#/pengaturan/tampilan' },
  { name: 'help', hash: '#/bantuan/keamanan' },
  { name: 'help-keys', hash: '#/bantuan/papan-ketik' },
  {
    name: 'kit-table',
    kit: true,
    act: async (page) => {
      await page.getByRole('grid').focus();
      for (const key of ['ArrowDown', 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown'])
        await page.keyboard.press(key);
    },
  },
  {
    name: 'kit-end',
    kit: true,
    act: async (page) => {
      await page.getByRole('button', { name: 'Nama', exact: true }).click();
      await page.getByRole('grid').focus();
      await page.keyboard.press('End');
      await page.waitForTimeout(400);
      await page.getByRole('button', { name: 'Kolom' }).click();
    },
  },
  { name: 'kit-150', kit: true, size: { width: 911, height: 512 } },
  { name: 'kit-form', kit: true, hash: '#isian' },
  {
    name: 'kit-date',
    kit: true,
    hash: '#isian',
    act: (page) => page.getByRole('button', { name: 'Buka kalender' }).click(),
  },
  {
    name: 'kit-combo',
    kit: true,
    hash: '#isian',
    act: async (page) => {
      await page.getByRole('button', { name: 'Berita' }).click();
      await page.getByLabel('Atasan').fill('dewi');
      await page.waitForTimeout(300);
    },
  },
  { name: 'kit-menu', kit: true, act: (page) => page.getByRole('button', { name: 'Lainnya' }).click() },
  { name: 'kit-drawer', kit: true, act: (page) => page.getByRole('button', { name: 'Laci' }).click() },
  { name: 'not-found', hash: '#/tidak/ada' },
];
