// Where the things on the start page lead.
import type { OfficeHomeLink } from '$contract/types';
import { href } from '$app/paths';

export function linkOf(link: OfficeHomeLink): string {
  switch (link.page) {
    case 'security':
      return href('settings.part', { part: 'keamanan' });
    case 'identity':
      return href('settings.part', { part: 'instansi' });
    case 'import':
      return href('staff.import');
    case 'organisation':
      return href('organisation');
    case 'period':
      return href('reviews.period', { id: link.id });
  }
}
