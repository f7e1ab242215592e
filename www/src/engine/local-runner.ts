/** A core on the main thread, for hosts where no worker runs; one projection takes microseconds, so nothing stalls. */
import type { Core } from './core';
import type { Runner } from './protocol';

export async function startLocalRunner(bytes: ArrayBuffer, core: (bytes: ArrayBuffer) => Core): Promise<Runner> {
  const running = core(bytes);
  return {
    version: running.version,
    open: async (text, format) => running.open(text, format),
    project: async (scenario) => running.project(scenario),
    close: () => running.close(),
  };
}
