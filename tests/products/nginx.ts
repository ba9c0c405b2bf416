import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { address, type Release } from './release';

const host = new URL(address).hostname;

export interface Server {
  readonly port: number;
  /** The certificate, made for this run. */
  readonly certificate: string;
  /** How a browser names the one key that it may trust. */
  readonly keyHash: string;
  readonly stop: () => Promise<void>;
}

/**
 * nginx as the guide has it: the release's own configuration inside a https server block, with a certificate made on the spot.
 *
 * @param change what an administrator did to the configuration
 */
export async function serve(release: Release, work: string, change: (config: string) => string = (config) => config): Promise<Server> {
  mkdirSync(work, { recursive: true });
  // Its workers are nobody.
  for (const folder of [work, release.folder, join(release.folder, '..')]) chmodSync(folder, 0o755);
  const port = await freePort();
  const certificate = makeCertificate(work);
  const config = readFileSync(join(release.folder, 'server', 'nginx.conf'), 'utf8');
  writeFileSync(join(work, 'site.conf'), change(config.replaceAll('/srv/shinchoku/site/', `${join(release.folder, 'site')}/`)));
  writeFileSync(join(work, 'nginx.conf'), around(work, port));
  const nginx = spawn('nginx', ['-c', join(work, 'nginx.conf'), '-e', join(work, 'error.log')], { stdio: 'ignore' });
  await answers(port, nginx, join(work, 'error.log'));
  return { port, certificate, keyHash: keyHashOf(certificate), stop: () => ended(nginx) };
}

const around = (work: string, port: number) => `
daemon off;
pid ${work}/nginx.pid;
error_log ${work}/error.log;
events {}
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((each) => `${each}_temp_path ${work}/${each};`).join(' ')}
  server {
    listen 127.0.0.1:${port} ssl;
    server_name ${host};
    ssl_certificate ${work}/site.crt;
    ssl_certificate_key ${work}/site.key;
    include ${work}/site.conf;
  }
}
`;

function makeCertificate(work: string): string {
  const file = join(work, 'site.crt');
  const names = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '90', '-keyout', join(work, 'site.key'), '-out', file, ...names],
    {
      stdio: 'ignore',
    },
  );
  return file;
}

function keyHashOf(certificate: string): string {
  const key = new X509Certificate(readFileSync(certificate)).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => {
        resolve(port);
      });
    });
  });
}

async function answers(port: number, nginx: ChildProcess, log: string): Promise<void> {
  for (;;) {
    if (nginx.exitCode !== null) throw new Error(`nginx ended: ${readFileSync(log, 'utf8')}`);
    const isThere = await new Promise<boolean>((resolve) => {
      const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
        socket.destroy();
        resolve(true);
      });
      socket.on('error', () => {
        resolve(false);
      });
    });
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function ended(nginx: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => nginx.once('exit', resolve));
  nginx.kill('SIGTERM');
  await gone;
}
