/** The slider: rail, plausible band, plan tick, labels, and the range input over them. */
import { css } from 'lit';

export const slider = css`
  .slider {
    position: relative;
    flex: 1 1 auto;
    min-width: 0;
    height: 30px;
    margin: 0 4px;
    font-size: var(--fs-12);
    line-height: 12px;
  }
  .slider .rail,
  .slider .band,
  .slider .fill {
    position: absolute;
    top: 6px;
    height: 4px;
    border-radius: 2px;
    pointer-events: none;
  }
  .slider .rail {
    left: 0;
    right: 0;
    background: var(--line);
  }
  .slider .band {
    top: 3px;
    height: 10px;
    border-radius: 0;
    background: var(--band);
    left: calc(10px + (100% - 20px) * var(--from));
    width: calc((100% - 20px) * var(--width));
  }
  .slider .tick {
    position: absolute;
    top: 1px;
    left: calc(10px + (100% - 20px) * var(--at) - 1px);
    width: 2px;
    height: 17px;
    background: var(--ink);
    pointer-events: none;
  }
  .slider .dots {
    position: absolute;
    top: 5px;
    left: calc(10px + (100% - 20px) * var(--at) - 3px);
    width: 6px;
    height: 6px;
    border: 1px solid var(--accent);
    border-radius: 50%;
    background: var(--surface);
    pointer-events: none;
  }
  .slider .low,
  .slider .high,
  .slider .plan {
    position: absolute;
    top: 18px;
    color: var(--muted);
    white-space: nowrap;
    pointer-events: none;
  }
  .slider .low {
    left: 0;
  }
  .slider .high {
    right: 0;
  }
  .slider .plan {
    left: calc(10px + (100% - 20px) * var(--at));
    transform: translateX(-50%);
    color: var(--ink);
    padding: 0 3px;
    background: var(--surface);
  }
  .slider .plan .end {
    margin-right: 8px;
    color: var(--muted);
  }
  .slider .plan.near-high .end {
    margin: 0 0 0 8px;
  }
  .slider .plan.near-low {
    left: 0;
    transform: none;
  }
  .slider .plan.near-high {
    left: auto;
    right: 0;
    transform: none;
  }
  .slider input[type='range'] {
    position: absolute;
    top: -14px;
    left: 0;
    width: 100%;
    height: 44px;
    margin: 0;
    padding: 0;
    background: none;
    -webkit-appearance: none;
    appearance: none;
    touch-action: pan-y;
    cursor: pointer;
    /* Only the thumb and the rail take the pointer, so that neighbouring rows keep theirs. */
    clip-path: polygon(0 4px, 100% 4px, 100% 40px, 0 40px);
  }
  .slider input[type='range']:focus {
    outline: none;
  }
  .slider input[type='range']::-webkit-slider-runnable-track {
    height: 4px;
    background: transparent;
  }
  .slider input[type='range']::-webkit-slider-thumb {
    -webkit-appearance: none;
    width: 20px;
    height: 20px;
    margin-top: -8px;
    border: 2px solid var(--accent);
    border-radius: 50%;
    background: var(--surface);
  }
  .slider input[type='range']::-moz-range-track {
    height: 4px;
    background: transparent;
  }
  .slider input[type='range']::-moz-range-thumb {
    width: 16px;
    height: 16px;
    border: 2px solid var(--accent);
    border-radius: 50%;
    background: var(--surface);
  }
  .lever.changed .slider input[type='range']::-webkit-slider-thumb {
    background: var(--accent);
  }
  .lever.changed .slider input[type='range']::-moz-range-thumb {
    background: var(--accent);
  }
  .slider input[type='range']:focus::-webkit-slider-thumb {
    box-shadow:
      0 0 0 2px var(--surface),
      0 0 0 4px var(--accent);
  }
  .slider input[type='range']:focus::-moz-range-thumb {
    box-shadow:
      0 0 0 2px var(--surface),
      0 0 0 4px var(--accent);
  }

  .large .slider {
    height: 38px;
    line-height: 15px;
  }

  @media (pointer: coarse) {
    .page .slider input[type='range'] {
      clip-path: none;
    }
    .page .slider input[type='range']::-webkit-slider-thumb {
      border-width: 3px;
    }
  }
  @media (forced-colors: active) {
    .slider .rail {
      background: CanvasText;
    }
    .slider .band {
      forced-color-adjust: none;
      background: none;
      border: 1px solid CanvasText;
    }
    .slider .tick {
      background: CanvasText;
    }
    .slider input[type='range']::-webkit-slider-thumb {
      border-color: Highlight;
      background: Canvas;
    }
    .slider input[type='range']::-moz-range-thumb {
      border-color: Highlight;
      background: Canvas;
    }
  }
`;
