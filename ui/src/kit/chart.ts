// What charts share: our colours, our letters, numbers as we write them. Pure apart from reading the tokens.
import type { EChartsOption } from 'echarts';

/** The tokens a chart draws with. */
export interface Look {
  ink: string;
  ink2: string;
  ink3: string;
  line: string;
  surface: string;
  accent: string;
  accentSoft: string;
  series: string[];
  /** Pixels of one rem, for sizes inside the drawing. */
  rem: number;
}

export function readLook(element: Element): Look {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: token('ink'),
    ink2: token('ink-2'),
    ink3: token('ink-3'),
    line: token('line'),
    surface: token('surface'),
    accent: token('accent'),
    accentSoft: token('accent-soft'),
    series: [1, 2, 3, 4, 5, 6].map((n) => token(`series-${n}`)),
    rem: parseFloat(getComputedStyle(document.documentElement).fontSize) || 16,
  };
}

/** What every chart begins with; the page's option is laid over it. */
export function baseOption(look: Look): EChartsOption {
  const text = { color: look.ink2, fontFamily: 'inherit', fontSize: look.rem * 0.8125 };
  return {
    animation: false,
    color: look.series,
    textStyle: { ...text, fontFamily: getComputedStyle(document.body).fontFamily },
    aria: { enabled: false },
    tooltip: {
      confine: true,
      backgroundColor: look.ink,
      borderWidth: 0,
      padding: [4, 8],
      textStyle: { color: look.surface, fontSize: look.rem * 0.8125 },
      axisPointer: { type: 'shadow', shadowStyle: { color: look.accentSoft, opacity: 0.5 } },
    },
  };
}

/** Columns or bars of counts, the plain case: names on one axis, whole numbers on the other. */
export function barOption(
  look: Look,
  items: readonly { label: string; count: number }[],
  format: (value: number) => string,
  horizontal = false,
): EChartsOption {
  const names = {
    type: 'category' as const,
    data: items.map((item) => item.label),
    inverse: horizontal,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: look.ink3 } },
    axisLabel: { color: look.ink2, fontSize: look.rem * 0.8125, interval: 0, hideOverlap: true },
  };
  const values = { type: 'value' as const, show: false };
  return {
    grid: horizontal
      ? { left: 4, right: look.rem * 3, top: 0, bottom: 0, containLabel: true }
      : { left: 4, right: 4, top: look.rem * 1.5, bottom: 0, containLabel: true },
    xAxis: horizontal ? values : names,
    yAxis: horizontal ? names : values,
    series: [
      {
        type: 'bar',
        data: items.map((item) => item.count),
        barMaxWidth: look.rem * 1.625,
        barCategoryGap: '28%',
        itemStyle: { color: look.accent, borderRadius: horizontal ? [0, 2, 2, 0] : [2, 2, 0, 0] },
        label: {
          show: true,
          position: horizontal ? 'right' : 'top',
          color: look.ink,
          fontSize: look.rem * 0.8125,
          formatter: ({ value }) => format(Number(value)),
        },
      },
    ],
  };
}
