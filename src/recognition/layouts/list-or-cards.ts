import { traitsOf } from '../text-traits';
import type { HeadingBlock, HeadingColumn } from '../headings/heading-block';
import type { ItemPlaces } from '../items/places';
import type { SheetView } from '../sheet-view';
import type { TableFields } from '../table-fields';

interface FieldedHeading {
  readonly block: HeadingBlock;
  readonly fields: TableFields;
}

/** A list that was read. */
interface ReadItems {
  readonly view: SheetView;
  readonly fields: TableFields | null;
  readonly places: readonly ItemPlaces[];
}

/** Name, rating and a figure side by side under words of the dictionary: a list, however few items it has and however alike its sheets. */
export function headsWholeItems({ block, fields: { chosen } }: FieldedHeading): boolean {
  const isSure = (heading: HeadingColumn | undefined): boolean => heading?.confidence === 1;
  return block.byShape !== true && isSure(chosen.itemName) && isSure(chosen.rating) && (isSure(chosen.target) || isSure(chosen.actual));
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
