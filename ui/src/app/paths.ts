// Every address of the program, by name. Pages of any area link by name; nobody imports another area's pages.

export const paths = {
  home: '/',
  staff: '/pegawai',
  'staff.new': '/pegawai/baru',
  'staff.import': '/pegawai/impor',
  'staff.person': '/pegawai/:id',
  organisation: '/organisasi',
  'organisation.unit': '/organisasi/:id',
  reviews: '/penilaian',
  'reviews.new': '/penilaian/baru',
  'reviews.period': '/penilaian/:id',
  'reviews.keying': '/penilaian/:id/input',
  'reviews.result': '/penilaian/:id/hasil/:participant',
  history: '/riwayat',
  settings: '/pengaturan',
  'settings.part': '/pengaturan/:part',
  help: '/bantuan',
  'help.topic': '/bantuan/:topic',
} as const;

export type PathName = keyof typeof paths;

type Names<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never;

/** The parameters an address needs. */
export type Params<K extends PathName> = Record<Names<(typeof paths)[K]>, string | number>;

type Query = Record<string, string | number | null | undefined>;

/** `href('staff.person', { id: 12 })` is `#/pegawai/12`; a query may follow. */
export function href<K extends PathName>(
  name: K,
  ...[params, query]: Names<(typeof paths)[K]> extends never
    ? [params?: undefined, query?: Query]
    : [params: Params<K>, query?: Query]
): string {
  const given = (params ?? {}) as Record<string, string | number>;
  const path = paths[name].replace(/:(\w+)/g, (_, key: string) =>
    encodeURIComponent(String(given[key] ?? '')),
  );
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {})) {
    if (value !== null && value !== undefined && value !== '') search.set(key, String(value));
  }
  return `#${path}${search.size > 0 ? `?${search}` : ''}`;
}

export interface Match {
  /** Undefined: no such page. */
  name: PathName | undefined;
  path: string;
  params: Record<string, string>;
  query: Record<string, string>;
}

/** Finds the page of a hash. Fixed words go before parameters: `/pegawai/baru` is not a person. */
export function match(hash: string): Match {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?', 2);
  const clean = `/${path.split('/').filter(Boolean).join('/')}`;
  const query = Object.fromEntries(new URLSearchParams(search));
  const parts = clean.split('/');
  let best: { name: PathName; params: Record<string, string>; free: number } | undefined;
  for (const [name, pattern] of Object.entries(paths) as [PathName, string][]) {
    const wanted = pattern.split('/');
    if (wanted.length !== parts.length) continue;
    const params: Record<string, string> = {};
    const fits = wanted.every((word, index) => {
      const part = parts[index] ?? '';
      if (!word.startsWith(':')) return word === part;
      try {
        params[word.slice(1)] = decodeURIComponent(part);
      } catch {
        return false;
      }
      return part !== '';
    });
    const free = Object.keys(params).length;
    if (fits && (!best || free < best.free)) best = { name, params, free };
  }
  return { name: best?.name, path: clean, params: best?.params ?? {}, query };
}
