/** A store on the test engine, for the tests of the state layer; no part of the page. */
import { CHINESE } from '../i18n/texts';
import { TestArea, TestEngine, testFiles, turn } from './fixture';
import { PageStorage } from './storage';
import { Store, type StartOptions } from './store';

export function storeOf(options: { engine?: TestEngine; area?: Storage | null } = {}) {
  const engine = options.engine ?? new TestEngine();
  const area = options.area === undefined ? new TestArea() : options.area;
  const store = new Store({
    engine,
    files: async () => testFiles(),
    plans: {
      choices: [
        { id: 'test-plan', text: 'plan-a', name: null },
        { id: 'other-plan', text: 'plan-b', name: null },
        { id: 'broken', text: 'plan-c', name: null },
      ],
      first: 'test-plan',
      load: async (id) => {
        if (id === 'offline') throw new TypeError('network');
        if (id === 'broken') return 'rubbish';
        return ['test-plan', 'other-plan'].includes(id) ? `plan ${id}\n` : null;
      },
    },
    storage: new PageStorage(() => area),
    texts: CHINESE,
    frame: turn,
  });
  return { store, engine, area };
}

export async function started(options: StartOptions = {}, parts: Parameters<typeof storeOf>[0] = {}) {
  const made = storeOf(parts);
  await made.store.start(options);
  await made.store.settled;
  return made;
}

export const codes = (store: Store) => store.state.messages.map(({ code }) => code);
