/** Why a file cannot be read or written; the texts are those of the core's own diagnostics. */
import type { Diagnostic } from '../engine/wire';

/** Thrown, caught once by `read.ts`: of a file that cannot be read one reason is told. */
export class SheetFault extends Error {
  readonly diagnostic: Diagnostic;

  constructor(code: string, params: Diagnostic['params'] = {}, path = '') {
    super(code);
    this.diagnostic = { code, severity: 'error', place: { path, line: null }, params };
  }
}

export function broken(reason: string): SheetFault {
  return new SheetFault('sheet-broken', { reason });
}
