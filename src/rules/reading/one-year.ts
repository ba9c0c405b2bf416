import type { Indicator } from '../../model/item';

const OF_ONE_YEAR = /年間|単年度|毎年度?|(?:収入|支出|縮減|削減|効果|販売|売却|売上|決算|予算|経費)額|件数/;

/** An amount of one year, such as income or cases, may swing and need not grow from year to year. */
export function isOfOneYear({ name }: Pick<Indicator, 'name'>): boolean {
  return OF_ONE_YEAR.test(name) && !/累計|延べ/.test(name);
}
