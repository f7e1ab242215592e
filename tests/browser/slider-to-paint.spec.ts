/**
 * How long it takes from a slider's input to its painted answers, as the browser's own trace tells it: reported, never
 * asserted, for it depends on the machine. What is asserted is that every move was answered and painted.
 */
import { readFileSync } from 'node:fs';
import { choosePlan, expect, firstLever, open, settled, test } from './simulator';

const MOVES = 60;
/** In px; wider than a step of the lever, so that every move changes its value. */
const STRIDE = 10;

interface TraceEvent {
  name: string;
  cat: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
}

const SCENES = [
  { name: 'overview', plan: 'quzhou-2023-415x', view: 'overview' },
  { name: 'the longest table of targets', plan: 'huzhou-2023-clusters', view: 'targets' },
];

for (const { name, plan, view } of SCENES) {
  test(`slider to paint: ${name}`, async ({ page, browser }, info) => {
    await open(page);
    if (view !== 'overview') {
      await choosePlan(page, plan);
      await page.locator(`[role=tab][data-view=${view}]`).click();
      await settled(page);
    }
    const range = firstLever(page).locator('input[type=range]');
    await range.evaluate((input: HTMLInputElement) => {
      const answers = (input.getRootNode() as ShadowRoot).querySelector('.main') as HTMLElement;
      input.addEventListener('input', () => performance.mark('slider-input'), { capture: true });
      new MutationObserver(() => performance.mark('answers-written')).observe(answers, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
    const box = (await range.boundingBox())!;
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    for (let move = 0; move < 11; move += 1) await page.mouse.move(middle.x + 12 * (move % 2), middle.y);
    await settled(page);

    const path = info.outputPath('trace.json');
    await browser.startTracing(page, { path, categories: ['-*', 'devtools.timeline', 'blink.user_timing'] });
    for (let move = 0; move < MOVES; move += 1) {
      await page.mouse.move(middle.x + STRIDE * (10 - Math.abs(((move + 1) % 20) - 10)), middle.y);
      await settled(page);
    }
    await browser.stopTracing();
    await page.mouse.up();

    const { traceEvents } = JSON.parse(readFileSync(path, 'utf8')) as { traceEvents: TraceEvent[] };
    const marks = (name: string) =>
      traceEvents.filter((event) => event.name === name && event.cat.includes('user_timing'));
    const inputs = marks('slider-input');
    const written = marks('answers-written');
    const { pid, tid } = inputs[0]!;
    // Layerize closes a frame of the page's own thread: what was painted before it is on its way to the screen.
    const paints = traceEvents
      .filter((event) => event.name === 'Layerize' && event.pid === pid && event.tid === tid)
      .sort((a, b) => a.ts - b.ts);
    const times = inputs.map(({ ts }, at) => {
      const until = inputs[at + 1]?.ts ?? Number.POSITIVE_INFINITY;
      const answer = written.find((mark) => mark.ts > ts && mark.ts < until);
      const paint = answer && paints.find((event) => event.ts >= answer.ts);
      return paint ? { answered: (answer.ts - ts) / 1000, painted: (paint.ts + (paint.dur ?? 0) - ts) / 1000 } : null;
    });
    expect(inputs.length).toBe(MOVES);
    expect(times.filter((time) => time === null)).toEqual([]);
    const of = (pick: (time: { answered: number; painted: number }) => number) => {
      const sorted = times.map((time) => pick(time!)).sort((a, b) => a - b);
      return [0.5, 0.95].map((part) =>
        sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))]!.toFixed(1),
      );
    };
    const [answered, painted] = [of((time) => time.answered), of((time) => time.painted)];
    const line = `${name}: slider input to answers written: median ${answered[0]} ms, p95 ${answered[1]} ms; to their paint: median ${painted[0]} ms, p95 ${painted[1]} ms (${MOVES} moves)`;
    info.annotations.push({ type: 'measured', description: line });
    console.info(line);
  });
}
