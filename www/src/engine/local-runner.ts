/** A core on the main thread, for hosts where no worker runs; one projection takes microseconds, so nothing stalls. */
import type { Core } from './core';
import type { Runner } from './protocol';
import { nextTurn, runRisk } from './risk-run';

export async function startLocalRunner(bytes: ArrayBuffer, core: (bytes: ArrayBuffer) => Core): Promise<Runner> {
  const running = core(bytes);
  let run = 0;
  return {
    version: running.version,
    open: async (text, format) => running.open(text, format),
    project: async (scenario) => running.project(scenario),
    quotaChoices: async (scenario) => running.quotaChoices(scenario),
    answerQuotas: async (scenario, question) => running.answerQuotas(scenario, question),
    readQuotaFile: async (scenario, question) => running.readQuotaFile(scenario, question),
    writeQuotaFile: async (scenario, what) => running.writeQuotaFile(scenario, what),
    beginAnalysis: async (scenario, question) => running.beginAnalysis(scenario, question),
    advanceAnalysis: async () => running.advanceAnalysis(),
    showAnalysis: async () => running.showAnalysis(),
    risk: (scenario, question, deliver) => {
      const own = (run += 1);
      const turn = async () => {
        await nextTurn();
        return own === run;
      };
      return runRisk(running, { scenario, question }, turn, deliver);
    },
    stopRisk: () => {
      run += 1;
    },
    close: () => {
      run += 1;
      running.close();
    },
  };
}
