import { excerpt } from '../../evaluation/working';
import type { Entry } from '../../model/entry';
import type { Sentence } from '../../model/finding';
import { holdsMyNumber, isPersonal } from '../reading/personal-information';
import { fill } from '../rule';
import type { UnseenContent } from './unseen-contents';

/** Where the public is told whom to ask. */
const contact = /問い?合わ?せ|連絡先|申込先|ページ番号/;

/** Cells that tell of a person, wherever they stand in a file to be published; the office's contact is meant to be read. */
export function exposedEntries(entries: readonly Entry[]): readonly UnseenContent[] {
  const contactRows = new Set(entries.filter(({ text }) => contact.test(text)).map(rowOf));
  return entries.flatMap((entry) => {
    const message = holdsMyNumber(entry.text)
      ? messages.number
      : isPersonal(entry.text) && !contactRows.has(rowOf(entry))
        ? messages.person
        : null;
    return message ? [{ severity: 'error', at: entry.at, message: fill(message, { raw: excerpt(entry.text) }) }] : [];
  });
}

function rowOf({ at }: Entry): string {
  return `${at.sheet}\n${at.row}`;
}

const messages = {
  person: {
    ja: '「{raw}」に、個人名、連絡先又は庁内向けの書き込みがあります。公表できないものは消してください。問合せ先として公表するものは、「問合せ先」と書き添えてください。',
    en: '"{raw}" holds a name, a contact or an internal memo. Delete what must not be published; name a public contact as 問合せ先.',
  },
  number: {
    ja: '「{raw}」に、個人番号(マイナンバー)とみられる12桁の数字があります。個人番号は公表できないので、消してください。',
    en: '"{raw}" holds twelve digits that look like a personal number (My Number), which must not be published. Delete them.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;
