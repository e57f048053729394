// 360 reviews: periods, raters, keying, results, sheets.
import type { Area } from '$app/area';

export const reviews: Area = {
  name: 'reviews',
  pages: {
    reviews: { title: 'Penilaian 360', load: () => import('./PeriodsPage.svelte'), help: 'penilaian-360' },
    'reviews.new': {
      title: 'Periode baru',
      load: () => import('./NewPeriodPage.svelte'),
      help: 'penilaian-360',
    },
    'reviews.period': {
      title: 'Periode penilaian',
      load: () => import('./PeriodPage.svelte'),
      help: 'penilaian-360',
    },
    'reviews.keying': {
      title: 'Input kuesioner',
      load: () => import('./KeyingPage.svelte'),
      help: 'input-kuesioner',
    },
    'reviews.result': {
      title: 'Hasil penilaian',
      load: () => import('./ResultPage.svelte'),
      help: 'penilaian-360',
    },
  },
  nav: [{ title: 'Penilaian 360', icon: 'review', to: 'reviews' }],
  actions: [{ title: 'Periode penilaian baru', to: 'reviews.new' }],
};
