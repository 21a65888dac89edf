// What a project in TypeScript writes; compiled by a test.
import {
  type Claim,
  ClaimlightError,
  createEngine,
  createWorkerEngine,
  type Engine,
  type Report,
} from 'claimlight';
import { attach } from 'claimlight/page';
import type { ClaimLight } from 'claimlight/widget';

export async function verdicts(): Promise<(string | null)[]> {
  const engine: Engine = await createEngine();
  engine.addSource({ id: 'wire', text: 'Crews took 84 passengers off at 3 pm.' });
  const report: Report = engine.check({ text: 'Crews took over 80 passengers off at noon.' });
  return report.claims.map((claim: Claim) => claim.verdict);
}

export async function marks(article: Element, widget: ClaimLight): Promise<Range[]> {
  const handle = await attach(article, await createWorkerEngine(), {
    sources: () => [{ id: 'wire', name: 'Wire' }],
    list: false,
  });
  handle.addEventListener('report', () => widget.start());
  const [first] = widget.report?.claims ?? handle.report?.claims ?? [];
  return first ? handle.rangesOf(first.id) : [];
}

// @ts-expect-error a source has an id
export const refused = (engine: Engine) => engine.addSource({ text: 'No id.' });

export const code = (error: unknown) => (error instanceof ClaimlightError ? error.code : null);
