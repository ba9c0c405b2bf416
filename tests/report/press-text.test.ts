import { policyTexts } from '../../src/report/items/policy-texts';
import { pressText } from '../../src/report/publication/press-text';
import { entry, item } from '../evaluation/model-values';
import { published } from '../publication/golden';
import { fy2024Findings, fy2024Items, reviewOf } from './fy2024-round';
import { rounds } from './rounds';

const final = reviewOf(fy2024Items);

describe('the figures', () => {
  const lastFigure = (name: string) =>
    published(pressText(rounds[name]!))
      .split('\n')
      .find((line) => line.startsWith('5 '));

  test.each([
    ['34 items, 12 out of scope', '5 達成率(17項目/22項目) 約77.3パーセント'],
    ['a rate rounded to a whole number', '5 達成率(47項目/54項目) 約87.0パーセント'],
    ['an exact rate', '5 達成率(20項目/25項目) 80パーセント'],
    ['an exact rate with a decimal', '5 達成率(7項目/8項目) 87.5パーセント'],
    ['a half, rounded up', '5 達成率(1項目/16項目) 約6.3パーセント'],
    ['nothing in scope', '5 達成率(0項目/0項目) －'],
  ])('%s', (name, line) => {
    expect(lastFigure(name)).toBe(line);
  });

  test('with the sign, when the office writes it', () => {
    expect(published(pressText(final, { percent: '％' }))).toContain('5 達成率(19項目/23項目) 約82.6％\n');
  });
});

describe('the sentence above the figures', () => {
  const sentence = (given: Partial<typeof final.settings>, review = final) =>
    published(pressText({ ...review, settings: { ...review.settings, ...given } }))
      .split('\n')
      .find((line) => line.includes('取組項目のうち'));

  test('names the policies that have counted items, in the order of the plan', () => {
    expect(sentence({})).toBe(
      '　市政改革室が中心となって進捗管理を行う取組方針「官民連携の推進」、「業務改革の推進」、「持続可能な行財政基盤の構築」で掲げる取組項目のうち、令和6年度末現在で評価可能な23件の取組項目の評価を行いました。',
    );
  });

  test('names no office where the settings give none', () => {
    expect(sentence({ plan: '第5次行財政改革プラン' })).toMatch(/^　取組方針「官民連携の推進」、/);
  });

  test('without policies speaks of the items alone', () => {
    expect(sentence({}, reviewOf([item({ policy: '', rating: 'achieved' })]))).toBe(
      '　取組項目のうち、令和6年度末現在で評価可能な1件の取組項目の評価を行いました。',
    );
  });

  test('says so when nothing could be evaluated', () => {
    expect(sentence({}, rounds['nothing in scope'])).toContain('令和6年度末現在で評価可能な取組項目はありませんでした。');
  });
});

describe('is refused with a sentence', () => {
  test('while a rating is open', () => {
    expect(pressText(rounds['three items undetermined']!)).toEqual({
      refused: {
        ja: '評価が決まっていない取組項目が3項目あるため、公表用に書き出せません。すべての評価を決めてから、やり直してください。',
        en: expect.stringContaining('3 item(s)') as string,
      },
    });
  });

  test('while an error remains, but not for warnings and notes', () => {
    expect(pressText(reviewOf(fy2024Items, fy2024Findings))).toEqual({
      refused: expect.objectContaining({ ja: expect.stringContaining('要修正の指摘が1件') as string }) as unknown,
    });
    expect(pressText(reviewOf(fy2024Items, [fy2024Findings[0]!, fy2024Findings[2]!]))).toHaveProperty('published');
  });

  test('not for the errors of a draft, which the text replaces', () => {
    const finding = { ...fy2024Findings[1]!, file: '公表資料案.xlsx', item: null };
    const review = reviewOf(fy2024Items, [finding]);
    const [first] = review.workbooks;
    expect(
      pressText({ ...review, workbooks: [...review.workbooks, { ...first!, file: '公表資料案.xlsx', kind: 'publication' }] }),
    ).toHaveProperty('published');
  });
});

