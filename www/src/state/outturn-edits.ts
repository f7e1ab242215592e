/** Published results that the projection is moved onto: taken and left in one step each, after the core has looked at them. */
import type { Diagnostic, FileSheet, Scenario } from '../engine/wire';
import { AnalysisRuns } from './analysis-runs';
import { isPublished, outturnsOf, withOutturns, withoutOutturns } from './outturns';
import type { Phase, StoreParts } from './parts';
import type { Step } from './state';

export abstract class OutturnEdits extends AnalysisRuns {
  constructor(private readonly outturnParts: StoreParts) {
    super(outturnParts);
  }

  protected abstract adjust(next: Scenario, step: Step, phase: Phase): void;

  /**
   * Takes another set of published results in one step, after the core has looked at all of them; gives every fault, and then nothing is
   * taken.
   */
  async takeOutturns(next: Scenario, step: Step): Promise<readonly Diagnostic[]> {
    const { scenario } = this.current;
    // The beginning of a review names every fault at once; its steps are not needed.
    let asked = 0;
    const checked = await this.outturnParts.engine.analyse(next, { kind: 'review' }, () => asked++ === 0);
    const faults = checked?.diagnostics.filter(({ severity }) => severity === 'error') ?? [];
    if (faults.length === 0 && this.current.scenario === scenario) this.adjust(next, step, 'commit');
    return faults;
  }

  /**
   * Takes the results of pasted rows, or of the sheets of a file, in one step: the core reads them, and where a cell is bad or they cannot
   * hold together every fault is told and nothing is taken. `names` are the indicators' names as they are shown, each with its id first.
   */
  async pasteOutturns(
    sheets: FileSheet[],
    names: [string, string][],
  ): Promise<{ taken: number; faults: readonly Diagnostic[] }> {
    const { scenario } = this.current;
    if (!scenario) return { taken: 0, faults: [] };
    const read = await this.outturnParts.engine.analyse(scenario, { kind: 'outturns', sheets, names });
    if (read?.answer?.kind !== 'outturns') return { taken: 0, faults: read?.diagnostics ?? [] };
    const results = outturnsOf(read.answer.scenario);
    const before = new Set(outturnsOf(scenario).map((one) => JSON.stringify(one)));
    const taken = results.filter((one) => !before.has(JSON.stringify(one))).length;
    const faults = await this.takeOutturns(withOutturns(scenario, results), { kind: 'outturns', id: null });
    return { taken: faults.length > 0 ? 0 : taken, faults };
  }

  /** Moves the projection onto the pack's own results that it can be moved onto, in one step. */
  async usePublished(): Promise<readonly Diagnostic[]> {
    const { scenario } = this.current;
    if (!scenario) return [];
    const asked = await this.outturnParts.engine.analyse(scenario, { kind: 'review', published: true });
    if (asked?.answer?.kind !== 'review') return asked?.diagnostics ?? [];
    const figures = asked.answer.figures.filter(({ imposed, origin }) => imposed && origin === 'pack');
    const results = figures.map(({ indicator, year, value }) => ({
      ...{ indicator, year, value, scope: '', source: '' },
      comparable: true,
    }));
    if (this.current.scenario === scenario)
      this.adjust(withOutturns(scenario, results), { kind: 'published', id: null }, 'commit');
    return [];
  }

  /** Takes one result out. */
  removeOutturn(indicator: string, year: number): void {
    const { scenario } = this.current;
    if (!scenario) return;
    const next = withoutOutturns(scenario, (one) => one.indicator === indicator && one.year === year);
    this.adjust(next, { kind: 'outturn-removed', id: null }, 'commit');
  }

  /** Takes the pack's own results out again; what was typed stays. */
  leavePublished(): void {
    const { plan, scenario } = this.current;
    if (!plan || !scenario) return;
    const next = withoutOutturns(scenario, (one) => isPublished(plan, one));
    this.adjust(next, { kind: 'unpublished', id: null }, 'commit');
  }
}
