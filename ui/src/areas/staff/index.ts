// Staff: the list, the profile, a new record, and import.
import type { Area } from '$app/area';

export const staff: Area = {
  name: 'staff',
  pages: {
    staff: { title: 'Pegawai', load: () => import('./ListPage.svelte'), help: 'pegawai' },
    'staff.new': { title: 'Pegawai baru', load: () => import('./NewPage.svelte'), help: 'pegawai' },
    'staff.import': { title: 'Impor', load: () => import('./import/ImportPage.svelte'), help: 'impor' },
    'staff.person': { title: 'Profil pegawai', load: () => import('./PersonPage.svelte'), help: 'pegawai' },
  },
  nav: [{ title: 'Pegawai', icon: 'staff', to: 'staff' }],
  actions: [
    {
      title: 'Pegawai baru',
      icon: 'plus',
      words: 'tambah catat orang asn pns pppk',
      to: 'staff.new',
    },
    {
      title: 'Impor pegawai atau unit',
      icon: 'import',
      words: 'siasn excel nominatif hierarki unor berkas',
      to: 'staff.import',
    },
  ],
};
