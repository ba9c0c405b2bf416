import type { Sentence } from './finding';

/** What a member of the settings has to look like. */
const shapes: Readonly<Record<string, Sentence>> = {
  plan: { ja: '文字で書いてください', en: 'write text' },
  office: { ja: '文字で書いてください', en: 'write text' },
  from: { ja: '西暦の年度を数で書いてください(例:2024)', en: 'write the fiscal year as a number such as 2024' },
  to: { ja: '西暦の年度を数で書いてください(例:2027)', en: 'write the fiscal year as a number such as 2027' },
  fiscalYear: { ja: '西暦の年度を数で書いてください(例:2024)', en: 'write the fiscal year as a number such as 2024' },
  asOf: { ja: '日付を「2025-03-31」の形で書いてください', en: 'write the date like 2025-03-31' },
  policies: {
    ja: 'それぞれにno(数)、name(文字)、tracked(trueかfalse)が必要です',
    en: 'each needs no (number), name (text), tracked (true or false)',
  },
  statuses: {
    ja: 'それぞれにlabel(文字)とcountsAs(achieved、notAchieved、outOfScopeのいずれか)が必要です',
    en: 'each needs label (text) and countsAs (achieved, notAchieved or outOfScope)',
  },
  departments: {
    ja: 'それぞれにname(文字)とitems(項目番号の文字の一覧)が必要です',
    en: 'each needs name (text) and items (a list of item numbers as text)',
  },
  organisation: { ja: '所属の名称の一覧を書いてください', en: 'write a list of names' },
  oldNames: { ja: '旧名称と現在の名称を、文字の組で書いてください', en: 'write pairs of texts, old name to present name' },
  items: {
    ja: 'それぞれにid、name、policy、department(いずれも文字)が必要で、evaluateInは"everyYear"か年度の一覧です',
    en: 'each needs id, name, policy, department (texts); evaluateIn is "everyYear" or a list of years',
  },
  sharedItems: {
    ja: 'それぞれにdepartments(所属の一覧)とcount("each"か"once")が必要で、"once"ではownerにその所属の1つを書いてください',
    en: 'each needs departments (a list) and count ("each" or "once"); with "once", owner names one of them',
  },
  form: { ja: 'name(様式の名称)とheadings(見出しの一覧)が必要です', en: 'it needs name (of the form) and headings (a list)' },
  published: {
    ja: 'それぞれにfiscalYear、confirmed、achieved、notAchieved(いずれも数)が必要で、件数が互いに合わなければなりません',
    en: 'each needs fiscalYear, confirmed, achieved, notAchieved (numbers), and the counts must agree',
  },
  answers: {
    ja: '確認のキーと回答の組にし、oneItemの回答は、itemNameと、rating、target、actualのいずれかを含む、欄の名前とセルの番地(例:B4)か見出しの組にしてください',
    en: 'write pairs of a key and an answer; an answer to oneItem pairs fields (itemName and one of rating, target, actual) with cells such as B4 or with labels',
  },
  rollUp: { ja: 'all、majority、main、byHandのいずれかを書いてください', en: 'write all, majority, main or byHand' },
  threshold: { ja: '0より大きい数を書いてください', en: 'write a number above 0' },
  tolerance: { ja: '0以上100未満の数を書いてください', en: 'write a number from 0 to below 100' },
  overrides: { ja: 'それぞれにitem、rule、basis、reason(いずれも文字)が必要です', en: 'each needs item, rule, basis, reason (texts)' },
  rules: {
    ja: 'それぞれにruleとseverity(error、warning、info、offのいずれか)が必要です',
    en: 'each needs rule and severity (error, warning, info or off)',
  },
};

/** Names the member, of a list also the place, and says what it has to look like. */
export function wrongMember(key: string, value: unknown, check: (value: unknown) => boolean): Sentence {
  const index = Array.isArray(value) ? value.findIndex((each) => !check([each])) : -1;
  const shape = shapes[key] ?? { ja: '見本に合わせて直してください', en: 'correct it after the sample' };
  const place = index === -1 ? { ja: '', en: '' } : { ja: `の${index + 1}番目`, en: `, number ${index + 1},` };
  const given = shown(index === -1 ? value : (value as readonly unknown[])[index]);
  return {
    ja: `点検設定の「${key}」${place.ja}の値「${given}」が正しくありません。${shape.ja}。`,
    en: `The value of "${key}"${place.en} in the settings is not valid (${given}): ${shape.en}.`,
  };
}

export function unknownMember(key: string): Sentence {
  return {
    ja: `点検設定に「${key}」という項目はありません。名前の書き間違いを直すか、消してください。`,
    en: `The settings have no member "${key}". Correct its name or delete it.`,
  };
}

const longestShown = 60;

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length <= longestShown ? text : `${text.slice(0, longestShown)}…`;
}
