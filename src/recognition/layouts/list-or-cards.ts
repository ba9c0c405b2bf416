import { traitsOf } from '../text-traits';
import type { ChosenColumns } from '../headings/chosen-columns';
import type { HeadingColumn } from '../headings/heading-block';
import { readHeading } from '../headings/heading-reader';
import type { ItemPlaces } from '../items/places';
import type { SheetView } from '../sheet-view';
import type { TableFields } from '../table-fields';

/** A list that was read. */
interface ReadItems {
  readonly view: SheetView;
  readonly fields: TableFields | null;
  readonly places: readonly ItemPlaces[];
}

/** Name, rating and a figure under words of the dictionary: a list, however few items it has and however alike its sheets. */
export function saysWholeItems({ itemName, itemNo, policy, rating, target, actual }: ChosenColumns): boolean {
  const isSure = (heading: HeadingColumn | undefined): boolean => heading?.confidence === 1;
  const isIndicator = readHeading(itemName?.path.at(-1) ?? '').exact === 'indicator' && (isSure(itemNo) || isSure(policy));
  return (isSure(itemName) || isIndicator) && isSure(rating) && (isSure(target) || isSure(actual));
}

/** Under 「達成となった取組」 and 「未達成となった取組」 the same heading comes again: lists, however like cards. */
export function isRatedByTitles({ places }: ReadItems): boolean {
  return places.some(({ inheritedRating }) => inheritedRating !== undefined);
}

/** Names with a rating each, one below the other: a card has one rating. */
export function ratesSeveralItems({ view, fields, places }: ReadItems): boolean {
  const rated = places.filter(({ cells: { itemName, rating } }) => {
    const name = itemName ? traitsOf(view.text(itemName.row, itemName.column)) : null;
    return (
      name !== null &&
      name.length > 1 &&
      name.number === null &&
      !name.quantity &&
      rating &&
      traitsOf(view.text(rating.row, rating.column)).rating
    );
  });
  return fields?.isItemTable === true && rated.length > 1;
}

export function holdsSeveralItems({ fields, places }: ReadItems): boolean {
  return fields?.isItemTable === true && places.length > 1;
}
