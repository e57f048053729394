// The radar of a result: self, superior, others. Empty places stay empty, never zero.
import type { EChartsOption } from 'echarts';
import type { ReviewsResultDetail } from '$contract/types';
import type { Look } from '$kit/chart';

export interface RadarLine {
  name: string;
  /** Points of the scale, in hundredths; null where nothing may be shown. */
  values: (number | null)[];
}

/** Others together always; superior and self where they answered. */
export function radarLines(detail: ReviewsResultDetail): RadarLine[] {
  const { result } = detail;
  const lines: RadarLine[] = [{ name: 'Orang lain', values: result.aspects.map((aspect) => aspect.others) }];
  const superior = result.columns.find((column) => column.source === 'atasan');
  if (superior) lines.push({ name: superior.label, values: superior.aspects });
  lines.push({ name: 'Diri sendiri', values: result.aspects.map((aspect) => aspect.oneself) });
  return lines.filter((line) => line.values.some((value) => value !== null));
}

export function radarOption(look: Look, detail: ReviewsResultDetail): EChartsOption {
  const top = detail.instrument.scale.length;
  return {
    legend: { bottom: 0, textStyle: { color: look.ink2 } },
    radar: {
      indicator: detail.instrument.aspects.map((aspect) => ({ name: aspect.name, min: 1, max: top })),
      splitNumber: top - 1,
      radius: '62%',
      axisName: { color: look.ink2 },
      axisLine: { lineStyle: { color: look.line } },
      splitLine: { lineStyle: { color: look.line } },
      splitArea: { show: false },
    },
    series: [
      {
        type: 'radar',
        data: radarLines(detail).map((line, index) => ({
          name: line.name,
          // ECharts takes '-' for a missing point.
          value: line.values.map((value) => (value === null ? '-' : value / 100)) as number[],
          lineStyle: { type: line.name === 'Diri sendiri' ? 'dashed' : ('solid' as const) },
          itemStyle: { color: look.series[index] ?? look.accent },
        })),
      },
    ],
  } as EChartsOption;
}
