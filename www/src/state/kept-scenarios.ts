/** What a planner does with kept scenarios; the set itself stands in kept.ts. Each change is written to this browser's storage. */
import type { PlanView, Scenario } from '../engine/wire';
import { OutturnEdits } from './outturn-edits';
import {
  FILE_LIMIT,
  freeName,
  isScenarioText,
  NAME_LIMIT,
  NOTE_LIMIT,
  readKept,
  readKeptSet,
  scenarioText,
  withCompared,
  withKept,
  withLinked,
  withoutKept,
  withRestored,
  withWords,
  writeKept,
  KEPT_LIMIT,
  type Kept,
  type KeptState,
} from './kept';
import type { Link } from './link';
import type { StoreParts } from './parts';
import type { Step } from './state';

export abstract class KeptScenarios extends OutturnEdits {
  constructor(private readonly keptParts: StoreParts) {
    super(keptParts);
  }

  /** Keeps the present scenario under a name, a free one where it is taken or empty; false where five are kept already. */
  keepScenario(name: string, note: string, date: string): boolean {
    const { scenario } = this.current;
    return scenario !== null && this.keep(name, note, date, scenarioText(scenario));
  }

  /** Keeps the scenario of a file; one that is no scenario is refused with a message. */
  async keepFile(file: Blob & { name?: string }, date: string): Promise<boolean> {
    const text = file.size > FILE_LIMIT ? '' : await file.text().catch(() => '');
    if (!isScenarioText(text)) {
      this.report('scenario-file-unreadable', 'error', { file: (file.name ?? '').slice(0, 60) });
      return false;
    }
    return this.keep((file.name ?? '').replace(/\.json$/i, ''), '', date, text);
  }

  /** Gives a kept scenario another name or note; a name that is taken or empty changes nothing and gives false. */
  describeKept(id: string, words: Partial<Pick<Kept, 'name' | 'note'>>): boolean {
    const { kept } = this.current;
    const others = kept.scenarios.filter((one) => one.id !== id);
    const name = words.name?.trim().replace(/\s+/g, ' ').slice(0, NAME_LIMIT);
    if (name === '' || others.some((one) => one.name === name)) return false;
    const note = words.note?.trim().slice(0, NOTE_LIMIT);
    this.changeKept(
      withWords(kept, id, { ...(name === undefined ? {} : { name }), ...(note === undefined ? {} : { note }) }),
    );
    return true;
  }

  deleteKept(id: string): void {
    this.changeKept(withoutKept(this.current.kept, id));
  }

  /** Takes the last deletion back. */
  restoreKept(): void {
    this.changeKept(withRestored(this.current.kept));
  }

  /** Takes a kept scenario or a preset into the comparison or out of it; nothing where five are compared. */
  compareScenario(id: string, compared: boolean): void {
    this.changeKept(withCompared(this.current.kept, id, compared));
  }

  /** Makes a kept scenario or a preset the present one, in one undo step; false where it is none of this plan. */
  openKept(id: string): boolean {
    const { plan, kept } = this.current;
    const one = kept.scenarios.find((other) => other.id === id);
    if (!plan || !one) return false;
    const read = readKept(one.text, plan);
    if (!read) {
      this.report('scenario-file-other-plan', 'error', { name: one.name });
      return false;
    }
    this.tell(read.messages);
    this.openScenario(read.scenario, { kind: 'kept', id: one.name });
    return true;
  }

  protected abstract openScenario(scenario: Scenario, step: Step): void;

  /** The set that a plan begins with: what this browser keeps, and what a link compares. */
  protected keptOfPlan(plan: PlanView, link: Link | null): KeptState {
    const own = readKeptSet(this.keptParts.storage.savedKept(plan.id), plan);
    const compared = link?.compared ?? [];
    if (typeof compared === 'number') {
      this.report('link-without-compared', 'note', { count: compared });
      return own;
    }
    if (compared.length === 0) return own;
    const { set, left } = withLinked(own, compared, plan);
    if (left > 0) this.report('link-compared-left', 'warning', { count: left });
    return set;
  }

  private keep(name: string, note: string, date: string, text: string): boolean {
    const { kept, texts } = this.current;
    if (kept.scenarios.length >= KEPT_LIMIT) {
      this.report('scenarios-full', 'warning', { most: KEPT_LIMIT });
      return false;
    }
    const free = freeName(name, kept.scenarios, (number) => texts.t('kept-usual-name', { number }));
    this.changeKept(withKept(kept, { name: free, note: note.trim().slice(0, NOTE_LIMIT), date, text }));
    return true;
  }

  private changeKept(kept: KeptState): void {
    const { plan } = this.current;
    if (!plan || kept === this.current.kept) return;
    this.change({ kept });
    this.noteStorage(this.keptParts.storage.saveKept(plan.id, writeKept(kept)));
  }
}
