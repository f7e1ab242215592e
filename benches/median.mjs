/** The middle one of an odd number of times. */
export function median(times) {
  return [...times].sort((a, b) => a - b)[(times.length - 1) / 2];
}

/** The median of several rounds, in nanoseconds for one turn of what `round` does `times` over. */
export function bench(name, round, times, rounds = 31) {
  const measured = [];
  for (let count = 0; count < rounds; count += 1) {
    const started = performance.now();
    round(times);
    measured.push(((performance.now() - started) * 1e6) / times);
  }
  return { name, ns: median(measured) };
}
