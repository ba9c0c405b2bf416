/* global window, document */
// Says why the pane stays empty where it can't start. Plain old script on purpose: it must run in the browsers that nothing else here runs in.
(function () {
  var sentences = {
    browser:
      'この版のExcelでは、このアドインは動きません。Microsoft 365、またはExcel 2021以降をお使いください。ご不明の点は、情報システムの担当者にお尋ねください。',
    office: 'Officeの部品（office.js）を読み込めないため、始められません。ネットワークの設定を、情報システムの担当者に確かめてください。',
  };

  function say(sentence) {
    var place = document.getElementById('starting');
    if (place) place.textContent = sentence;
  }

  // Internet Explorer's engine and the first Edge's, which old versions of Office show their panes in.
  var old = /Trident|Edge\//.test(navigator.userAgent);
  window.addEventListener('load', function () {
    if (old) say(sentences.browser);
    else if (!window.Office) say(sentences.office);
  });
})();
