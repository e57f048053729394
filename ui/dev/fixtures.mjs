// Made-up answers for looking at the pages without the program. Never part of the product.

const names = [
  'Siti Rahmawati',
  'Budi Santoso',
  'Dewi Lestari Handayani',
  'Muhammad Ilham Pratama',
  'I Gusti Ayu Made Suryani',
  'Yohanes Baptista Kolo',
  'Rina Marlina',
  'Ahmad Fauzi',
  'Maria Goreti Leba',
  'Teuku Rizal Fahmi',
  'Nurhayati Daeng Ngasseng',
  'Eko Prasetyo',
];
const units = [
  'Dinas Pendidikan dan Kebudayaan',
  'Dinas Kesehatan',
  'Sekretariat Daerah',
  'BKPSDM',
  'Puskesmas Watuputih',
  'SD Negeri 3 Tanjung Batu',
  'Kecamatan Rimba Raya',
];
const posts = [
  'Guru Ahli Muda',
  'Perawat Terampil',
  'Analis SDM Aparatur Ahli Pertama',
  'Pengadministrasi Umum',
  'Kepala Subbagian Umum dan Kepegawaian',
  'Bidan Mahir',
];
const golongan = ['II/c', 'II/d', 'III/a', 'III/b', 'III/c', 'III/d', 'IV/a', 'IX'];
const nip = (i) =>
  `19${70 + (i % 28)}${String((i % 12) + 1).padStart(2, '0')}${String((i % 27) + 1).padStart(2, '0')}2010${String((i % 12) + 1).padStart(2, '0')}${(i % 2) + 1}${String(i % 1000).padStart(3, '0')}`;

export const people = Array.from({ length: 2714 }, (_, i) => ({
  id: i + 1,
  nip: nip(i),
  name: `${names[i % names.length]}${i >= names.length ? ` ${names[(i * 7) % names.length].split(' ')[0]}` : ''}, S.E.`,
  kind: i % 7 === 0 ? 'PPPK' : 'PNS',
  golongan: golongan[i % golongan.length],
  position: posts[i % posts.length],
  unit: units[i % units.length],
  age: 24 + (i % 34),
  active: true,
}));

export const state = {
  status: {
    state: 'open',
    vault: { folder: '/home/kantor/Dokumen/Abdi', name: 'Berkas Kepegawaian 2026' },
    operators: ['Siti Rahmawati', 'Budi Santoso'],
    operator: 'Siti Rahmawati',
    office: 'BKPSDM Kabupaten Tanjung Batu',
    idleMinutes: 15,
    undo: { title: 'Ubah unit kerja Siti Rahmawati' },
    redo: null,
  },
  home: 'full',
};

const entry = (id, at, title, operator = 'Siti Rahmawati', more = {}) => ({
  id,
  at,
  operator,
  title,
  areas: ['staff'],
  rows: 1,
  undoable: id === 412,
  undone: false,
  ...more,
});
const entries = [
  entry(412, '2026-11-21T10:42:11', 'Ubah unit kerja Siti Rahmawati'),
  entry(411, '2026-11-21T10:31:02', 'Tambah pegawai Yohanes Baptista Kolo', 'Budi Santoso'),
  entry(410, '2026-11-21T09:58:40', 'Impor SIASN: 12 baru, 31 berubah', 'Siti Rahmawati', {
    rows: 184,
    areas: ['staff', 'organisation'],
  }),
  entry(409, '2026-11-20T15:12:00', 'Buka periode Penilaian 360 Semester II 2026', 'Siti Rahmawati', {
    undoable: false,
    areas: ['reviews'],
    rows: 2402,
  }),
  entry(408, '2026-11-20T14:03:19', 'Ubah golongan Rina Marlina', 'Budi Santoso', { undone: true }),
  entry(407, '2026-11-20T11:20:44', 'Ubah identitas instansi', 'Siti Rahmawati', { areas: ['agency'] }),
  ...Array.from({ length: 40 }, (_, i) =>
    entry(
      400 - i,
      `2026-11-${String(19 - Math.floor(i / 4)).padStart(2, '0')}T${String(15 - (i % 4)).padStart(2, '0')}:1${i % 10}:00`,
      `Ubah ${['jabatan', 'pendidikan', 'kontak', 'golongan'][i % 4]} ${names[i % names.length]}`,
      i % 3 ? 'Siti Rahmawati' : 'Budi Santoso',
    ),
  ),
];

