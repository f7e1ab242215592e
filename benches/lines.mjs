/** Prints what was measured, a line of JSON each. */
export function print(measured) {
  for (const one of measured) console.log(JSON.stringify(one));
}
