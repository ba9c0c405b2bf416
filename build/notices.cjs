const { createHash } = require('node:crypto');

/** @returns THIRD-PARTY-NOTICES.txt: every package with its licence in full, equal texts once */
function noticesOf(packages) {
  const byText = new Map();
  for (const each of packages) {
    const text = each.text ?? `(The package holds no licence text. Its package.json says: ${each.license}.)`;
    byText.set(text, [...(byText.get(text) ?? []), each]);
  }
  const parts = [...byText].map(([text, users]) => {
    const names = users.map(({ name, version, license, homepage }) => `${name} ${version} (${license})${homepage ? ` ${homepage}` : ''}`);
    return `${names.join('\n')}\n\n${text}\n`;
  });
  const rule = `${'-'.repeat(78)}\n`;
  return `この配布物には、次のソフトウェアが含まれています。\nThis distribution contains the following software.\n\n${rule}${parts.join(rule)}`;
}

/**
 * @param product { name, version, date: when it was released, YYYY-MM-DD }
 * @returns sbom.spdx.json (SPDX 2.3): the product and exactly the packages in it; the same packages give the same text
 */
function sbomOf(product, packages) {
  const entry = ({ name, version, license }) => ({
    SPDXID: `SPDXRef-${`${name}-${version}`.replace(/[^A-Za-z0-9.-]/g, '-').replace(/^-/, '')}`,
    name,
    versionInfo: version,
    downloadLocation: 'NOASSERTION',
    filesAnalyzed: false,
    licenseConcluded: 'NOASSERTION',
    licenseDeclared: license,
    copyrightText: 'NOASSERTION',
  });
  const reference = ({ name, version }) => ({
    referenceCategory: 'PACKAGE-MANAGER',
    referenceType: 'purl',
    referenceLocator: `pkg:npm/${name.replace(/^@/, '%40')}@${version}`,
  });
  const own = entry({ ...product, license: 'MIT' });
  const others = packages.map((each) => ({ ...entry(each), externalRefs: [reference(each)] }));
  const custom = packages.filter(({ license }) => license.startsWith('LicenseRef-'));
  const content = createHash('sha256')
    .update(JSON.stringify([own, others]))
    .digest('hex')
    .slice(0, 32);
  const document = {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: `${product.name}-${product.version}`,
    documentNamespace: `https://spdx.org/spdxdocs/${product.name}-${product.version}-${content}`,
    creationInfo: { created: `${product.date}T00:00:00Z`, creators: [`Tool: ${product.name}-build-${product.version}`] },
    documentDescribes: [own.SPDXID],
    packages: [own, ...others],
    relationships: others.map(({ SPDXID }) => ({
      spdxElementId: own.SPDXID,
      relationshipType: 'CONTAINS',
      relatedSpdxElement: SPDXID,
    })),
    ...(custom.length > 0 && {
      hasExtractedLicensingInfos: custom.map(({ license, text, name }) => ({ licenseId: license, name, extractedText: text })),
    }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

module.exports = { noticesOf, sbomOf };
