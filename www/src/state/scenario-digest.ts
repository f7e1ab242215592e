/** A scenario's digest: two papers with the same one rest on the same assumptions. The browser's own digests are missing on http pages. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Scenario } from '../engine/wire';
import { canonicalScenario } from './scenario';

/** SHA-256 of the scenario's one text, in hexadecimal digits. */
export function scenarioDigest(scenario: Scenario): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalScenario(scenario))));
}
