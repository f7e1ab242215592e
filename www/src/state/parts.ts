/** What a store is made of, and how it is told to begin. */
import type { PlanLibrary } from '../engine/plans';
import type { SheetFilesLoader } from '../engine/files';
import type { EnginePort } from '../engine/protocol';
import type { Lang, Texts } from '../i18n/texts';
import type { View } from './state';
import type { PageStorage } from './storage';

/** What a store is made of; tests bring their own. */
export interface StoreParts {
  engine: EnginePort;
  /** Loads what reads and writes files of tables, when a reader first asks for it. */
  files: SheetFilesLoader;
  plans: PlanLibrary;
  storage: PageStorage;
  texts: Texts;
  /** Resolves after the next frame is painted. */
  frame: () => Promise<void>;
}

export interface StartOptions {
  /** Plan to open where neither a link nor the saved settings name one. */
  plan?: string | null;
  /** The address' fragment, with or without #. */
  fragment?: string;
  view?: View;
  lang?: Lang;
  /** Whether uncertainty is shown where neither a link nor the reader says so. */
  risk?: boolean;
  seed?: number;
  paths?: number;
}

/** `input` while a drag goes on, `commit` at its end and for everything that is not a drag. */
export type Phase = 'input' | 'commit';
