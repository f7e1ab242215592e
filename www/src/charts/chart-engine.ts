/** The parts of ECharts that the page draws with; everything else stays out of the build. */
import { LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, MarkPointComponent } from 'echarts/components';
import { init as initChart, use } from 'echarts/core';
import type { ECharts } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([LineChart, GridComponent, MarkLineComponent, MarkPointComponent, CanvasRenderer]);

/** A size that is not that of the box, for a drawing that is not for the screen. */
export interface Sheet {
  width: number;
  height: number;
  /** Dots a px. */
  devicePixelRatio: number;
}

export function init(box: HTMLElement, sheet?: Sheet): ECharts {
  return initChart(box, null, { renderer: 'canvas', ...sheet });
}
