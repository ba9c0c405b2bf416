/* global document, judgeAnswer */
// Asks for the files of the release beside this page, one after another, and says what the server does wrong with them.
(async function () {
  const outcome = document.getElementById('outcome');

  async function ask(path) {
    const answer = await fetch(path, { cache: 'no-store', redirect: 'manual', credentials: 'omit' });
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.clone().arrayBuffer()));
    const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return { path, status: answer.status || '転送', headers: Object.fromEntries(answer.headers), sha256, answer };
  }

  function show(path, faults) {
    const heading = document.createElement('h2');
    heading.textContent = path;
    const list = document.createElement('ul');
    for (const { ja, en } of faults) {
      const entry = document.createElement('li');
      entry.textContent = `${ja} / ${en}`;
      list.append(entry);
    }
    document.getElementById('faults').append(heading, list);
  }

  try {
    const { answer } = await ask('release.json');
    const release = await answer.json();
    let count = 0;
    for (const path of ['release.json', ...Object.keys(release.files)]) {
      const faults = judgeAnswer(release, await ask(path));
      count += faults.length;
      if (faults.length > 0) show(path, faults);
    }
    const files = Object.keys(release.files).length + 1;
    outcome.textContent =
      count === 0
        ? `版 ${release.version}: ${files}個のファイルを確かめました。誤りはありません。 / ${files} files checked, no fault.`
        : `版 ${release.version}: ${count}件の誤りがあります。 / ${count} faults.`;
  } catch (error) {
    outcome.textContent = `確かめられませんでした: ${error.message} / The check could not be made.`;
  }
})();
