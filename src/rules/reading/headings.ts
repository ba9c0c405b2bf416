import type { Heading, TableReading } from '../../model/recognition';
import { tidy } from '../../text/fold';

/** A heading in one line, from its group to itself: 「令和6年度 > 目標」. */
export function headingName({ path }: Pick<Heading, 'path'>): string {
  return path.map(tidy).join(' > ');
}

export function headingOf({ headings }: TableReading, column: number): Heading | undefined {
  return headings.find((heading) => heading.column === column);
}