const home = {
  today: '2026-11-21',
  setup: { identity: true, recoveryProven: true, staff: 2714, periods: 2 },
  staff: 2714,
  units: 148,
  positions: 2960,
  vacant: 246,
  due: [
    {
      title: 'Penilaian 360 Semester II 2026 berakhir',
      detail: '418 dari 1.204 kuesioner belum masuk',
      date: '2026-11-30',
      tone: 'warn',
      link: { page: 'period', id: 2 },
    },
    {
      title: '31 pegawai belum punya atasan',
      detail: 'Jabatan di atasnya kosong tanpa Plt.',
      date: null,
      tone: 'warn',
      link: { page: 'organisation' },
    },
    {
      title: 'Salinan cadangan terakhir 16 hari lalu',
      detail: 'Salin map berkas ke cakram luar',
      date: null,
      tone: 'info',
      link: { page: 'security' },
    },
  ],
  periods: [
    {
      id: 2,
      name: 'Penilaian 360 Semester II 2026',
      state: 'dibuka',
      starts: '2026-11-01',
      ends: '2026-11-30',
      participants: 172,
      forms: 1204,
      submitted: 786,
    },
    {
      id: 1,
      name: 'Penilaian 360 Semester I 2026',
      state: 'dirilis',
      starts: '2026-05-04',
      ends: '2026-05-29',
      participants: 168,
      forms: 1180,
      submitted: 1147,
    },
  ],
  lastImport: {
    at: '2026-11-21T09:58:40',
    file: 'siasn-november-2026.xlsx',
    operator: 'Siti Rahmawati',
    added: 12,
    changed: 31,
    unchanged: 2671,
    skipped: 0,
  },
  byKind: [
    { label: 'PNS', count: 2104 },
    { label: 'CPNS', count: 88 },
    { label: 'PPPK', count: 522 },
  ],
  byGolongan: [
    'II/a',
    'II/b',
    'II/c',
    'II/d',
    'III/a',
    'III/b',
    'III/c',
    'III/d',
    'IV/a',
    'IV/b',
    'IV/c',
    'IX',
  ].map((label, i) => ({ label, count: [18, 34, 142, 188, 402, 366, 341, 410, 168, 27, 8, 522][i] })),
  byAge: ['< 25', '25–29', '30–34', '35–39', '40–44', '45–49', '50–54', '≥ 55'].map((label, i) => ({
    label,
    count: [41, 212, 388, 466, 521, 498, 377, 211][i],
  })),
  recent: entries.slice(0, 5),
};
const emptyHome = {
  ...home,
  setup: { identity: true, recoveryProven: false, staff: 0, periods: 0 },
  staff: 0,
  units: 0,
  positions: 0,
  vacant: 0,
  due: [],
  periods: [],
  lastImport: null,
  byKind: [],
  byGolongan: [],
  byAge: [],
  recent: [],
};

const fail = (code, message, fields = [], reference = null) => ({
  err: { code, message, fields, reference },
});
const ok = (value, changed = []) => ({ ok: { value, changed } });

