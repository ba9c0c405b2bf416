import type { Block, PlanCell, SheetPlan } from '../sheet-plan/sheet-plan';

/** A part of a plan, small enough that taking it in never holds up the page. */
export type PlanPiece =
  /** A sheet begins: all of it but the rows of its blocks. */
  | { readonly kind: 'sheet'; readonly plan: SheetPlan }
  /** The next rows of a block of the sheet that began last. */
  | { readonly kind: 'rows'; readonly block: number; readonly rows: Block['rows'] };

const mostCells = 4000;

export function* piecesOf(plan: SheetPlan): Generator<PlanPiece> {
  yield { kind: 'sheet', plan: { ...plan, blocks: plan.blocks.map((block) => ({ ...block, rows: [] })) } };
  for (const [block, { rows }] of plan.blocks.entries()) {
    const step = Math.max(1, Math.floor(mostCells / Math.max(1, rows[0]?.length ?? 1)));
    for (let from = 0; from < rows.length; from += step) yield { kind: 'rows', block, rows: rows.slice(from, from + step) };
  }
}

/** Puts pieces together again, in the order in which they were cut. */
export function joinPieces(): { readonly take: (piece: PlanPiece) => void; readonly plans: () => readonly SheetPlan[] } {
  const plans: SheetPlan[] = [];
  let open: (readonly PlanCell[])[][] = [];
  return {
    take: (piece) => {
      if (piece.kind === 'rows') {
        open[piece.block]?.push(...piece.rows);
        return;
      }
      open = piece.plan.blocks.map(() => []);
      plans.push({ ...piece.plan, blocks: piece.plan.blocks.map((block, index) => ({ ...block, rows: open[index] ?? [] })) });
    },
    plans: () => plans,
  };
}
