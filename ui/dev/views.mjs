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
  },
};

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
  { name: 'home', hash: '#/' },
];
