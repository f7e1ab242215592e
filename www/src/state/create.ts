/** A store with the engine, the plans and the storage of this build and browser. */
import { createEngine } from '../engine/create';
import { loadSheetFiles } from '../engine/files';
import { bundledPlans } from '../engine/plans';
import { CHINESE } from '../i18n/texts';
import { PageStorage } from './storage';
import { Store } from './store';

export interface StoreOptions {
  /** Sets pages on one origin apart in storage; pages with the same key share what is kept there. */
  storageKey?: string;
}

export function createStore(options: StoreOptions = {}): Store {
  return new Store({
    engine: createEngine(),
    files: loadSheetFiles,
    plans: bundledPlans(),
    storage: new PageStorage(() => window.localStorage, options.storageKey),
    texts: CHINESE,
    frame: nextFrame,
  });
}

/** A page in the background gets no frames; there a moment has to do, or nobody would ever be told. */
const HIDDEN_FRAME_MS = 200;

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(resolve, HIDDEN_FRAME_MS);
    requestAnimationFrame(() => {
      clearTimeout(limit);
      resolve();
    });
  });
}
