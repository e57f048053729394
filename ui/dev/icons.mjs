// Writes src/kit/icons.ts: the icons we use, each as one path, taken from Lucide (ISC licence).
// Run `node dev/icons.mjs` after adding a line to `wanted`.
import { readFileSync, writeFileSync } from 'node:fs';

const wanted = {
  home: 'house',
  staff: 'users',
  person: 'user-round',
  organisation: 'network',
  review: 'radar',
  history: 'rotate-ccw-clock',
  settings: 'settings-2',
  help: 'circle-question-mark',
  search: 'search',
  lock: 'lock-keyhole',
  unlock: 'lock-keyhole-open',
  undo: 'undo-2',
  redo: 'redo-2',
  plus: 'plus',
  minus: 'minus',
  close: 'x',
  check: 'check',
  'chevron-down': 'chevron-down',
  'chevron-up': 'chevron-up',
  'chevron-left': 'chevron-left',
  'chevron-right': 'chevron-right',
  'sort-up': 'arrow-up',
  'sort-down': 'arrow-down',
  sortable: 'chevrons-up-down',
  more: 'ellipsis',
  menu: 'menu',
  columns: 'columns-3',
  filter: 'list-filter',
  calendar: 'calendar',
  clock: 'clock',
  file: 'file',
  'file-text': 'file-text',
  folder: 'folder-open',
  upload: 'upload',
  download: 'download',
  import: 'file-input',
  export: 'file-output',
  print: 'printer',
  pdf: 'file-text',
  sheet: 'table-2',
  table: 'table',
  chart: 'chart-no-axes-column',
  edit: 'pencil',
  trash: 'trash',
  copy: 'copy',
  info: 'info',
  warning: 'triangle-alert',
  error: 'circle-alert',
  success: 'circle-check',
  eye: 'eye',
  'eye-off': 'eye-off',
  key: 'key-round',
  shield: 'shield-check',
  sun: 'sun',
  moon: 'moon',
  monitor: 'monitor',
  keyboard: 'keyboard',
  'arrow-left': 'arrow-left',
  'arrow-right': 'arrow-right',
  external: 'external-link',
  refresh: 'refresh-cw',
  building: 'landmark',
  briefcase: 'briefcase-business',
  graduation: 'graduation-cap',
  phone: 'phone',
  mail: 'mail',
  pin: 'map-pin',
  photo: 'image',
  star: 'star',
  bookmark: 'bookmark',
  list: 'list',
  tree: 'list-tree',
  grip: 'grip-vertical',
  play: 'play',
  stop: 'square',
  send: 'send',
  inbox: 'inbox',
  bell: 'bell',
  pen: 'pen-line',
  scale: 'scale',
  leave: 'tree-palm',
  door: 'door-open',
  dice: 'dices',
  link: 'link',
  badge: 'id-card',
  sidebar: 'panel-left',
  ledger: 'notebook-text',
};

const nodes = JSON.parse(
  readFileSync(new URL('../node_modules/lucide-static/icon-nodes.json', import.meta.url), 'utf8'),
);
const n = (value) => Number(value ?? 0);

/** A path may start with a relative move; joined behind another one it must start absolute. */
function absolute(d) {
  const start = /^m\s*(-?[\d.]+)[\s,]*(-?[\d.]+)\s*/.exec(d);
  if (!start) return d;
  const rest = d.slice(start[0].length);
  return `M${start[1]} ${start[2]}${/^[-\d.]/.test(rest) ? 'l' : ''}${rest}`;
}

/** One shape as path data. */
function path([tag, a]) {
  if (tag === 'path') return absolute(a.d);
  if (tag === 'line') return `M${a.x1} ${a.y1}L${a.x2} ${a.y2}`;
  if (tag === 'polyline') return `M${a.points}`;
  if (tag === 'polygon') return `M${a.points}Z`;
  if (tag === 'circle' || tag === 'ellipse') {
    const rx = n(a.r ?? a.rx);
    const ry = n(a.r ?? a.ry);
    return `M${n(a.cx) - rx} ${a.cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`;
  }
  if (tag === 'rect') {
    const [x, y, w, h, r] = [n(a.x), n(a.y), n(a.width), n(a.height), n(a.rx ?? a.ry)];
    if (r === 0) return `M${x} ${y}h${w}v${h}h${-w}Z`;
    const arc = (dx, dy) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
    return `M${x + r} ${y}h${w - 2 * r}${arc(r, r)}v${h - 2 * r}${arc(-r, r)}h${2 * r - w}${arc(-r, -r)}v${2 * r - h}${arc(r, -r)}Z`;
  }
  throw new Error(`shape ${tag}`);
}

const lines = Object.entries(wanted).map(([name, lucide]) => {
  const shapes = nodes[lucide];
  if (!shapes) throw new Error(`no icon ${lucide}`);
  return `  '${name}': '${shapes.map(path).join('')}',`;
});
writeFileSync(
  new URL('../src/kit/icons.ts', import.meta.url),
  `// Written by dev/icons.mjs from Lucide (https://lucide.dev, ISC licence). Each icon is one path on a 24 × 24 field.
// prettier-ignore
export const icons = {
${lines.join('\n')}
} as const;

export type IconName = keyof typeof icons;
`,
);
