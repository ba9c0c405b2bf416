import { rateText } from '../../evaluation/results';
import type { PressKind } from '../../model/press';
import type { Results, Review } from '../../model/review';
import { fiscalYearLabel, japaneseDate } from '../../text/fiscal-years';
import { summaryFigures } from '../result/group-summary';
import { yearNotes, yearsOfPlan } from '../result/by-year';
import { correctionOf } from './correction';
import type { Html } from './html';
import { html, lines } from './html';
import { nameOrNameless } from '../items/item-table';
import { draftMark, draftNotice, markedText } from './draft';
import { pageStyle } from './page-style';
import { headTexts, policyTexts } from '../items/policy-texts';
import type { Drafting, Publishable } from './publishable';
import { publish } from './publishable';
import { publishedFigures } from '../items/published-figures';
import { excludedItems, notAchievedItems } from '../items/published-items';
import {
  correctionTitle,
  evaluationSentence,
  pointInTime,
  policiesTitle,
  rateNote,
  reportTitle,
  resultSentence,
  provisionalMark,
} from '../wording';

/**
 * The result as a page of its own: no script, nothing loaded from elsewhere, read aloud in order (tables with caption and scope),
 * printable on A4. Lines end with "\n".
 */
export function resultPage(review: Review, drafting: Drafting = {}): Publishable<string> {
  return publish(review, (published) => `${page(published, drafting).html}\n`, drafting);
}

function page(review: Review, { draft = false }: Drafting): Html {
  const title = headTexts('title', review)[0]?.text ?? reportTitle(review);
  return html`<!DOCTYPE html>
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${title}</title>
        ${pageStyle}
      </head>
      <body>
        <main>
          ${draft ? [html`<p class="draft">${draftMark}</p>`, html`<p>${draftNotice(review)}</p>`] : []}
          <h1>${title}</h1>
          <p>${japaneseDate(review.asOf)}現在</p>
          ${[...paragraphs('lead', review, draft), ...correctionPart(review), resultPart(review), policyPart(review), ...yearPart(review), notAchievedPart(review), excludedPart(review), ...accountsPart(review, draft), ...paragraphs('contact', review, draft, '問合せ先：')]}
        </main>
      </body>
    </html>`;
}

function correctionPart(review: Review): readonly Html[] {
  const correction = correctionOf(review);
  if (correction === null) return [];
  const rows = correction.changes.map(({ place, before, after }) => [place, before, after]);
  const headings = ['訂正箇所', '訂正前', '訂正後'];
  return [
    html`<h2>${correctionTitle}</h2>
      <p>${correction.sentence}</p>
      ${table({ id: 'correction', caption: '訂正前と訂正後', headings, rows, rowHeading: 0, figures: [] })}`,
  ];
}

function resultPart(review: Review): Html {
  const rows = publishedFigures(review).map(({ label, figure }, index) => [String(index + 1), label.ja, figure.ja]);
  return html`<h2>評価結果</h2>
    <p>${evaluationSentence(review)}${resultSentence(review.results)}</p>
    ${table({ id: 'result', caption: `評価結果(${pointInTime(review)}時点)`, headings: ['番号', '項目', '結果'], rows, rowHeading: 1, figures: [2] })}
    ${review.notes.map((note) => html`<p class="note">${note}</p>`)}`;
}

/** Nothing undetermined is ever published. */
const publishedCounts = summaryFigures.filter(({ figure }) => figure !== 'undetermined');

const publishedHeadings = [...publishedCounts.map(({ heading }) => heading), '達成率'];
const figureColumns = publishedHeadings.map((_, index) => index + 1);

function figuresOf(results: Results): readonly string[] {
  const rate = results.rate === null ? rateText(null) : rateText(results.rate) + provisionalMark(results);
  return [...publishedCounts.map(({ figure }) => String(results[figure])), rate];
}

function policyPart({ byPolicy, results }: Review): Html {
  return html`<h2>取組方針別の評価結果</h2>
    ${table({
      id: 'by-policy',
      caption: '取組方針別の項目数と達成率',
      headings: ['取組方針', ...publishedHeadings],
      rows: byPolicy.map((group) => [nameOrNameless(group.name), ...figuresOf(group.results)]),
      total: ['合計', ...figuresOf(results)],
      rowHeading: 0,
      figures: figureColumns,
    })}
    <p class="note">${rateNote}</p>`;
}

