import { hostFault, type ResultTableHost, type SheetArea } from '../../src/host';

/** The table of 評価結果 as a person sees it come, stand and go; a selected cell in row 1 is one that is not free. */
export function tableInMemory(
  selected: () => SheetArea,
  called: (call: 'insert' | 'refresh' | 'remove') => Promise<void>,
): ResultTableHost {
  let standing: SheetArea | null = null;
  return {
    look: () => {
      const { sheet, area } = selected();
      const taken = { top: area.top, left: area.left, bottom: area.top + 8, right: area.left + 3 };
      return Promise.resolve({ standing, selected: { sheet, area: taken }, refusal: area.top > 0 ? null : notFree });
    },
    insert: async (_, at) => {
      await called('insert');
      if (at.area.top === 0) throw hostFault(notFree);
      standing = at;
    },
    refresh: async () => {
      await called('refresh');
      if (!standing) throw new Error('there is no table');
      return standing;
    },
    remove: async () => {
      await called('remove');
      standing = null;
    },
  };
}

const notFree = { ja: '選んだ場所に記入があるため、入れられません。', en: 'The place is not free.' };
