import type { Sentence } from '../../model/finding';
import type { Decoration } from './decorations';

interface Words {
  readonly ja: string;
  readonly en: string;
  /** How a person can do it by hand. */
  readonly instead: Sentence;
}

const decorationWords: Readonly<Record<Decoration, Words>> = {
  calculation: {
    ja: '再計算はできませんでした',
    en: 'not be calculated anew',
    instead: { ja: '計算方法が「手動」のときは、F9キーで再計算してください。', en: 'If calculation is manual, press F9.' },
  },
  links: {
    ja: '元のセルへのリンクは付けられませんでした',
    en: 'not be given links to the original cells',
    instead: { ja: 'セル番地は表示されています。', en: 'The addresses of the cells are shown.' },
  },
  looks: {
    ja: '文字、色、罫線の書式は付けられませんでした',
    en: 'not be given fonts, colours and lines',
    instead: { ja: '必要なときは、「ホーム」タブで付けてください。', en: 'If they are needed, add them on the Home tab.' },
  },
  sizes: {
    ja: '列の幅と行の高さは変えられませんでした',
    en: 'not be given widths and heights',
    instead: { ja: '文字が隠れているときは、列の幅を広げてください。', en: 'Where text is hidden, widen the columns.' },
  },
  view: {
    ja: '見出しの固定と枠線の表示は設定できませんでした',
    en: 'not be given frozen headings and grid lines',
    instead: { ja: '必要なときは、「表示」タブで設定してください。', en: 'If they are needed, set them on the View tab.' },
  },
  charts: {
    ja: 'グラフは付けられませんでした',
    en: 'not be given charts',
    instead: { ja: 'グラフの数値は、表に書かれています。', en: 'Their figures stand in the tables.' },
  },
  print: {
    ja: '印刷設定は付けられませんでした',
    en: 'not be set up for printing',
    instead: { ja: '印刷する前に、「ページ レイアウト」タブで確認してください。', en: 'Check the Page Layout tab before printing.' },
  },
};

const several = (sheets: readonly string[]): string => sheets.map((sheet) => `「${sheet}」`).join('');
const quoted = (sheets: readonly string[]): string => sheets.map((sheet) => `"${sheet}"`).join(', ');

/** What is told of a writing that stands, though not all of it could be done, and of what is left of one that does not. */
export const writingSentences = {
  /** @param code what Excel answered, for a help desk */
  refused: (decoration: Decoration, sheets: readonly string[], code: string): Sentence => {
    const { ja, en, instead } = decorationWords[decoration];
    return {
      ja: `シート${several(sheets)}の${ja}（${code}）。内容は書き出されています。${instead.ja}`,
      en: `The sheets ${quoted(sheets)} could ${en} (${code}). Their content is complete. ${instead.en}`,
    };
  },
  /** @param why the sentence of what went wrong */
  undecorated: (sheets: readonly string[], why: Sentence): Sentence => ({
    ja: `シート${several(sheets)}の内容は書き出されましたが、書式や印刷設定は付けられませんでした。${why.ja}`,
    en: `The content of the sheets ${quoted(sheets)} is complete, but they have no looks and print set-up. ${why.en}`,
  }),
  stopped: (sheets: readonly string[]): Sentence => ({
    ja: `シート${several(sheets)}の内容は書き出されましたが、中止されたため、書式や印刷設定は付けていません。付けるときは、もう一度書き出してください。`,
    en: `The content of the sheets ${quoted(sheets)} is complete; because it was stopped, they have no looks and print set-up. Write them again to add those.`,
  }),
  left: (sheets: readonly string[]): Sentence => ({
    ja: `Excelが応じないため、シート${several(sheets)}を取り除けませんでした。不要なときは、シート見出しを右クリックして削除してください。次に書き出すときにも、取り除きます。`,
    en: `Excel did not let the sheets ${quoted(sheets)} be removed. If they are not needed, right-click their tabs and delete them; the next writing will try again, too.`,
  }),
  unnamed: (sheets: readonly string[]): Sentence => ({
    ja: `シート${several(sheets)}の内容は書き出されましたが、Excelが応じないため、シート名を変えられませんでした。次に書き出すときに、置き換えます。`,
    en: `The content of the sheets ${quoted(sheets)} is complete, but Excel did not let them be renamed. The next writing replaces them.`,
  }),
  perhapsLeft: (sheets: readonly string[]): Sentence => ({
    ja: `シート${several(sheets)}が残っているときは、次に書き出すときに取り除きます。`,
    en: `If the sheets ${quoted(sheets)} are still there, the next writing removes them.`,
  }),
  notKept: {
    ja: '前の集計シートの控えを取れなかったため、この書き出しは「元に戻す」で戻せません。',
    en: 'The former sheets could not be kept, so this writing cannot be taken back.',
  },
  /** The probe was refused. @param code what Excel answered, for a help desk */
  noSheets: (code: string): Sentence => ({
    ja: `このブックには、集計シートを追加できません（${code}）。「共有ブック」のときは「校閲」タブで共有を解除し、保護されているときは保護を解除してください。権限（IRM）や秘密度ラベルで編集が制限されているときは、制限のない写しでお試しください。`,
    en: `The summary sheets cannot be added to this workbook (${code}). If it is a shared workbook, stop sharing it on the Review tab; if it is protected, remove the protection; if rights (IRM) or a sensitivity label restrict it, try a copy without restrictions.`,
  }),
  oldFormat: (code: string): Sentence => ({
    ja: `このブックは古い形式（.xls）のため、集計シートを追加できません（${code}）。「名前を付けて保存」で.xlsx形式にして開き直してから、もう一度お試しください。`,
    en: `This workbook has the old format (.xls), so the summary sheets cannot be added (${code}). Save it as .xlsx, open that, and try again.`,
  }),
  readOnly: (code: string): Sentence => ({
    ja: `このブックは読み取り専用で開かれているため、集計シートを追加できません（${code}）。「編集を有効にする」を押すか、名前を付けて保存したブックで、もう一度お試しください。`,
    en: `This workbook is open for reading only, so the summary sheets cannot be added (${code}). Press Enable Editing, or save it under another name and try again.`,
  }),
} as const;
