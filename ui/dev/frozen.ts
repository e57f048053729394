// The window freezes Object.prototype before the page starts. One place in ECharts assigns `constructor` to a plain
// object, which then throws; here it defines the property instead.
import type { Plugin } from 'vite';

const before = 'target[name_1] = noop;';
const after =
  'Object.defineProperty(target, name_1, { value: noop, writable: true, enumerable: true, configurable: true });';

export function frozenPrototype(): Plugin {
  return {
    name: 'frozen-prototype',
    enforce: 'pre',
    transform(code, id) {
      if (!/echarts\/lib\/core\/Scheduler\.js/.test(id)) return null;
      if (!code.includes(before))
        throw new Error('ECharts changed: look at Scheduler.js again, or remove this.');
      return { code: code.replace(before, after), map: null };
    },
  };
}
