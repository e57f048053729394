// The tree of units: what stands where, who heads it, since when.
import type { Area } from '$app/area';

export const organisation: Area = {
  name: 'organisation',
  pages: {
    organisation: {
      title: 'Organisasi',
      load: () => import('./OrganisationPage.svelte'),
      help: 'organisasi',
    },
    'organisation.unit': {
      title: 'Organisasi',
      load: () => import('./UnitAddress.svelte'),
      help: 'organisasi',
    },
  },
  nav: [{ title: 'Organisasi', icon: 'organisation', to: 'organisation' }],
};
