/** The digest of `random_scenarios.rs`, in JavaScript: every bit of all values, an absent one with one pattern. */
export function digest(values) {
  const words = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
  let a = 0x811c9dc5;
  let b = 0x12345678;
  for (let index = 0; index < values.length; index += 1) {
    const absent = Number.isNaN(values[index]);
    for (const word of absent ? [0, 0x7ff80000] : [words[2 * index], words[2 * index + 1]]) {
      a = Math.imul(a ^ word, 16777619) >>> 0;
      b = Math.imul(((b << 5) | (b >>> 27)) ^ word, 0x9e3779b1) >>> 0;
    }
  }
  return a.toString(16).padStart(8, '0') + b.toString(16).padStart(8, '0');
}

/** What a replayed scenario gives: the digest of its values, or the codes of its faults. */
export function answerOf({ projection, diagnostics }) {
  return projection ? digest(projection.values) : diagnostics.map((one) => one.code).join(',');
}

/**
 * What the random paths of a scenario come to: bands, targets, all together; null where they were not run. A second engine with
 * the same plan takes its share, as the page's second worker does.
 */
export function riskOf(engine, { scenario, risk }, second) {
  if (risk === null) return null;
  const question = { indicators: null, chosen: null };
  const { wanted, diagnostics } = engine.begin_risk(scenario, question);
  const codes = (faults) => faults.map((one) => one.code).join(',');
  if (wanted === null) return codes(diagnostics);
  second.begin_risk(scenario, question);
  const share = second.share_risk();
  engine.adopt_risk(share.block, share.clamped, share.values);
  // In steps, as the page does it; the native program ran them at once.
  while (engine.advance_risk(500) < wanted);
  const { risk: shown, diagnostics: faults } = engine.show_risk();
  if (shown === null) return codes(faults);
  const targets = shown.targets
    .filter((target) => target !== null)
    .flatMap((target) => [target.probability, target.standard_error, target.expected_shortfall ?? NaN]);
  const joint = shown.joint ? [shown.joint.probability, shown.joint.standard_error, shown.joint.without_bottleneck] : [];
  return digest(Float64Array.of(...shown.bands, ...targets, ...joint, shown.clamped));
}
