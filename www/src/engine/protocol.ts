/**
 * What the page and the engine's worker say to each other, and how an engine fails.
 *
 * A request carries a number, its reply the same one. Plans and scenarios go in, views come out; nothing else crosses.
 */
import type { Opened, PackFormat, Projected, Scenario } from './wire';

/** Where the engine's machine code comes from: a file of the build, or its bytes. */
export type WasmSource = { url: string } | { bytes: ArrayBuffer };

export type EngineRequest =
  | { id: number; kind: 'start'; wasm: WasmSource; lock: string | null }
  | { id: number; kind: 'open'; text: string; format: PackFormat }
  | { id: number; kind: 'project'; scenario: Scenario };

export type EngineReply =
  | { id: number; kind: 'started'; engineVersion: string }
  | { id: number; kind: 'opened'; opened: Opened }
  | { id: number; kind: 'projected'; projected: Projected }
  | { id: number; kind: 'failed'; failure: EngineFailure };

/**
 * Why the engine does not run; the text is `failure-<code>`, with attribute `remedy`.
 * - `wasm-missing`: its file cannot be fetched; `wasm-mime`: something else was sent in its place;
 *   `wasm-corrupt`: the bytes are no module of this build; `wasm-blocked`: a policy of the host forbids it.
 * - `engine-panic`: a fault in the core; `engine-lost`: the worker ended or does not answer.
 */
export type FailureCode =
  'wasm-missing' | 'wasm-mime' | 'wasm-corrupt' | 'wasm-blocked' | 'engine-panic' | 'engine-lost';

export interface EngineFailure {
  code: FailureCode;
  /** For the diagnostic information alone, never shown as the message. */
  detail: string;
}

export class EngineError extends Error {
  readonly failure: EngineFailure;

  constructor(failure: EngineFailure) {
    super(`${failure.code}: ${failure.detail}`);
    this.name = 'EngineError';
    this.failure = failure;
  }
}

/** What an engine tells while it goes on working; text `message-<notice>`. */
export type EngineNotice = 'engine-restarted' | 'engine-on-main-thread';

/**
 * What can run the core: a worker, the main thread, or a test's stand-in. Every promise rejects with an `EngineError` alone.
 * A pack stays open across restarts, so `project` never has to know that there was one.
 */
export interface EnginePort {
  /** True where it works, but not as it should: on the main thread. */
  readonly degraded: boolean;
  onNotice: ((notice: EngineNotice) => void) | null;
  /** Starts it, or starts it anew after a failure; gives the core's version. */
  start(): Promise<string>;
  open(text: string, format: PackFormat): Promise<Opened>;
  project(scenario: Scenario): Promise<Projected>;
  close(): void;
}
