import type { Html } from './html';
import { html } from './html';

/** Dark on light everywhere, 7 : 1 and more; on paper A4, headings of tables repeated on every page, rows kept whole. */
export const pageStyle: Html = html`<style>
  body {
    margin: 0;
    background: #fff;
    color: #1a1a1a;
    font:
      1rem/1.75 'Yu Gothic',
      YuGothic,
      'Hiragino Sans',
      'Noto Sans JP',
      'Noto Sans CJK JP',
      sans-serif;
  }
  main {
    max-width: 62rem;
    margin: 0 auto;
    padding: 1.5rem 1rem 3rem;
  }
  h1 {
    font-size: 1.6rem;
    line-height: 1.4;
  }
  h2 {
    font-size: 1.25rem;
    margin: 2.5rem 0 0.75rem;
    padding-left: 0.6rem;
    border-left: 0.35rem solid #1f4e79;
  }
  h3 {
    font-size: 1.05rem;
    margin: 1.5rem 0 0.5rem;
  }
  p {
    margin: 0.5rem 0;
  }
  .note {
    font-size: 0.9em;
  }
  .draft {
    color: #9c0006;
    font-weight: bold;
    border: 0.15rem solid #9c0006;
    padding: 0 0.8rem;
    width: max-content;
  }
  .table {
    overflow-x: auto;
    margin: 1rem 0 0.5rem;
  }
  .table:focus-visible {
    outline: 0.2rem solid #1f4e79;
    outline-offset: 0.2rem;
  }
  table {
    border-collapse: collapse;
    width: 100%;
  }
  caption {
    text-align: left;
    font-weight: bold;
    padding-bottom: 0.4rem;
  }
  th,
  td {
    border: 1px solid #6b6b6b;
    padding: 0.4rem 0.6rem;
    text-align: left;
    vertical-align: top;
    overflow-wrap: anywhere;
    min-width: 4.5em;
  }
  thead th {
    background: #dce6f1;
    vertical-align: middle;
    overflow-wrap: normal;
    word-break: keep-all;
  }
  tbody th {
    font-weight: normal;
    min-width: 9em;
  }
  .total * {
    font-weight: bold;
    background: #f2f2f2;
  }
  .figure {
    width: 1%;
    text-align: right;
    white-space: nowrap;
  }
  @page {
    size: A4;
    margin: 18mm 15mm;
  }
  @media print {
    body {
      font-size: 10pt;
      line-height: 1.5;
    }
    main {
      max-width: none;
      padding: 0;
    }
    .table {
      overflow: visible;
      padding-right: 1px;
    }
    th,
    td {
      padding: 0.25rem 0.4rem;
      min-width: 0;
    }
    tbody th {
      min-width: 0;
    }
    .draft {
      position: fixed;
      top: 0;
      right: 0;
      margin: 0;
      background: #fff;
    }
    h2,
    h3,
    caption {
      break-after: avoid;
    }
    thead {
      display: table-header-group;
    }
    tr {
      break-inside: avoid;
    }
  }
</style>`;
