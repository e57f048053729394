// The one list of areas, in the order of the sidebar. A new area adds its line here and its addresses in paths.ts.
import { office } from '../areas/office';
import { reviews } from '../areas/reviews';
import { organisation } from '../areas/organisation';
import { staff } from '../areas/staff';
import type { Action, Area, NavEntry, Page } from './area';
import type { PathName } from './paths';

export const areas: readonly Area[] = [office, staff, organisation, reviews];

const pages: Partial<Record<PathName, Page>> = Object.assign(
  {},
  ...areas.map((area) => area.pages),
) as Partial<Record<PathName, Page>>;

export function pageOf(name: PathName): Page | undefined {
  return pages[name];
}

const entries = areas.flatMap((area) => area.nav ?? []);
const order: PathName[] = ['home', 'staff', 'organisation', 'reviews'];
const foot: PathName[] = ['history', 'settings', 'help'];

/** Daily work, above. */
export const mainNav: NavEntry[] = order.flatMap((name) => entries.filter((entry) => entry.to === name));
mainNav.push(...entries.filter((entry) => !order.includes(entry.to) && !foot.includes(entry.to)));

/** The program itself, at the foot. */
export const footNav: NavEntry[] = foot.flatMap((name) => entries.filter((entry) => entry.to === name));

export const areaActions: Action[] = areas.flatMap((area) => area.actions ?? []);
