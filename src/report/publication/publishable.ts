import type { Sentence } from '../../model/finding';
import type { Review } from '../../model/review';
import { isKnownToBeComplete } from '../../model/completeness';
import { openParagraphs } from '../items/press-state';
import { isReconciled } from '../result/reconciliation';

/** What is published, or the sentence why it must not be published yet. */
export type Publishable<T> = { readonly published: T } | { readonly refused: Sentence };

/** Draft: 暫定, for reading inside the office; whoever makes one marks it on every page. */
export interface Drafting {
  readonly draft?: boolean;
}

/** The one gate for everything that leaves the office: press text, page, open data, clean workbook. */
export function publish<T>(review: Review, make: (review: Review) => T, { draft = false }: Drafting = {}): Publishable<T> {
  const refused = draft ? null : obstacle(review);
  return refused === null ? { published: make(review) } : { refused };
}

/** Makes something of what is published; a refusal stays one. */
export function mapPublished<T, U>(publishable: Publishable<T>, make: (published: T) => U): Publishable<U> {
  return 'refused' in publishable ? publishable : { published: make(publishable.published) };
}

/** Why a review must not be published; null when it may. */
export function obstacle(review: Review): Sentence | null {
  const { undetermined } = review.results;
  if (undetermined > 0) {
    return {
      ja: `評価が決まっていない取組項目が${undetermined}項目あるため、公表用に書き出せません。すべての評価を決めてから、やり直してください。`,
      en: `Nothing is published while ${undetermined} item(s) have no rating. Rate every item and try again.`,
    };
  }
  const unread = review.workbooks.filter(({ status }) => status === 'refused').length;
  if (unread > 0) {
    return {
      ja: `読み取れなかったファイルが${unread}件あるため、公表用に書き出せません。直すか、対象から外してから、やり直してください。`,
      en: `Nothing is published while ${unread} file(s) could not be read. Correct them or leave them out and try again.`,
    };
  }
  const errors = errorsInData(review);
  if (errors > 0) {
    return {
      ja: `要修正の指摘が${errors}件残っているため、公表用に書き出せません。点検結果を見て直してから、やり直してください。`,
      en: `Nothing is published while ${errors} error(s) remain. Correct them and try again.`,
    };
  }
  const [open] = review.results.open;
  if (open) {
    return {
      ja: `結果が確定していないため、公表用に書き出せません。${open.ja}`,
      en: `Nothing is published while the result is not final. ${open.en}`,
    };
  }
  const { missing } = review.round;
  if (missing.length > 0) {
    return {
      ja: `${missing.length}所属の分が届いていないため、公表用に書き出せません(${missing.slice(0, 5).join('、')})。届いてから、やり直してください。`,
      en: `Nothing is published while ${missing.length} department(s) are missing (${missing.slice(0, 5).join(', ')}). Try again when they have come.`,
    };
  }
  if (!isKnownToBeComplete(review.settings)) {
    return {
      ja: '所属の一覧がないため、これで全部か分かりません。全部であれば、確認「これで全部ですか」に「はい」と答えてから、やり直してください(コマンドでは、--answers のファイルに { "complete": true } と書きます)。',
      en: 'Without a list of departments nobody knows whether this is all. If it is, answer the question whether this is all and try again (on the command line: { "complete": true } in a file for --answers).',
    };
  }
  if (!isReconciled(review)) {
    return {
      ja: '集計した数値が一覧データと一致しないため、公表用に書き出せません。突合表で一致しない行を確認してください。',
      en: 'Nothing is published while a figure differs from its items. See the sheet 突合表.',
    };
  }
  return pressObstacle(review);
}

/** A text that rests on a cell which has changed since, or that nobody has gone through. */
function pressObstacle(review: Review): Sentence | null {
  const open = openParagraphs(review);
  const [first] = open;
  if (!first) return null;
  return {
    ja: `公表文に、確かめ直す文が${open.length}件あるため、公表用に書き出せません(番号${first.no}:${first.reasons[0] ?? ''})。シート「公表文」を見て直してから、やり直してください。`,
    en: `Nothing is published while ${open.length} text(s) of the release are out of date (number ${first.no}). See the sheet 公表文.`,
  };
}

/** An error in a draft to be published does not count: what is written here takes the draft's place. */
function errorsInData({ findings, workbooks }: Review): number {
  const drafts = new Set(workbooks.filter(({ kind }) => kind === 'publication').map(({ file }) => file));
  return findings.filter(({ severity, file }) => severity === 'error' && !(file !== null && drafts.has(file))).length;
}
