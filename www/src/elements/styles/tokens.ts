/**
 * Colours, type and spacing of the page, as custom properties on its outermost box. Every other style sheet names these and no raw colour.
 * A host page overrides what starts with `--tuiyan-`.
 */
import { css } from 'lit';

export const tokens = css`
  .page {
    --surface: var(--tuiyan-surface, #ffffff);
    --raised: var(--tuiyan-raised, #f6f8fa);
    --ink: var(--tuiyan-ink, #17212b);
    --muted: var(--tuiyan-muted, #55606b);
    --line: var(--tuiyan-line, #d9dee3);
    --control: #7a848e;
    --accent: var(--tuiyan-accent, #1f5a8c);
    --on-accent: #ffffff;
    --accent-tint: #e7eff6;
    --band: #cfe0ee;
    --met: #1e7a46;
    --near: #8a6100;
    --short: #b3261e;
    --series-2: #b4530a;
    --series-3: #0f7b74;
    --series-4: #7a4fb0;
    --series-5: #a3195b;
    --series-6: #5b6b00;
    --ghost: #7a848e;
    --target: #8c1d18;
    --radius: var(--tuiyan-radius, 4px);
    --gutter: var(--tuiyan-gutter, 16px);
    --scale: 1;
    --fs-12: calc(12px * var(--scale));
    --fs-14: calc(14px * var(--scale));
    --fs-16: calc(16px * var(--scale));
    --fs-20: calc(20px * var(--scale));
    --fs-28: calc(28px * var(--scale));
    --fs-36: calc(36px * var(--scale));
    --font: var(
      --tuiyan-font,
      'Source Han Sans SC',
      'Noto Sans CJK SC',
      'PingFang SC',
      'Microsoft YaHei',
      system-ui,
      sans-serif
    );
  }

  .page.dark {
    --surface: var(--tuiyan-surface, #11171d);
    --raised: var(--tuiyan-raised, #19212a);
    --ink: var(--tuiyan-ink, #e6ebf0);
    --muted: var(--tuiyan-muted, #a3adb8);
    --line: var(--tuiyan-line, #2c3640);
    --control: #8d98a3;
    --accent: var(--tuiyan-accent, #7db6e8);
    --on-accent: #11171d;
    --accent-tint: #1c2d3d;
    --band: #29475f;
    --met: #5fc48a;
    --near: #e0b04a;
    --short: #f28b82;
    --series-2: #f0a35e;
    --series-3: #58c4ba;
    --series-4: #c0a2ee;
    --series-5: #f29cc3;
    --series-6: #c3cf5a;
    --ghost: #8d98a3;
    --target: #f2aaa4;
  }

  /* For weak eyes and weak projectors: every text and line at 7 : 1 or more. */
  .page.contrast {
    --surface: #ffffff;
    --raised: #ffffff;
    --ink: #000000;
    --muted: #2b2b2b;
    --line: #595959;
    --control: #000000;
    --accent: #003a75;
    --accent-tint: #dbe8f5;
    --band: #9dbddb;
    --met: #004d1f;
    --near: #5c3d00;
    --short: #8f0000;
    --series-2: #6e2f00;
    --series-3: #004e48;
    --series-4: #4b2187;
    --series-5: #7a0040;
    --series-6: #3f4a00;
    --ghost: #595959;
    --target: #6e0000;
  }
  .page.contrast.dark {
    --surface: #000000;
    --raised: #000000;
    --ink: #ffffff;
    --muted: #e0e0e0;
    --line: #a0a0a0;
    --control: #ffffff;
    --accent: #9ed0ff;
    --on-accent: #000000;
    --accent-tint: #10304f;
    --band: #3c6a94;
    --met: #7ee2a8;
    --near: #ffd54d;
    --short: #ffb3ab;
    --series-2: #ffbe85;
    --series-3: #7fe5da;
    --series-4: #d9c2ff;
    --series-5: #ffb8d8;
    --series-6: #dfea80;
    --ghost: #c0c0c0;
    --target: #ffc4bf;
  }

  .page.large {
    --scale: 1.25;
  }

  .page.wide {
    --gutter: var(--tuiyan-gutter, 24px);
  }
`;
