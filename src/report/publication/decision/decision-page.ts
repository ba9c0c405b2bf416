import type { Review } from '../../../model/review';
import { addressOf } from '../../../workbook/reference';
import { nameOrNameless } from '../../items/item-table';
import { statedTitle } from '../../wording';
import { html, type Html } from '../html';
import { pageStyle } from '../page-style';
import { decisionLines, type DecisionEntry, type DecisionLine } from './decision-lines';
import { decisionWords, internalNotice } from './decision-sheet';

/** The same as a page that a phone shows: no table, one thing below the other. For the office alone. Lines end with "\n". */
export function decisionPage(review: Review): string {
  const page = html`<!DOCTYPE html>
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>【内部】決裁の一枚</title>
        ${pageStyle}
      </head>
      <body>
        <main>
          <h1>決裁の一枚</h1>
          <p class="draft">内部</p>
          <p>${internalNotice}</p>
          <p>${statedTitle(review)}</p>
          ${decisionLines(review).map(section)}
        </main>
      </body>
    </html>`;
  return `${page.html}\n`;
}

function section({ kind, value, how, entries }: DecisionLine): Html {
  const list =
    entries.length === 0
      ? []
      : [
          html`<ul>
            ${entries.map(listed)}
          </ul>`,
        ];
  return html`<h2>${decisionWords[kind]}</h2>
    <p><strong>${value}</strong></p>
    <p>${how}</p>
    ${list}`;
}

function listed({ item, words, cells }: DecisionEntry): Html {
  const [first] = cells;
  const where = first ? `${item.file} ${first.sheet}!${cells.map(addressOf).join('、')}` : item.file;
  return html`<li>${`${item.id} ${item.name}`.trim()}（${nameOrNameless(item.department)}）：${words}<br /><small>${where}</small></li>`;
}