export const commands = {
  'session.status': () => ok(state.status),
  'session.touch': () => ok(null),
  'vault.strength': ({ passphrase }) => {
    const score = Math.min(4, Math.floor(passphrase.length / 5));
    return ok({
      score,
      label: ['sangat lemah', 'lemah', 'kurang', 'kuat', 'sangat kuat'][score],
      advice: score < 3 ? 'Masih mudah ditebak; tambah satu atau dua kata yang tidak berkaitan.' : '',
    });
  },
  'vault.unlock': ({ passphrase, operator }) => {
    if (passphrase !== 'benar')
      return fail(
        'wrong_passphrase',
        `Kata sandi tidak cocok untuk operator «${operator}». Periksa Caps Lock dan tata letak papan ketik, lalu coba lagi. Berkas tidak berubah.`,
      );
    state.status = { ...state.status, state: 'open', operator };
    return ok(state.status, []);
  },
  'vault.lock': () => {
    state.status = { ...state.status, state: 'locked' };
    return ok(null);
  },
  'vault.create': () => {
    state.status = { ...state.status, state: 'open' };
    return ok({ recoveryCode: '7K2M-Q9XD-4TRB-WN3H-8CVY-5PZA-0GJE-6SFK-1DMX', id: 'a1b2' });
  },
  'vault.prove_recovery': ({ groups }) => {
    const code = '7K2M-Q9XD-4TRB-WN3H-8CVY-5PZA-0GJE-6SFK-1DMX'.split('-');
    return ok({ proven: groups.every((g) => code[g.index] === g.text.trim().toUpperCase()) });
  },
  'vault.recovery_pdf': () => ok(null),
  'vault.operators': () =>
    ok({
      operators: [
        { name: 'Siti Rahmawati', since: '2026-01-05', current: true },
        { name: 'Budi Santoso', since: '2026-03-17', current: false },
      ],
    }),
  'vault.renew_recovery': () => ok({ recoveryCode: '7K2M-Q9XD-4TRB-WN3H-8CVY-5PZA-0GJE-6SFK-1DMX' }),
  'vault.copies': () =>
    ok({
      copies: [
        { name: '2026-11-20 16.30.02', bytes: 18432000 },
        { name: '2026-11-19 16.12.44', bytes: 18401000 },
      ],
    }),
  'vault.restore': () =>
    ok({ aside: '/home/kantor/Dokumen/Abdi/rusak 2026-11-21 10.42.11', status: state.status }),
  'vault.copy': () => ok({ folder: '/media/kantor/CADANGAN/BKPSDM 2026-11-21 10.42.11' }),
  'vault.add_operator': () => ok(null),
  'vault.remove_operator': () => ok(null),
  'vault.change_passphrase': () =>
    fail('invalid_input', 'Kata sandi lama tidak cocok.', [
      { field: 'old', message: 'Kata sandi lama tidak cocok. Periksa Caps Lock.' },
    ]),
  'vault.check': () =>
    ok({
      findings: [
        { level: 'ok', title: 'Berkas data utuh', detail: 'Semua 1.842 halaman lolos pemeriksaan sandi.' },
        { level: 'ok', title: 'Riwayat bersambung', detail: '412 catatan, rantai tidak terputus.' },
        {
          level: 'warning',
          title: 'Salinan cadangan lama',
          detail: 'Salinan terakhir 16 hari lalu. Salin map berkas ke cakram luar.',
        },
      ],
    }),
  'file.open': () => ok({ handle: 1, name: 'logo-kabupaten.png', bytes: 48213 }),
  'file.folder': () => ok({ handle: 2, name: '/home/kantor/Dokumen/Abdi' }),
  'file.save': () => ok({ handle: 3, name: 'kode-pemulihan.pdf' }),
  'file.show': () => ok(null),
  'journal.list': ({ before, limit, text }) => {
    const all = entries.filter(
      (e) => (!before || e.id < before) && (!text || e.title.toLowerCase().includes(text.toLowerCase())),
    );
    return ok({ entries: all.slice(0, limit), more: all.length > limit });
  },
  'journal.entry': () =>
    ok({
      more: 0,
      rows: [
        {
          table: 'staff_person',
          id: 7,
          what: 'changed',
          label: 'Siti Rahmawati',
          fields: [
            { field: 'Unit kerja', before: 'Dinas Kesehatan', after: 'Puskesmas Watuputih' },
            { field: 'TMT unit kerja', before: null, after: '21 November 2026' },
          ],
        },
      ],
    }),
  'journal.undo': () => {
    const title = state.status.undo?.title ?? '';
    state.status = { ...state.status, undo: null, redo: { title } };
    return ok({ title }, ['staff']);
  },
  'journal.redo': () => {
    const title = state.status.redo?.title ?? '';
    state.status = { ...state.status, redo: null, undo: { title } };
    return ok({ title }, ['staff']);
  },
  'agency.identity': () =>
    ok({
      region: 'Pemerintah Kabupaten Tanjung Batu',
      name: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
      shortName: 'BKPSDM',
      address: 'Jalan Merdeka Nomor 12',
      city: 'Tanjung Batu',
      postalCode: '78611',
      phone: '(0561) 555012',
      email: 'bkpsdm@tanjungbatukab.go.id',
      website: 'bkpsdm.tanjungbatukab.go.id',
      logo: null,
    }),
  'agency.save_identity': (v) =>
    v.name
      ? ok(null, ['agency'])
      : fail('invalid_input', 'Ada isian yang perlu diperbaiki.', [
          { field: 'name', message: 'Nama instansi wajib diisi karena tercetak pada kop surat.' },
        ]),
  'agency.save_logo': () => ok(null, ['agency']),
  'agency.signers': () =>
    ok({
      signers: [
        {
          name: 'Drs. H. Muhammad Arifin, M.Si.',
          nip: '197003121995031002',
          rank: 'Pembina Utama Muda (IV/c)',
          position: 'Kepala BKPSDM',
          acting: '',
        },
        {
          name: 'Rina Marlina, S.Sos.',
          nip: '198110052006042011',
          rank: 'Pembina (IV/a)',
          position: 'Sekretaris',
          acting: 'Plh.',
        },
      ],
    }),
  'agency.save_signers': () => ok(null, ['agency']),
  'agency.settings': () => ok({ weekDays: 5, paper: 'A4', idleMinutes: 15 }),
  'agency.save_settings': () => ok(null, ['agency']),
  'office.home': () => ok(state.home === 'empty' ? emptyHome : home),
  'staff.search': ({ text }) =>
    ok({ items: people.filter((p) => p.name.toLowerCase().includes(text.toLowerCase())).slice(0, 8) }),
  'dev.people': ({ offset, limit, sort }) => {
    const rows = [...people];
    if (sort)
      rows.sort(
        (a, b) =>
          (sort.descending ? -1 : 1) *
          String(a[sort.column]).localeCompare(String(b[sort.column]), 'id', { numeric: true }),
      );
    return ok({ rows: rows.slice(offset, offset + limit), total: rows.length });
  },
  'job.cancel': ({ id }) => {
    cancelled.add(id);
    return ok(null);
  },
};

export const cancelled = new Set();

/** Long work: progress lines, then the answer. */
export async function* job(name, input, id) {
  for (let done = 0; done <= 20; done++) {
    if (cancelled.has(id)) {
      yield fail('cancelled', 'Dibatalkan.');
      return;
    }
    yield { progress: { done: done * 130, total: 2600, text: 'Menyusun pegawai' } };
    await new Promise((r) => setTimeout(r, 120));
  }
  yield ok({ staff: 2700, units: 148, periods: 2 }, ['staff', 'reviews', 'organisation', 'office']);
}
