/* global window, document */
// Says why the pane stays empty where it can't start. Plain old script on purpose: it must run in the browsers that nothing else here runs in.
(function () {
  var patience = 10000;
  var sentences = {
    browser:
      'この版のExcelでは、このアドインは動きません。Microsoft 365、またはExcel 2021以降をお使いください。ご不明の点は、情報システムの担当者にお尋ねください。 / This version of Excel is too old for this add-in. Please use Microsoft 365, or Excel 2021 or later.',
    office:
      'Officeの部品(office.js)を読み込めないため、始められません。ネットワークの設定を、情報システムの担当者に確かめてください。 / A part of Office (office.js) could not be loaded. Please ask your IT staff about the network.',
    storage:
      'このパソコンの設定で、Webページの保管場所が使えないため、始められません。情報システムの担当者に、Cookieとサイトデータの設定を確かめてください。 / Storage of web pages is blocked on this computer. Please ask your IT staff about cookies and site data.',
    silent:
      'Excelからの返事がないため、始められません。この画面を閉じて開き直してください。直らないときは、Excelを起動し直してください。 / Excel does not answer. Please close this pane and open it again; if that does not help, start Excel again.',
    parts:
      'アドインの部品を読み込めないため、始められません。この画面を閉じて開き直してください。直らないときは、情報システムの担当者にお知らせください。 / A part of the add-in could not be loaded. Please close this pane and open it again, or tell your IT staff.',
  };
  var partsFailed = false;

  /** The pane takes the place of this paragraph as soon as it starts. */
  function say(sentence) {
    var place = document.getElementById('starting');
    if (place) place.textContent = sentence;
  }

  /** office.js needs it, and fails without a word where it is blocked. */
  function storageIsBlocked() {
    try {
      return !window.sessionStorage;
      // The old language wants the name.
      // eslint-disable-next-line @typescript-eslint/no-unused-vars
    } catch (error) {
      return true;
    }
  }

  function reason() {
    if (old) return sentences.browser;
    if (storageIsBlocked()) return sentences.storage;
    if (!window.Office) return sentences.office;
    return partsFailed ? sentences.parts : sentences.silent;
  }

  // Internet Explorer's engine and the first Edge's, which old versions of Office show their panes in.
  var old = /Trident|Edge\//.test(navigator.userAgent);

  // A script of ours that does not come, or that this engine can't read.
  function noteFailure(event) {
    var source = (event.target && event.target.src) || event.filename || '';
    if (source.indexOf('/static/') >= 0) partsFailed = true;
  }
  window.addEventListener('error', noteFailure, true);
  window.addEventListener('load', function () {
    if (old || !window.Office || storageIsBlocked() || partsFailed) say(reason());
  });
  // Where a script neither comes nor fails, the page is never loaded.
  window.setTimeout(function () {
    say(reason());
  }, patience);
})();
