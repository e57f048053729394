// The office itself: start page, settings, history, help; before them the lock page and the first run.
import type { Area } from '$app/area';

export const office: Area = {
  name: 'office',
  pages: {
    home: { title: 'Beranda', load: () => import('./HomePage.svelte'), help: 'mulai' },
    history: { title: 'Riwayat perubahan', load: () => import('./HistoryPage.svelte'), help: 'keamanan' },
    settings: { title: 'Pengaturan', load: () => import('./SettingsPage.svelte'), help: 'keamanan' },
    'settings.part': { title: 'Pengaturan', load: () => import('./SettingsPage.svelte'), help: 'keamanan' },
    help: { title: 'Bantuan', load: () => import('./HelpPage.svelte') },
    'help.topic': { title: 'Bantuan', load: () => import('./HelpPage.svelte') },
  },
  nav: [
    { title: 'Beranda', icon: 'home', to: 'home' },
    { title: 'Riwayat', icon: 'history', to: 'history' },
    { title: 'Pengaturan', icon: 'settings', to: 'settings' },
    { title: 'Bantuan', icon: 'help', to: 'help' },
  ],
};
