import type { Finding } from '../../model/finding';
import { cellName } from '../../workbook/reference';
import type { Offer } from '../../requests/offers';

/** The repairs of one rule that need no decision in the single case. */
export interface Bulk {
  readonly rule: string;
  readonly offers: readonly Offer[];
}

/**
 * The rules with several repairs of the kind auto. A formula is left to be decided one by one, and so is a cell for which two values
 * are offered: neither is without loss.
 */
export function bulksOf(findings: readonly Finding[], offers: ReadonlyMap<Finding, Offer>): readonly Bulk[] {
  const byRule = new Map<string, Offer[]>();
  for (const finding of findings) {
    const offer = offers.get(finding);
    if (finding.repair?.kind !== 'auto' || offer?.formula !== null) continue;
    const ofRule = byRule.get(finding.rule);
    if (ofRule) ofRule.push(offer);
    else byRule.set(finding.rule, [offer]);
  }
  return [...byRule].map(([rule, ofRule]) => ({ rule, offers: oncePerCell(ofRule) })).filter((bulk) => bulk.offers.length > 1);
}

function oncePerCell(offers: readonly Offer[]): readonly Offer[] {
  const byCell = new Map<string, Offer | null>();
  for (const offer of offers) {
    const cell = cellName(offer.change.at);
    const other = byCell.get(cell);
    byCell.set(cell, other === undefined || other?.change.after === offer.change.after ? offer : null);
  }
  return [...byCell.values()].filter((offer) => offer !== null);
}
