/** The decimal of a share in per cent, with its sign: the point moves two digits. A text that is no decimal stays as it is. */
export function inPercent(share: string): string {
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d*)\.?(\d*)$/.exec(share) ?? [];
  if (whole === '' && part === '') return share;
  const padded = part.padEnd(2, '0');
  const moved = (whole + padded.slice(0, 2)).replace(/^0+/, '') || '0';
  const rest = padded.slice(2).replace(/0+$/, '');
  return `${sign}${moved}${rest === '' ? '' : '.'}${rest}%`;
}