describe('what the departments write', () => {
  const told = (review: ReturnType<typeof reviewOf>) =>
    policyTexts(review).map(({ no, name, paragraphs }) => [no, name, ...paragraphs.map(({ text }) => text)]);
  const paragraph = (...activities: readonly string[]) =>
    told(
      reviewOf(
        activities.map((text, index) => item({ name: `取組${index + 1}`, policy: '業務改革の推進', entries: { activity: entry(text) } })),
      ),
    )[0]?.[2];

  test.each([
    { written: ['手引を作成した。'], shown: '令和6年度においては、「取組1」について、手引を作成しました。' },
    {
      written: ['手引を作成した', '研修を行った'],
      shown: '令和6年度においては、「取組1」について、手引を作成しました。「取組2」については、研修を行いました。',
    },
    {
      written: ['・手引を作成した\n・研修を行った'],
      shown: '令和6年度においては、「取組1」について、手引を作成しました。また、研修を行いました。',
    },
    {
      written: ['手引を全所属に\n配布した。\n研修を行った。さらに、冊子を配った。'],
      shown: '令和6年度においては、「取組1」について、手引を全所属に配布しました。また、研修を行いました。さらに、冊子を配りました。',
    },
    { written: ['手引を作成した。', '手引を作成した。'], shown: '令和6年度においては、「取組1」について、手引を作成しました。' },
    {
      written: ['－', '応募が多かった。', '手引の作成'],
      shown: '令和6年度においては、「取組2」の取組実績は、「応募が多かった」です。「取組3」については、手引の作成を行いました。',
    },
  ])('$written reads $shown', ({ written, shown }) => {
    expect(paragraph(...written)).toBe(shown);
  });

  test('stands under its policy, what was done before what comes next', () => {
    const review = reviewOf([
      item({ name: '続くこと', policy: '独自の方針', entries: { next: entry('続ける。') } }),
      item({ name: '研修', policy: '業務改革の推進', entries: { next: entry('研修を続ける。') } }),
      item({ name: '講座', policy: '業務改革の推進', entries: { activity: entry('講座を開いた。') } }),
    ]);
    expect(told(review)).toEqual([
      [3, '業務改革の推進', '令和6年度においては、「講座」について、講座を開きました。', '今後は、「研修」について、研修を続けます。'],
      [null, '独自の方針', '今後は、「続くこと」について、続けます。'],
    ]);
  });

  test('counts for policies followed under another plan, not for items told elsewhere', () => {
    const left = (because: 'untrackedPolicy' | 'relisted', words: string) =>
      item({ name: '制度', policy: '働き方改革', counted: false, notCountedBecause: because, entries: { activity: entry(words) } });
    expect(told(reviewOf([left('untrackedPolicy', '制度を導入した。'), left('relisted', '再び述べた。')]))).toEqual([
      [4, '働き方改革', '令和6年度においては、「制度」について、制度を導入しました。'],
    ]);
  });

  test('how it is made good is told of what was not achieved, and every sentence says from which cell it is', () => {
    const written = { countermeasure: entry('体制を整える。'), issue: entry('人手が足りない。') };
    const review = reviewOf([
      item({ id: '1', name: '達成した取組', policy: '業務改革の推進', rating: 'achieved', entries: written }),
      item({ id: '2', name: '届かなかった取組', policy: '業務改革の推進', rating: 'notAchieved', entries: written }),
    ]);
    const [next] = policyTexts(review)[0]?.paragraphs ?? [];
    expect(next).toMatchObject({ state: '下書き', text: '今後は、「届かなかった取組」について、体制を整えます。' });
    expect(next?.sources.map(({ id, field, now }) => [id, field, now])).toEqual([['2', '改善策', '体制を整える。']]);
  });

  test('without any of it the press text has the result alone', () => {
    expect(published(pressText(final))).not.toContain('取組方針の取組状況について');
  });
});
