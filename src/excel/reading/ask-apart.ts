import { excelCode } from '../excel-fault';
import type { Context } from '../run-excel';

/** Puts its questions into the context; the answer can be taken after the next round trip. */
export type Ask<Answer> = (asking: Asking) => () => Answer;

/** One try to ask. */
export interface Asking {
  readonly context: Context;
  /** The cells of a sheet that hold something: one object for all questions about them. */
  readonly usedRange: (sheet: Excel.Worksheet) => Excel.Range;
}

type Asks = Readonly<Record<string, Ask<unknown>>>;

/** The answers by question; null where Excel refused one. */
export type Answers<Wanted extends Asks> = { readonly [Key in keyof Wanted]: ReturnType<ReturnType<Wanted[Key]>> | null };

/** What cannot be done without. */
export interface Essential<Answer> {
  readonly ask: Ask<Answer>;
  /** The same with nothing in it that can be done without; asked when Excel has refused. */
  readonly plain: Ask<Answer>;
}

/**
 * Asks for all in one round trip. When Excel refuses, or the answer is too large for one message, the essential is asked for alone, and
 * then everything else, each in a message of its own: what Excel does not tell is null, and ends nothing.
 * @throws Excel's error when it refuses the essential
 */
export async function askApart<Answer, Wanted extends Asks>(
  context: Context,
  { ask, plain }: Essential<Answer>,
  wanted: Wanted,
): Promise<readonly [Answer, Answers<Wanted>]> {
  const keys: readonly (keyof Wanted & string)[] = Object.keys(wanted);
  const together = await tryToAsk(context, [ask, ...Object.values(wanted)]);
  if (together) {
    const [essential, ...others] = together;
    return [essential as Answer, byKey(keys, others)];
  }
  const answer = await mustAsk(context, plain);
  const others: unknown[] = [];
  for (const question of Object.values(wanted)) others.push((await tryToAsk(context, [question]))?.[0] ?? null);
  return [answer, byKey(keys, others)];
}

function byKey<Wanted extends Asks>(keys: readonly (keyof Wanted & string)[], answers: readonly unknown[]): Answers<Wanted> {
  return Object.fromEntries(keys.map((key, index) => [key, answers[index] ?? null])) as Answers<Wanted>;
}

/** Null: Excel refuses. */
async function tryToAsk(context: Context, asks: readonly Ask<unknown>[]): Promise<readonly unknown[] | null> {
  const asking = askingIn(context);
  const answers = asks.map((ask) => ask(asking));
  try {
    await context.sync();
  } catch (error) {
    if (excelCode(error) === null) throw error;
    return null;
  }
  return answers.map((answer) => answer());
}

async function mustAsk<Answer>(context: Context, ask: Ask<Answer>): Promise<Answer> {
  const answer = ask(askingIn(context));
  await context.sync();
  return answer();
}

function askingIn(context: Context): Asking {
  const known = new Map<Excel.Worksheet, Excel.Range>();
  return {
    context,
    usedRange: (sheet) => {
      const range = known.get(sheet) ?? sheet.getUsedRangeOrNullObject(true);
      known.set(sheet, range);
      return range;
    },
  };
}
