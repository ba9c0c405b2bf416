/**
 * Who an add-in is made for. Each has an identity of its own, so that Excel can hold the one that is tried beside the one that is used:
 * an id never changes once people have the add-in, for Excel knows it by nothing else.
 */
const channels = {
  development: { id: '4057cf0d-faf0-4f7c-b73f-0c10dedf9e15', suffix: { ja: '(開発)', en: ' (development)' } },
  pilot: { id: '5369c6b4-04ab-4130-9247-cf08de5c3b49', suffix: { ja: '(試行)', en: ' (pilot)' } },
  production: { id: 'aae34ed0-8eb7-4f12-9cb8-8e9399e0c461', suffix: { ja: '', en: '' } },
};

module.exports = { channels };
