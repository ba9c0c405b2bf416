import { useEffect, useReducer, useRef, useState, type RefObject } from 'react';
import { createRoot } from 'react-dom/client';
import { addressOf } from '../../src/workbook/reference';
import type { Position } from '../../src/workbook/workbook';
import { UnreadableWorkbook } from '../../src/xlsx/read-workbook';
import type { OfficeHost } from '../simulated-excel/hosts/office-host';
import { quotedSheet } from '../simulated-excel/model/area';
import { formulaOf } from '../simulated-excel/model/cell';
import { select, type } from '../simulated-excel/person';
import { openBook, showPane, type Book, type HostKind } from './book';
import { Grid } from './grid';
import { samples } from './samples';

const query = new URLSearchParams(location.search);
/** ?host=web: Excel on the web, with its limits. */
const kind: HostKind = query.get('host') === 'web' ? 'web' : 'win32';
/** ?lang=en: Excel in English. */
const locale = query.get('lang') === 'en' ? 'en-US' : 'ja-JP';

function Preview() {
  const pane = useRef<HTMLElement>(null);
  const [book, setBook] = useState<Book | null>(null);
  const [ribbon, setRibbon] = useState<OfficeHost | null>(null);
  const [trouble, setTrouble] = useState('');

  async function open(name: string, bytes: Promise<ArrayBuffer>): Promise<void> {
    if (kind === 'web' && location.protocol !== 'https:') {
      setTrouble('Web版のExcelの動きは、https で開いたときだけ試せます。');
      return;
    }
    const frame = document.createElement('iframe');
    frame.title = '作業ウィンドウ';
    try {
      const opened = await openBook(name, new Uint8Array(await bytes), kind, frame);
      setTrouble('');
      setRibbon(null);
      setBook(opened);
      showPane(opened, { kind, locale }, frame, setRibbon);
      pane.current?.replaceChildren(frame);
    } catch (error) {
      setTrouble(error instanceof UnreadableWorkbook ? error.sentence.ja : String(error));
    }
  }

  const openSample = (sample: string) => open(sample.replace(/^.*\//, ''), bytesOf(`samples/${sample}`));
  useEffect(() => {
    void openSample(samples[0]);
    // Once, at the start.
  }, []);

  return (
    <div className="preview">
      <header className="ribbon">
        <label>
          見本
          <select onChange={({ target }) => void openSample(target.value)}>
            {samples.map((sample) => (
              <option key={sample} value={sample}>
                {sample.replace(/^.*\//, '')}
              </option>
            ))}
          </select>
        </label>
        <label className="file">
          手元のファイルを開く
          <input
            type="file"
            accept=".xlsx,.xlsm,.xls,.xlsb,.ods"
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (file) void open(file.name, file.arrayBuffer());
            }}
          />
        </label>
        <button type="button" disabled={!ribbon} onClick={() => void ribbon?.invokeCommand('checkAndSummarise')}>
          点検して集計
        </button>
        <button type="button" disabled={!ribbon} onClick={() => void ribbon?.invokeCommand('insertResultTable')}>
          評価結果の表
        </button>
        <button type="button" disabled={!book} onClick={() => book && void download(book)}>
          ブックをダウンロード
        </button>
        <p>Excelの代わりに、この画面の中のブックで試せます。ファイルはこのパソコンの外へ送信しません。</p>
      </header>
      {trouble !== '' && <p role="alert">{trouble}</p>}
      <main className="book">{book && <OpenBook key={book.name} book={book} />}</main>
      <aside ref={pane} className="pane" aria-label="進捗評価" />
    </div>
  );
}

function OpenBook({ book }: { readonly book: Book }) {
  const [, redraw] = useReducer((version: number) => version + 1, 0);
  useEffect(() => book.onChange(redraw), [book]);
  const entry = useRef<HTMLInputElement>(null);
  const { sheet, area } = book.workbook.selection;
  const go = (name: string, { row, column }: Position) => {
    book.edit((workbook) => {
      select(workbook, `${quotedSheet(name)}!${addressOf({ row, column })}`);
    });
  };
  return (
    <>
      <EntryBar book={book} entry={entry} />
      <Grid
        sheet={sheet}
        selected={area}
        onSelect={(at) => {
          go(sheet.name, at);
        }}
        onEnter={() => entry.current?.select()}
      />
      <nav aria-label="シート">
        {book.workbook.sheets
          .filter(({ visibility }) => visibility === 'Visible')
          .map(({ id, name, lastSelected }) => (
            <button
              key={id}
              type="button"
              aria-current={name === sheet.name}
              onClick={() => {
                go(name, { row: lastSelected.top, column: lastSelected.left });
              }}
            >
              {name}
            </button>
          ))}
      </nav>
    </>
  );
}

/** Where a person types into the selected cell; what is typed is read by Excel's rules. */
function EntryBar({ book, entry }: { readonly book: Book; readonly entry: RefObject<HTMLInputElement | null> }) {
  const { sheet, area } = book.workbook.selection;
  const at = { row: area.top, column: area.left };
  const content = String(formulaOf(sheet.cell(at.row, at.column)));
  const [trouble, setTrouble] = useState('');
  return (
    <form
      className="entry"
      onSubmit={(event) => {
        event.preventDefault();
        const text = entry.current?.value ?? '';
        try {
          book.edit((workbook) => {
            type(workbook, `${quotedSheet(sheet.name)}!${addressOf(at)}`, text);
          });
          setTrouble('');
        } catch (error) {
          setTrouble(String(error));
        }
      }}
    >
      <label>
        {addressOf(at)}
        <input ref={entry} key={`${sheet.id} ${addressOf(at)} ${content}`} defaultValue={content} autoComplete="off" />
      </label>
      <button type="submit">入力</button>
      {trouble !== '' && <span role="alert">{trouble}</span>}
    </form>
  );
}

async function bytesOf(path: string): Promise<ArrayBuffer> {
  return (await fetch(path)).arrayBuffer();
}

async function download(book: Book): Promise<void> {
  const url = URL.createObjectURL(new Blob([new Uint8Array(await book.save())]));
  const link = document.createElement('a');
  link.href = url;
  link.download = book.name.replace(/\.\w+$/, '.xlsx');
  link.click();
  URL.revokeObjectURL(url);
}

const place = document.getElementById('preview');
if (place) createRoot(place).render(<Preview />);
