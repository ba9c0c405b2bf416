// What a server does wrong with the files of a release. For the page check.html and for `npm run release -- --check`, hence a plain script.
(function (place) {
  'use strict';

  var kinds = {
    html: ['text/html'],
    js: ['text/javascript', 'application/javascript', 'application/x-javascript'],
    png: ['image/png'],
    json: ['application/json'],
  };

  /**
   * @param release release.json of the site: { headers: name → value; hashedFolder; caching: { hashed, others }; files: path → SHA-256 }
   * @param answer { path, status, headers: lower-case name → value, sha256: of the body }
   * @returns sentences { ja, en }; none when all is well
   */
  function judgeAnswer(release, answer) {
    if (answer.status !== 200)
      return [
        answer.status === 404
          ? say(
              'ファイルがありません。コピーされているか、拡張子が許可されているか確かめてください。',
              'The file is not there, or its extension is not allowed.',
            )
          : say(
              'サーバーが ' + answer.status + ' を返しました。転送や認証をせず、そのまま返してください。',
              'The server answered ' + answer.status + '.',
            ),
      ];
    return [].concat(judgeContent(release, answer), judgeKind(answer), judgeHeaders(release, answer), judgeCaching(release, answer));
  }

  function judgeContent(release, answer) {
    var wanted = release.files[answer.path];
    if (!wanted || wanted === answer.sha256) return [];
    return [
      say(
        '内容が配布物と違います。コピーし直してください。途中で書き換える装置がないかも確かめてください。',
        'The content differs from the release.',
      ),
    ];
  }

  function judgeKind(answer) {
    var wanted = kinds[answer.path.split('.').pop()];
    var found = (answer.headers['content-type'] || '').split(';')[0].trim().toLowerCase();
    if (!wanted || wanted.indexOf(found) >= 0) return [];
    return [
      say(
        '種類(Content-Type)が「' + found + '」です。「' + wanted[0] + '」にしてください。',
        'Content-Type is "' + found + '", wanted is ' + wanted[0] + '.',
      ),
    ];
  }

  function judgeHeaders(release, answer) {
    var faults = [];
    Object.keys(release.headers).forEach(function (name) {
      var found = answer.headers[name.toLowerCase()];
      if (found === undefined) faults.push(say('ヘッダー ' + name + ' がありません。', 'The header ' + name + ' is missing.'));
      else if (found !== release.headers[name])
        faults.push(say('ヘッダー ' + name + ' が配布物の設定と違います。', 'The header ' + name + ' is not the one of the release.'));
    });
    ['x-frame-options', 'set-cookie', 'refresh'].forEach(function (name) {
      if (answer.headers[name] !== undefined)
        faults.push(say('ヘッダー ' + name + ' は不要です。外してください。', 'The header ' + name + ' has to go.'));
    });
    return faults;
  }

  function judgeCaching(release, answer) {
    var hashed = answer.path.indexOf(release.hashedFolder + '/') === 0;
    var found = (answer.headers['cache-control'] || '').toLowerCase();
    if (!hashed)
      return /no-cache|no-store/.test(found)
        ? []
        : [
            say(
              'Cache-Control が「' + found + '」です。「' + release.caching.others + '」にしないと、更新が届きません。',
              'Cache-Control is "' + found + '"; without ' + release.caching.others + ' updates do not arrive.',
            ),
          ];
    var age = /max-age=(\d+)/.exec(found);
    return age && Number(age[1]) >= 86400 && !/no-cache|no-store/.test(found)
      ? []
      : [
          say(
            'Cache-Control が「' + found + '」です。「' + release.caching.hashed + '」にすると、2回目から早く開きます。',
            'Cache-Control is "' + found + '"; with ' + release.caching.hashed + ' the pane opens faster.',
          ),
        ];
  }

  function say(ja, en) {
    return { ja: ja, en: en };
  }

  if (typeof module === 'object') module.exports = { judgeAnswer: judgeAnswer };
  else place.judgeAnswer = judgeAnswer;
})(this);
