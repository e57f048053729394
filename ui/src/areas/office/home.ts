// What the start page shows, whatever the program already knows: areas add their part one after another.
import type { Output } from '$host';
import type { JournalEntry } from '$contract/types';

export interface HomeCount {
  label: string;
  count: number;
}

/** `link` is an address of the program such as `/penilaian/3`; `tone` info, warn or danger. */
export interface HomeDueItem {
  title: string;
  detail: string;
  date: string | null;
  tone: string;
  link: string;
}

/** `forms` expected, `submitted` of them in. `state`: draf, dibuka, ditutup, dirilis. */
export interface HomePeriod {
  id: number;
  name: string;
  state: string;
  starts: string;
  ends: string;
  participants: number;
  forms: number;
  submitted: number;
}

export interface HomeLastImport {
  at: string;
  file: string;
  operator: string;
  added: number;
  changed: number;
  unchanged: number;
  skipped: number;
}

export interface HomeSetup {
  identity: boolean;
  recoveryProven: boolean;
  staff: number;
  periods: number;
}

export interface HomeView {
  today: string;
  setup: HomeSetup;
  staff: number;
  units: number;
  positions: number;
  vacant: number;
  due: HomeDueItem[];
  periods: HomePeriod[];
  lastImport: HomeLastImport | null;
  byKind: HomeCount[];
  byGolongan: HomeCount[];
  byAge: HomeCount[];
  recent: JournalEntry[];
}

/** The answer with empty places for what it does not hold. */
export function homeView(answer: Output<'office.home'>): HomeView {
  return {
    staff: answer.setup.staff,
    units: 0,
    positions: 0,
    vacant: 0,
    due: [],
    periods: [],
    lastImport: null,
    byKind: [],
    byGolongan: [],
    byAge: [],
    ...answer,
  };
}