/** Nothing where no earlier year is known. */
function yearPart(review: Review): readonly Html[] {
  const years = yearsOfPlan(review);
  if (years.length < 2) return [];
  const rows = years.map(({ fiscalYear, results }) => [fiscalYearLabel(fiscalYear), ...figuresOf(results)]);
  return [
    html`<h2>年度別の評価結果</h2>
      ${table({ id: 'by-year', caption: '年度別の項目数と達成率', headings: ['年度', ...publishedHeadings], rows, rowHeading: 0, figures: figureColumns })}
      ${yearNotes(years).map((note) => html`<p class="note">${note}</p>`)}`,
  ];
}

function notAchievedPart(review: Review): Html {
  const rows = notAchievedItems(review).map(({ item, issue, countermeasure }) => [
    item.id,
    item.name,
    item.policy,
    item.department,
    issue,
    countermeasure,
  ]);
  const headings = ['項目番号', '取組項目', '取組方針', '所属', '課題', '改善策'];
  return listPart('not-achieved', '「未達成」であった取組項目', '「未達成」であった取組項目の課題と改善策', headings, rows);
}

function excludedPart(review: Review): Html {
  const rows = excludedItems(review).map(({ item, reason, evaluatedIn }) => [
    item.id,
    item.name,
    item.policy,
    item.department,
    reason,
    evaluatedIn === null ? '' : fiscalYearLabel(evaluatedIn),
  ]);
  const headings = ['項目番号', '取組項目', '取組方針', '所属', '理由', '評価する年度'];
  return listPart('excluded', '評価対象外とした取組項目', '評価対象外とした理由と評価する年度', headings, rows);
}

/** A list of items with their names as row headings; a sentence when there are none. */
function listPart(id: string, title: string, caption: string, headings: readonly string[], rows: readonly (readonly string[])[]): Html {
  return html`<h2>${title}</h2>
    ${rows.length === 0 ? html`<p>該当する取組項目はありません。</p>` : table({ id, caption, headings, rows, rowHeading: 1, figures: [] })}`;
}

/** Texts of the release that belong to no policy. */
function paragraphs(kind: PressKind, review: Review, draft: boolean, label = ''): readonly Html[] {
  return headTexts(kind, review).map((paragraph) => html`<p>${label}${markedText(paragraph, draft)}</p>`);
}

function accountsPart(review: Review, draft: boolean): readonly Html[] {
  const policies = policyTexts(review);
  if (policies.length === 0) return [];
  return [
    html`<h2>${policiesTitle(review)}</h2>`,
    ...policies.map(
      ({ no, name, paragraphs: told }) =>
        html`<h3>${no === null ? name : `${no} ${name}`}</h3>
          ${told.map((paragraph) => html`<p>${markedText(paragraph, draft)}</p>`)}`,
    ),
  ];
}

interface Table {
  /** Of its caption, which names the part of the page that scrolls sideways on a small screen. */
  readonly id: string;
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total?: readonly string[];
  /** The column that says what the row is about. */
  readonly rowHeading: number;
  /** Columns set to the right. */
  readonly figures: readonly number[];
}

function table({ id, caption, headings, rows, total, rowHeading, figures }: Table): Html {
  const cell = (words: string, column: number) => {
    const content = lines(nameOrNameless(words));
    if (column === rowHeading) return html`<th scope="row">${content}</th>`;
    return figures.includes(column) ? html`<td class="figure">${content}</td>` : html`<td>${content}</td>`;
  };
  return html`<div class="table" role="region" tabindex="0" aria-labelledby="${id}">
    <table>
      <caption id="${id}">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${headings.map((heading) => html`<th scope="col">${heading}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map(cell)}
            </tr>`,
        )}
        ${
          total
            ? html`<tr class="total">
                ${total.map(cell)}
              </tr>`
            : []
        }
      </tbody>
    </table>
  </div>`;
}
