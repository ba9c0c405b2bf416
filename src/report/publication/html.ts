/** A piece of a page that may be put into another; made by `html` alone, so that every text in it is escaped. */
export interface Html {
  readonly html: string;
}

type Value = string | number | Html | readonly Html[];

/** html`<p>${text}</p>`: texts are escaped, pieces and lists of pieces put in as they are. */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { html: parts.map((part, index) => part + written(values[index] ?? '')).join('') };
}

/** A text with its line breaks. */
export function lines(text: string): Html {
  return { html: text.split('\n').map(escaped).join('<br>') };
}

function written(value: Value): string {
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  return 'html' in value ? value.html : value.map((piece) => piece.html).join('\n');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Letters that a page cannot hold are replaced, so that the reader sees that something was there. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter).replace(/(?![\t\n])\p{Cc}|\p{Surrogate}/gu, '\uFFFD');
}
