/** The plans that come with the build: the first is in the page, the others are files of the build, fetched when chosen. */
import type { LocalText } from './wire';

export interface PlanChoice {
  /** What `Store.openPlan` takes: the plan's id; `own:<id>` for a pack from a file. */
  id: string;
  /** Id of its title in the catalogue, for a menu that stands before the pack is read; null where the pack came from a file. */
  text: string | null;
  /** The title of a pack from a file. */
  name: LocalText | null;
}

export interface PlanLibrary {
  readonly choices: readonly PlanChoice[];
  /** The plan that opens where nobody asks for another. */
  readonly first: string;
  /** The pack's text; null where the build has no such plan. */
  load(id: string): Promise<string | null>;
}

const FIRST = 'quzhou-2023-415x';

/** The bundled plans in the order of their ids: a city's plans stand together, the older first. */
export function bundledPlans(): PlanLibrary {
  const inPage = import.meta.glob<string>('../../../plans/quzhou-2023-415x/plan.toml', {
    eager: true,
    query: '?raw',
    import: 'default',
  });
  const onDemand = import.meta.glob<string>(
    ['../../../plans/*/plan.toml', '!../../../plans/quzhou-2023-415x/plan.toml'],
    {
      query: '?raw',
      import: 'default',
    },
  );
  const texts = new Map<string, () => Promise<string>>();
  for (const [path, text] of Object.entries(inPage)) texts.set(idOf(path), () => Promise.resolve(text));
  for (const [path, load] of Object.entries(onDemand)) texts.set(idOf(path), load);
  return {
    choices: [...texts.keys()].sort().map((id) => ({ id, text: `plan-${id}`, name: null })),
    first: FIRST,
    load: (id) => texts.get(id)?.() ?? Promise.resolve(null),
  };
}

function idOf(path: string): string {
  return path.split('/').slice(-2)[0] ?? path;
}
